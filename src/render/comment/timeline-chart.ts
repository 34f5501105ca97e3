import { minutesBetween, findMilestones, type TimelineEntry } from '../../postmortem/index.js';
import type { ChartText } from '../../text/index.js';
import { chart, formatMoment, toChartLabel, toTimeLabel } from './chart-text.js';
import {
  count,
  escapeTextInHtml,
  fenceMermaid,
  fold,
  joinMarkdown,
  keepTogether,
  type Markdown,
  md,
  nothing,
} from '../markdown.js';

/** The timeline as a folded Mermaid Gantt chart, summed up in one line; nothing if fewer than two entries have a time. */
export function renderTimeline(timeline: readonly TimelineEntry[]): Markdown {
  const dated = timeline.filter(({ time }) => time !== null);
  if (dated.length < 2) return nothing;
  return fold(renderSummary(dated), renderChart(dated));
}

/** A time between two entries, in minutes. */
interface Interval {
  readonly name: 'time to detect' | 'time to resolve' | 'detection to resolution';
  readonly from: TimelineEntry;
  readonly minutes: number;
}

function findIntervals(dated: readonly TimelineEntry[]): readonly Interval[] {
  const { detected, resolved } = findMilestones(dated);
  const start = findStart(dated);
  const found: Interval[] = [];
  const add = (name: Interval['name'], from: typeof start, to: typeof start): void => {
    const minutes = minutesBetween(from, to);
    if (from !== null && minutes !== null && minutes > 0) found.push({ name, from, minutes });
  };
  add('time to detect', start, detected);
  if (start === null) add('detection to resolution', detected, resolved);
  else add('time to resolve', start, resolved);
  return found;
}

/**
 * The entry that the incident began with: the one whose words say so, or the first one. Words such as "started" count
 * only up to the detection, because after it they are about the response: a failover that was started.
 */
function findStart(dated: readonly TimelineEntry[]): TimelineEntry | null {
  const { began, detected } = findMilestones(dated);
  const [first = null] = dated;
  if (began !== null && detected !== null) return began;
  return first === detected ? null : first;
}

function renderSummary(dated: readonly TimelineEntry[]): Markdown {
  const span = md`${renderTime(dated[0])} to ${renderTime(dated.at(-1))}`;
  const facts = findIntervals(dated).map(
    ({ name, minutes }) => md`${names[name]} ${keepTogether(formatMinutes(minutes))}`,
  );
  return joinMarkdown([md`Timeline: ${count(dated.length, 'entry')}, ${span}`, ...facts], ' · ');
}

const names: Readonly<Record<Interval['name'], Markdown>> = {
  'time to detect': md`time to detect`,
  'time to resolve': md`time to resolve`,
  'detection to resolution': md`from detection to resolution`,
};

function renderTime(entry: TimelineEntry | undefined): Markdown {
  const time = entry?.time ?? null;
  if (time === null) return nothing;
  const zone = time.zone === null || time.text.includes(time.zone) ? '' : ` ${time.zone}`;
  return escapeTextInHtml(`${time.text}${zone}`, 40);
}

/** Minutes in words, such as `2 h 5 min`. */
export function formatMinutes(minutes: number): Markdown {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return md`${rest} min`;
  return rest === 0 ? md`${hours} h` : md`${hours} h ${rest} min`;
}

const shown = 40;

function renderChart(dated: readonly TimelineEntry[]): Markdown {
  const { began, detected, resolved } = findMilestones(dated);
  // A start that only its place suggests isn't marked.
  const start = began === findStart(dated) ? began : null;
  const marked = [start, detected, resolved];
  const lines = dated.slice(0, shown).map((entry) => {
    const mark = marked.includes(entry) ? chart`crit, ` : chart``;
    return chart`    ${nameEntry(entry)} :${mark}milestone, ${formatTime(entry)}, 0m`;
  });
  const intervals = findIntervals(dated).map(
    ({ name, from, minutes }) => chart`    ${bars[name]} :active, ${formatTime(from)}, ${minutes}m`,
  );
  return fenceMermaid([
    chart`gantt`,
    chart`    dateFormat YYYY-MM-DD HH:mm`,
    chart`    axisFormat %H:%M`,
    ...(intervals.length > 0 ? [chart`    section Time`, ...intervals] : []),
    chart`    section Timeline`,
    ...lines,
  ]);
}

const bars: Readonly<Record<Interval['name'], ChartText>> = {
  'time to detect': chart`to detect`,
  'time to resolve': chart`to resolve`,
  'detection to resolution': chart`to resolve`,
};

// The time comes first, so that no word of an entry is where Mermaid looks for a keyword.
function nameEntry(entry: TimelineEntry): ChartText {
  return chart`${toTimeLabel(entry.time?.text ?? '')} ${toChartLabel(entry.text, 50)}`;
}

// The chart needs a date, and only the time between entries matters, so any day will do.
function formatTime(entry: TimelineEntry): ChartText {
  return formatMoment(entry.time?.minutes ?? 0);
}
