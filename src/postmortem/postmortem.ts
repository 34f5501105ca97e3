import type { Span } from '../text/index.js';

/** The parsed body of an incident. Every offset points into `source`, which is kept byte for byte. */
export interface Postmortem {
  readonly source: string;
  /** It is empty, or still the template with its headings, labels and instructions. */
  readonly pristine: boolean;
  /** Every section in order of appearance, those of the template and others. */
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly timeline: readonly TimelineEntry[];
  readonly duration: Duration | null;
  readonly tasks: readonly Task[];
}

/** A heading and what stands under it, up to the next heading of the same or a higher level. */
export interface Section {
  /** The template's name for it; null where the template has no such section. */
  readonly name: string | null;
  /** The words of the heading as written, without its markup. */
  readonly heading: string;
  /** 1-based line of the heading. */
  readonly line: number;
  readonly headingSpan: Span;
  /** From behind the heading to the start of the next section of the template (or of the same level). */
  readonly contentSpan: Span;
  /** The visible words of the content: no comments, tags or pictures; empty where nothing is said. */
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
  /** The template's name of the section that it stands in. */
  readonly section: string;
  readonly label: string;
  /** The visible words of the value; empty where nothing is said. */
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
  /** Null where the entry gives no time that can be read. */
  readonly time: EntryTime | null;
  /** The words that stand where a time should, such as `22:XX`, `??:??` or `later`; null where it has one, or says nothing. */
  readonly unknownTime: string | null;
  /** The visible words behind the time. */
  readonly text: string;
  readonly span: Span;
}

export interface EntryTime {
  /** Minutes since 00:00 of the day of the first entry; grows past 1440 behind midnight. */
  readonly minutes: number;
  /** As written, such as `14:05` or `2:05 PM`. */
  readonly text: string;
  /** ISO 8601 date where the entry or its heading names one. */
  readonly date: string | null;
  /** As written, such as `GMT`, `UTC+2`; the heading's where the entry names none. */
  readonly zone: string | null;
  /** ISO 8601 in UTC, to the minute, where day and zone are both known; null where either is open, as with `IST` or a date without its year. */
  readonly instant: string | null;
  /** Written as a guess: `~14:05`, `around 2 PM`. */
  readonly approximate: boolean;
}

export interface Duration {
  readonly minutes: number;
  /** The words it was read from. */
  readonly text: string;
  /** Just those words. */
  readonly span: Span;
  /** Said as about so much, as one of a range, or as how long it took from one time to another. */
  readonly manner: 'exact' | 'approximate' | 'range' | 'times';
}

/** One corrective measure. */
export interface Task {
  readonly from: 'checkbox' | 'table' | 'list';
  readonly line: number;
  /** The first paragraph of the item, or the row of the table. */
  readonly span: Span;
  /** Its words as plain text: no link, `(no issue)`, owner, due, priority or effort marks at its edges. */
  readonly text: string;
  /** The template's name of the section that it stands in. */
  readonly section: string;
  /** Where the box is; null for a row or a plain list item. */
  readonly box: Box | null;
  /** Ticked, or marked as done in words. */
  readonly done: boolean;
  /** The reference that ties it to its tracking issue. */
  readonly link: Reference | null;
  /** Further references in places where a link may stand. */
  readonly furtherLinks: readonly Reference[];
  /** Where the loop writes a link, and whether in parentheses behind the words or bare in a cell. */
  readonly linkSlot: { readonly offset: number; readonly form: 'behind' | 'cell' };
  /** `(no issue)` in the line. */
  readonly optedOut: boolean;
  /** `(repo: owner/name)` in the line: where its tracking issue is made; null where it names none. */
  readonly repository: string | null;
  /** Logins, without `@`, as written. */
  readonly owners: readonly string[];
  /** Owners that aren't given by a login, as written, such as `Jane Doe` or `Infra team`. */
  readonly ownerNames: readonly string[];
  /** ISO 8601 date. */
  readonly due: string | null;
  /** The words that stand where a day should, such as `Q1 2027` or `03/04/2026`; null where it has one, or says nothing. */
  readonly unknownDue: string | null;
  /** As written, such as `P1` or `high`. */
  readonly priority: string | null;
  readonly effort: Effort | null;
  /** Boxes nested under it, depth first. */
  readonly checklist: readonly ChecklistItem[];
}

/** How much work a task is. */
export interface Effort {
  /** As written, such as `3d`, `M` or `2-3 weeks`. */
  readonly text: string;
  /** Null where the words are no single number: a size, a range. */
  readonly amount: number | null;
  /** Null where they name none. A day is a day of work. */
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
  /** `owner/name`; null where it names none, so the incident's own. */
  readonly repository: string | null;
  readonly number: number;
  /** The server in its address, such as `github.com`; null for a short form, which names none. */
  readonly host: string | null;
  /** The whole reference with its brackets and parentheses. */
  readonly span: Span;
}
