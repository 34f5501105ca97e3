import { minutesBetween, findMilestones, type TimelineEntry } from '../../postmortem/index.js';
import type { ChartText } from '../../text/index.js';
import { chart, toChartLabel, formatMoment, toTimeLabel } from './chart-text.js';
import {
  fenceMermaid,
  joinMarkdown,
  type Markdown,
  md,
  nothing,
  escapeTextInHtml,
} from '../markdown.js';

/** The timeline as a Mermaid Gantt chart behind a line that sums it up; empty where fewer than two entries are dated. */
export function renderTimeline(timeline: readonly TimelineEntry[]): Markdown {
  const dated = timeline.filter((entry) => entry.time !== null);
  if (dated.length < 2) return nothing;
  return md`<details><summary>${summarise(dated)}</summary>

${renderChart(dated)}

</details>`;
}

function summarise(timeline: readonly TimelineEntry[]): Markdown {
  const { began, detected, resolved } = findMilestones(timeline);
  const first = timeline[0] ?? null;
  const last = timeline.at(-1) ?? null;
  const toDetect = minutesBetween(began, detected);
  const toResolve = minutesBetween(began ?? detected, resolved);
  const facts = [
    ...(toDetect === null ? [] : [md`time to detect ${formatMinutes(toDetect)}`]),
    ...(toResolve === null
      ? []
      : [
          began === null
            ? md`${formatMinutes(toResolve)} from detection to resolution`
            : md`time to resolve ${formatMinutes(toResolve)}`,
        ]),
  ];
  const span = md`${sayTime(first)} to ${sayTime(last)}`;
  return joinMarkdown([md`Timeline: ${timeline.length} entries, ${span}`, ...facts], ' · ');
}

function sayTime(entry: TimelineEntry | null): Markdown {
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

function renderChart(timeline: readonly TimelineEntry[]): Markdown {
  const { began, detected, resolved } = findMilestones(timeline);
  const lines = timeline.slice(0, shown).map((entry) => {
    const sign =
      entry === detected || entry === resolved || entry === began ? chart`crit, ` : chart``;
    return chart`    ${nameEntry(entry)} :${sign}milestone, ${clock(entry)}, 0m`;
  });
  const spans = [
    drawSpan(chart`to detect`, began, detected),
    drawSpan(chart`to resolve`, began ?? detected, resolved),
  ].filter((line) => line !== null);
  return fenceMermaid([
    chart`gantt`,
    chart`    dateFormat YYYY-MM-DD HH:mm`,
    chart`    axisFormat %H:%M`,
    ...(spans.length > 0 ? [chart`    section Time`, ...spans] : []),
    chart`    section Timeline`,
    ...lines,
  ]);
}

function drawSpan(
  name: ChartText,
  from: TimelineEntry | null,
  to: TimelineEntry | null,
): ChartText | null {
  const minutes = minutesBetween(from, to);
  if (from === null || minutes === null || minutes === 0) return null;
  return chart`    ${name} :active, ${clock(from)}, ${minutes}m`;
}

// The time comes first, so that no word of an entry stands where Mermaid looks for a keyword.
function nameEntry(entry: TimelineEntry): ChartText {
  return chart`${toTimeLabel(entry.time?.text ?? '')} ${toChartLabel(entry.text, 50)}`;
}

// The day counts only against the other entries, so any will do where none is named.
function clock(entry: TimelineEntry): ChartText {
  return formatMoment(entry.time?.minutes ?? 0);
}
