import { type Day, readDay, readDuration, startsWithTime } from './time/index.js';
import {
  buildLexicon,
  isGuide,
  isPristine,
  rankMeasures,
  readRegions,
  type Region,
} from './sections/index.js';
import { fixYears } from './marks/index.js';
import { type FieldValue, readFields } from './fields/index.js';
import { readSetting, readTimeline, type Setting } from './timeline/index.js';
import { type Line, parseMarkdown, readLines } from './markdown/index.js';
import { findPlace, readLineStarts, type Source } from '../text/index.js';
import type { Duration, Postmortem, Section, TimelineEntry } from './postmortem.js';
import { readTasks } from './tasks/index.js';
import type { SectionRole, Template } from './template.js';

/** Reads a postmortem from the body of an incident. Whatever the text, it never throws. */
export function parsePostmortem(text: string, template: Template): Postmortem {
  const lexicon = buildLexicon(template);
  const lines = readLines(parseMarkdown(text));
  const source: Source = { text, lineStarts: readLineStarts(text) };
  const regions = readRegions(lines, lexicon);
  const values = readFields(lines, regions, lexicon, source);
  const setting = readSetting(lines, regions);
  const timeline = readTimeline(findRegions(regions, 'timeline'), lines, setting, source);
  const tasks = readTasks(findRegions(regions, 'corrective'), lines, lexicon, source, () =>
    isGuide(lines, regions, lexicon) ? [] : rankMeasures(regions),
  );
  return {
    source: text,
    pristine: isPristine(lines, regions, lexicon),
    sections: regions.map((region) => buildSection(region, lines, source)),
    fields: values.map(({ field }) => field),
    timeline,
    duration: readDurationField(values, template),
    tasks: fixYears(tasks, readLastDay(timeline, setting)),
  };
}

/** The last day that the timeline names, else the incident's. */
function readLastDay(timeline: readonly TimelineEntry[], { day }: Setting): Day | null {
  const dates = timeline.map(({ time }) => time?.date ?? '').sort();
  return readDay(dates.at(-1) ?? '')?.day ?? day;
}

function findRegions(regions: readonly Region[], role: SectionRole): readonly Region[] {
  return regions.filter((region) => region.template?.role === role);
}

function buildSection(region: Region, lines: readonly Line[], source: Source): Section {
  const { span } = region.headingLine;
  const own = lines.slice(region.from, region.to);
  const end = Math.max(span.end, lines[region.to]?.span.start ?? source.text.length);
  // Headings with nothing under them say nothing, unless they are the entries of a timeline.
  const isSaid = own.some(
    ({ kind, text }) => text !== '' && (kind !== 'heading' || startsWithTime(text)),
  );
  const said = isSaid ? own.filter(({ text }) => text !== '') : [];
  return {
    name: region.template?.name ?? null,
    heading: region.heading.text,
    line: findPlace(source.lineStarts, span.start).line,
    headingSpan: span,
    contentSpan: { start: span.end, end },
    text: said.map((line) => line.text).join('\n'),
    lines: said.map((line) => ({
      text: line.text,
      offset: line.words.starts[0] ?? line.span.start,
    })),
  };
}

function readDurationField(values: readonly FieldValue[], template: Template): Duration | null {
  const names = template.sections.flatMap((section) =>
    section.fields.filter(({ role }) => role === 'duration').map(({ name }) => name),
  );
  const told = values.find(({ field }) => names.includes(field.name));
  const length = told && readDuration(told.field.value);
  if (!told || !length) return null;
  const { minutes, manner, from, to } = length;
  return {
    minutes,
    text: told.field.value.slice(from, to),
    span: {
      start: told.starts[from] ?? told.field.valueSpan.start,
      end: told.ends[to - 1] ?? told.field.valueSpan.end,
    },
    manner,
  };
}
