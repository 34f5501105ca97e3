import {
  type EntryTime,
  findRoleSections,
  type Postmortem,
  type Section,
  type Template,
  type TimelineEntry,
} from '../../postmortem/index.js';

/** A section that holds a timeline, with its entries. */
export interface Timeline {
  readonly section: Section;
  readonly entries: readonly TimelineEntry[];
}

/** An entry whose time is known. */
export interface TimedEntry extends TimelineEntry {
  readonly time: EntryTime;
}

/** The timelines that say something, in order of appearance. */
export function readTimelines(postmortem: Postmortem, template: Template): readonly Timeline[] {
  const { timeline } = postmortem;
  const timelines: Timeline[] = [];
  let from = 0;
  for (const section of findRoleSections(postmortem, template, 'timeline')) {
    if (section.text === '') continue;
    const { start, end } = section.contentSpan;
    while ((timeline[from]?.span.start ?? Infinity) < start) from += 1;
    let to = from;
    while ((timeline[to]?.span.start ?? Infinity) < end) to += 1;
    timelines.push({ section, entries: timeline.slice(from, to) });
    from = to;
  }
  return timelines;
}

/** The entries whose times are known. */
export function listTimed(entries: readonly TimelineEntry[]): readonly TimedEntry[] {
  return entries.filter((entry): entry is TimedEntry => entry.time !== null);
}

/** The entry's own line: what follows may be a picture or a log. */
export function spanLine({ span, raw }: TimelineEntry): { start: number; end: number } {
  return { start: span.start, end: Math.min(span.end, span.start + raw.length) };
}
