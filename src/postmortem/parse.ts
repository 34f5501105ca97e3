import { type Day, parseDay, parseDuration, startsWithTime } from './time/index.js';
import {
  isGuide,
  isPristine,
  rankCorrective,
  parseRegions,
  type Region,
} from './sections/index.js';
import { addDueYears, dropOtherServers } from './marks/index.js';
import { type FieldValue, parseFields } from './fields/index.js';
import { findSetting, parseTimeline, type Setting } from './timeline/index.js';
import { type Line, parseMarkdown, parseLines } from './markdown/index.js';
import { findPlace, readLineStarts, type Source } from '../text/index.js';
import type { Duration, Postmortem, Section, TimelineEntry } from './postmortem.js';
import { parseTasks } from './tasks/index.js';
import type { SectionRole, Template } from './template.js';

/** The server whose issues count as links, if none is given. */
const defaultServer = 'https://github.com';

/**
 * Parses the body of an incident. It never throws. `serverUrl` is any address of the server that the incident is on: a
 * link to an issue of another server is part of the text.
 */
export function parsePostmortem(
  text: string,
  template: Template,
  serverUrl: string = defaultServer,
): Postmortem {
  const lines = parseLines(parseMarkdown(text));
  const source: Source = { text, lineStarts: readLineStarts(text) };
  const regions = parseRegions(lines, template);
  const values = parseFields(lines, regions, template, source);
  const setting = findSetting(lines, regions);
  const timeline = parseTimeline(findRegions(regions, 'timeline'), lines, setting, source);
  const tasks = parseTasks(findRegions(regions, 'corrective'), lines, template, source, () =>
    isGuide(lines, regions, template) ? [] : rankCorrective(regions),
  );
  const dated = addDueYears(tasks, findLastDay(timeline, setting));
  return {
    source: text,
    pristine: isPristine(lines, regions, template),
    sections: regions.map((region) => buildSection(region, lines, source)),
    fields: values.map(({ field }) => field),
    timeline,
    duration: parseDurationField(values, template),
    tasks: dropOtherServers(dated, serverUrl, text),
  };
}

/** The last day that the timeline names, else the incident's. */
function findLastDay(timeline: readonly TimelineEntry[], { day }: Setting): Day | null {
  const dates = timeline.map(({ time }) => time?.date ?? '').sort();
  return parseDay(dates.at(-1) ?? '')?.day ?? day;
}

function findRegions(regions: readonly Region[], role: SectionRole): readonly Region[] {
  return regions.filter((region) => region.section?.role === role);
}

function buildSection(region: Region, lines: readonly Line[], source: Source): Section {
  const { span } = region.headingLine;
  const own = lines.slice(region.from, region.to);
  const end = Math.max(span.end, lines[region.to]?.span.start ?? source.text.length);
  // Headings with nothing below them are no content, unless they are entries of a timeline.
  const isSaid = own.some(
    ({ kind, text }) => text !== '' && (kind !== 'heading' || startsWithTime(text)),
  );
  const said = isSaid ? own.filter(({ text }) => text !== '') : [];
  return {
    name: region.section?.name ?? null,
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

function parseDurationField(values: readonly FieldValue[], template: Template): Duration | null {
  const names = template.sections.flatMap((section) =>
    section.fields.filter(({ role }) => role === 'duration').map(({ name }) => name),
  );
  const told = values.find(({ field }) => names.includes(field.name));
  const length = told && parseDuration(told.field.value);
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
