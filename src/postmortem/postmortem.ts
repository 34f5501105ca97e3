import type { Span } from '../text/index.js';

/** The parsed body of an incident. Every offset points into `source`, which is kept byte for byte. */
export interface Postmortem {
  readonly source: string;
  /** It is empty, or still the unchanged template. */
  readonly pristine: boolean;
  /** Every section in order of appearance, those of the template and others. */
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly timeline: readonly TimelineEntry[];
  readonly duration: Duration | null;
  readonly tasks: readonly Task[];
}

/** A heading and the content below it, up to the next heading of the same or a higher level. */
export interface Section {
  /** The template's name for it; null if the template has no such section. */
  readonly name: string | null;
  /** The words of the heading as written, without its markup. */
  readonly heading: string;
  /** 1-based line of the heading. */
  readonly line: number;
  readonly headingSpan: Span;
  /** From after the heading to the start of the next section of the template (or of the same level). */
  readonly contentSpan: Span;
  /** The visible words of the content, without comments, tags and pictures; empty if there are none. */
  readonly text: string;
  /** The same words line by line, with where each line starts. */
  readonly lines: readonly SectionLine[];
}

export interface SectionLine {
  readonly text: string;
  readonly offset: number;
}

/** A labelled value, such as `**Impact**: …`, within a section. */
export interface Field {
  /** The template's name for it. */
  readonly name: string;
  /** The template's name of the section that it is in. */
  readonly section: string;
  readonly label: string;
  /** The visible words of the value; empty if there are none. */
  readonly value: string;
  readonly line: number;
  /** The label and the value. */
  readonly span: Span;
  readonly valueSpan: Span;
}

/** One dated line of the timeline. */
export interface TimelineEntry {
  readonly line: number;
  /** The source line of the entry, without its bullet. */
  readonly raw: string;
  /** Null if the entry has no time that can be parsed. */
  readonly time: EntryTime | null;
  /** The words in the place of a time, such as `22:XX`, `??:??` or `later`; null if there is a time, or nothing. */
  readonly unknownTime: string | null;
  /** The visible words after the time. */
  readonly text: string;
  readonly span: Span;
}

export interface EntryTime {
  /** Minutes since 00:00 of the day of the first entry; more than 1440 after midnight. */
  readonly minutes: number;
  /** As written, such as `14:05` or `2:05 PM`. */
  readonly text: string;
  /** ISO 8601 date, if the entry or its heading names one. */
  readonly date: string | null;
  /** As written, such as `GMT`, `UTC+2`; the heading's if the entry names none. */
  readonly zone: string | null;
  /** ISO 8601 in UTC, to the minute; null if the day or the zone isn't known, as with `IST` or a date without a year. */
  readonly instant: string | null;
  /** Written as a guess: `~14:05`, `around 2 PM`. */
  readonly approximate: boolean;
}

export interface Duration {
  readonly minutes: number;
  /** The words that it was parsed from. */
  readonly text: string;
  /** Just those words. */
  readonly span: Span;
  /** An exact length, an estimate, the longer end of a range, or the time between two times. */
  readonly manner: 'exact' | 'approximate' | 'range' | 'times';
}

/** One corrective task. */
export interface Task {
  readonly from: 'checkbox' | 'table' | 'list';
  readonly line: number;
  /** The first paragraph of the item, or the row of the table. */
  readonly span: Span;
  /** Its words as plain text: no link, `(no issue)`, owner, due, priority or effort marks at its edges. */
  readonly text: string;
  /** The template's name of the section that it is in. */
  readonly section: string;
  /** The checkbox; null for a table row or an item without one. */
  readonly box: Box | null;
  /** Ticked, or marked as done in words. */
  readonly done: boolean;
  /** The reference that ties it to its tracking issue. */
  readonly link: Reference | null;
  /** Further references in places for a link. */
  readonly furtherLinks: readonly Reference[];
  /** Where a link is written, and whether in parentheses after the words or alone in a cell. */
  readonly linkSlot: { readonly offset: number; readonly form: 'after' | 'cell' };
  /** `(no issue)` in the line. */
  readonly optedOut: boolean;
  /** `(repo: owner/name)` in the line: where its tracking issue is created; null if it names none. */
  readonly repository: string | null;
  /** Logins, without `@`, as written. */
  readonly owners: readonly string[];
  /** Owners that aren't given as a login, as written, such as `Jane Doe` or `Infra team`. */
  readonly ownerNames: readonly string[];
  /** ISO 8601 date. */
  readonly due: string | null;
  /** The words in the place of a day, such as `Q1 2027` or `03/04/2026`; null if there is a day, or nothing. */
  readonly unknownDue: string | null;
  /** As written, such as `P1` or `high`. */
  readonly priority: string | null;
  readonly effort: Effort | null;
  /** Boxes nested under it, depth first. */
  readonly checklist: readonly ChecklistItem[];
}

/** The effort of a task. */
export interface Effort {
  /** As written, such as `3d`, `M` or `2-3 weeks`. */
  readonly text: string;
  /** Null if the words aren't a single number: a size, a range. */
  readonly amount: number | null;
  /** Null if they name none. A day is a day of work. */
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'sprint' | 'point' | null;
}

export interface Box {
  /** Offset of the character between the brackets. */
  readonly offset: number;
  readonly ticked: boolean;
}

export interface ChecklistItem {
  readonly text: string;
  readonly ticked: boolean;
  /** 0 for a box right under the task. */
  readonly depth: number;
}

/** A reference to an issue or a pull request. */
export interface Reference {
  /** `owner/name`; null if it names none: the incident's own. */
  readonly repository: string | null;
  readonly number: number;
  /** The server in its address, such as `github.com`; null for a short form, which names none. */
  readonly host: string | null;
  /** The whole reference with its brackets and parentheses. */
  readonly span: Span;
}
