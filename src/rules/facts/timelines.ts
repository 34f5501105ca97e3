import {
  type EntryTime,
  findRoleSections,
  type Postmortem,
  type Section,
  type Template,
  shortenZone,
  type TimelineEntry,
} from '../../postmortem/index.js';

/** A section with a timeline, and its entries. */
export interface Timeline {
  readonly section: Section;
  readonly entries: readonly TimelineEntry[];
}

/** An entry whose time is known. */
export interface TimedEntry extends TimelineEntry {
  readonly time: EntryTime;
}

/** The timelines that have text, in order of appearance. */
export function listTimelines(postmortem: Postmortem, template: Template): readonly Timeline[] {
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

/** The span of the entry's first line: an image or a log may follow. */
export function firstLineSpan({ span, raw }: TimelineEntry): { start: number; end: number } {
  return { start: span.start, end: Math.min(span.end, span.start + raw.length) };
}

/** Whether two zones, as written, are the same; a missing zone is the same as any. */
export function isSameZone(one: string | null, other: string | null): boolean {
  return one === null || other === null || normaliseZone(one) === normaliseZone(other);
}

/** A zone in its shortest form: `gmt` is `UTC`, `UTC+02:00` is `UTC+2`, "Pacific Time" is `PT`. */
export function normaliseZone(zone: string): string {
  const bare = shortenZone(zone)
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[−–]/g, '-')
    .replace(/^(?:GMT|Z$)/, 'UTC');
  const offset = /^(?:UTC)?([+-])0?(\d{1,2})(?::?(\d{2}))?$/.exec(bare);
  if (!offset) return bare;
  const [, sign = '+', hours = '0', minutes = '00'] = offset;
  if (Number(hours) === 0 && Number(minutes) === 0) return 'UTC';
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
