import { minutesBetween, readMilestones } from '../postmortem/milestones.js';
import type { TimelineEntry } from '../postmortem/postmortem.js';
import {
  cleanLine,
  cutWords,
  fenceMermaid,
  joinMarkdown,
  type Markdown,
  md,
  nothing,
  sayWords,
} from './markdown.js';

/** The timeline as a Mermaid Gantt chart behind a line that sums it up; empty where fewer than two entries are dated. */
export function renderTimeline(timeline: readonly TimelineEntry[]): Markdown {
  const dated = timeline.filter((entry) => entry.time !== null);
  if (dated.length < 2) return nothing;
  return md`<details><summary>${summarise(dated)}</summary>

${renderChart(dated)}

</details>`;
}

function summarise(timeline: readonly TimelineEntry[]): Markdown {
  const { began, detected, resolved } = readMilestones(timeline);
  const first = timeline[0] ?? null;
  const last = timeline.at(-1) ?? null;
  const toDetect = minutesBetween(began, detected);
  const toResolve = minutesBetween(began ?? detected, resolved);
  const facts = [
    ...(toDetect === null ? [] : [md`time to detect ${sayMinutes(toDetect)}`]),
    ...(toResolve === null
      ? []
      : [
          began === null
            ? md`${sayMinutes(toResolve)} from detection to resolution`
            : md`time to resolve ${sayMinutes(toResolve)}`,
        ]),
  ];
  const span = md`${sayTime(first)} to ${sayTime(last)}`;
  return joinMarkdown([md`Timeline: ${timeline.length} entries, ${span}`, ...facts], ' · ');
}

function sayTime(entry: TimelineEntry | null): Markdown {
  const time = entry?.time ?? null;
  if (time === null) return nothing;
  const zone = time.zone === null || time.text.includes(time.zone) ? '' : ` ${time.zone}`;
  return sayWords(`${time.text}${zone}`, 40);
}

/** Minutes in words, such as `2 h 5 min`. */
export function sayMinutes(minutes: number): Markdown {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return md`${rest} min`;
  return rest === 0 ? md`${hours} h` : md`${hours} h ${rest} min`;
}

const shown = 40;

function renderChart(timeline: readonly TimelineEntry[]): Markdown {
  const { began, detected, resolved } = readMilestones(timeline);
  const lines = timeline.slice(0, shown).map((entry) => {
    const sign = entry === detected || entry === resolved || entry === began ? 'crit, ' : '';
    return `    ${nameEntry(entry)} :${sign}milestone, ${clock(entry)}, 0m`;
  });
  const spans = [
    drawSpan('to detect', began, detected),
    drawSpan('to resolve', began ?? detected, resolved),
  ].filter((line) => line !== null);
  return fenceMermaid([
    'gantt',
    '    dateFormat YYYY-MM-DD HH:mm',
    '    axisFormat %H:%M',
    ...(spans.length > 0 ? ['    section Time', ...spans] : []),
    '    section Timeline',
    ...lines,
  ]);
}

function drawSpan(
  name: string,
  from: TimelineEntry | null,
  to: TimelineEntry | null,
): string | null {
  const minutes = minutesBetween(from, to);
  if (from === null || minutes === null || minutes === 0) return null;
  return `    ${name} :active, ${clock(from)}, ${String(minutes)}m`;
}

/** The words of an entry as Mermaid reads them: letters, digits and blanks, so that nothing in them is syntax. */
function nameEntry(entry: TimelineEntry): string {
  const words = cleanLine(entry.text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N} ,.'’/()+-]/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
  const time = (entry.time?.text ?? '').replace(/[^\d APMapm.]/gu, '.').trim();
  return cutWords(`${time} ${words === '' ? 'entry' : words}`, 60);
}

// The day counts only against the other entries, so any will do where none is named.
function clock(entry: TimelineEntry): string {
  const minutes = Math.max(0, Math.floor(entry.time?.minutes ?? 0));
  const date = new Date(Date.UTC(2000, 0, 1, 0, Math.min(minutes, 60 * 24 * 365 * 50)));
  return date.toISOString().slice(0, 16).replace('T', ' ');
}
