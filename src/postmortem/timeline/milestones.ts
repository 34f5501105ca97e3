import type { TimelineEntry } from '../postmortem.js';
import { buildStems, listWords } from '../words/index.js';
import { milestones } from './milestones-data.js';

/** A point that a timeline should name; milestones.yml has the words for each. */
export type Milestone = keyof typeof milestones;

/** The entries that say when the incident started, was detected and was resolved; null if none says so. */
export interface Milestones {
  readonly began: TimelineEntry | null;
  readonly detected: TimelineEntry | null;
  readonly resolved: TimelineEntry | null;
}

interface Matchers {
  readonly clear: (words: readonly string[]) => boolean;
  readonly vague: (words: readonly string[]) => boolean;
}

const matchers: Readonly<Record<Milestone, Matchers>> = {
  start: buildMatchers('start'),
  detection: buildMatchers('detection'),
  resolution: buildMatchers('resolution'),
};

function buildMatchers(milestone: Milestone): Matchers {
  const { clear, vague } = milestones[milestone];
  return { clear: buildMatcher(clear), vague: buildMatcher(vague) };
}

function buildMatcher(list: readonly string[]): Matchers['clear'] {
  const stems = buildStems(list.filter((each) => !each.includes(' ')));
  const phrases = list.filter((each) => each.includes(' ')).map((each) => ` ${each} `);
  return (words) => {
    if (words.some((word) => stems.has(word))) return true;
    if (phrases.length === 0) return false;
    const text = ` ${words.join(' ')} `;
    return phrases.some((phrase) => text.includes(phrase));
  };
}

/** The milestones that a text mentions, in clear or in vague words. */
export function listMilestones(text: string): ReadonlySet<Milestone> {
  const words = listWords(text);
  const all: readonly Milestone[] = ['start', 'detection', 'resolution'];
  return new Set(all.filter((one) => matchers[one].clear(words) || matchers[one].vague(words)));
}

/** Finds the entries of the milestones by their clear words: the first detection, the last resolution after it. */
export function findMilestones(timeline: readonly TimelineEntry[]): Milestones {
  const dated = timeline
    .filter(({ time }) => time !== null)
    .map((entry) => ({ entry, words: listWords(entry.text) }));
  const detected = dated.find(({ words }) => matchers.detection.clear(words))?.entry ?? null;
  const from = minutesOf(detected);
  const resolved = dated.findLast(
    ({ entry, words }) => matchers.resolution.clear(words) && minutesOf(entry) >= from,
  );
  const began = dated.find(
    ({ entry, words }) =>
      entry !== detected &&
      matchers.start.clear(words) &&
      (detected === null || minutesOf(entry) <= from),
  );
  return { began: began?.entry ?? null, detected, resolved: resolved?.entry ?? null };
}

function minutesOf(entry: TimelineEntry | null): number {
  return entry?.time?.minutes ?? -Infinity;
}

/** Minutes from one entry to another; null if one is missing or the second is earlier. */
export function minutesBetween(
  from: TimelineEntry | null,
  to: TimelineEntry | null,
): number | null {
  if (!from?.time || !to?.time) return null;
  const minutes = to.time.minutes - from.time.minutes;
  return minutes >= 0 ? minutes : null;
}
