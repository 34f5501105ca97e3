import { type Day, findZone, formatDay, parseDay } from '../time/index.js';
import type { Line } from '../markdown/index.js';
import type { Region } from '../sections/index.js';

/** What the rest of a postmortem says about its times. */
export interface Setting {
  /** The one day that the title, the summary and the lines above them name; null if they name none or several. */
  readonly day: Day | null;
  /** The zone of a line such as "all times in CET". */
  readonly zone: string | null;
}

// "Postmortem date", "Last updated" and the like are dates of the text, not of the incident.
const ofTheTextPattern =
  /\b(?:updated|modified|published|written|created|authored|review(?:ed)?|meeting|report(?:ed)? (?:date|on)|post-?mortem date|due|scheduled|follow)\b/i;
const allTimesPattern =
  /\b(?:all|the) times?\b|\btimes? (?:are|is) (?:all )?(?:in|given)\b|\btime ?zone\b/i;

/** Finds the day and the zone in the title, the lines above the first section and the summary. */
export function findSetting(lines: readonly Line[], regions: readonly Region[]): Setting {
  const first = regions.find(({ section }) => section !== null)?.from ?? 0;
  const summaries = regions.filter(({ section }) => section?.role === 'summary');
  const told = [
    ...lines.slice(0, first),
    ...summaries.flatMap(({ from, to }) => lines.slice(from, to)),
  ].slice(0, 80);
  const days = new Map<string, Day>();
  for (const { text } of told) {
    if (!/\d{4}/.test(text) || ofTheTextPattern.test(text)) continue;
    for (const day of findDays(text.slice(0, 400))) days.set(formatDay(day) ?? '', day);
  }
  const [day = null] = days.values();
  const note = lines.find(
    ({ text }) => text.length <= 160 && allTimesPattern.test(text) && findZone(text),
  );
  return { day: days.size === 1 ? day : null, zone: note ? findZone(note.text) : null };
}

function findDays(text: string): readonly Day[] {
  const days: Day[] = [];
  let behind = 0;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}:./-])[\p{L}\d]/gu)) {
    if (index < behind) continue;
    const found = parseDay(text.slice(index, index + 60));
    if (!found) continue;
    behind = index + found.length;
    if (found.day !== null && found.day.year !== null) days.push(found.day);
  }
  return days;
}
