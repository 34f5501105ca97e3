import { parseFieldColumns } from './field-columns.js';
import { joinValues, parseLineValue, parseWordsValue, type Value } from './field-values.js';
import { findField, findNamedField, type Region, weakLevel } from '../sections/index.js';
import { type Line, sliceWords, type Words } from '../markdown/index.js';
import { findPlace, type Source } from '../../text/index.js';
import type { Field } from '../postmortem.js';
import type { Template, TemplateField, TemplateSection } from '../template.js';

/** A label at the start of a line. `valueAt` is the index of the value in the line's words. */
interface Label {
  readonly line: Line;
  readonly field: TemplateField;
  readonly text: string;
  readonly valueAt: number;
}

/** A field, and where each character of its value is in the source. */
export interface FieldValue {
  readonly field: Field;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Parses all fields: in their section, above the first section, and below a heading of their own. */
export function parseFields(
  lines: readonly Line[],
  regions: readonly Region[],
  template: Template,
  source: Source,
): readonly FieldValue[] {
  const above = regions.find(({ section }) => section !== null)?.from ?? lines.length;
  return template.sections
    .filter(({ fields }) => fields.length > 0)
    .flatMap((section) => {
      const own = regions.filter((region) => region.section === section);
      const headed = regions.filter((region) => isHeadedBy(region, section, template));
      const ranges = [
        ...own,
        { from: 0, to: above },
        ...headed.map(({ from, to }) => ({ from: from - 1, to })),
      ];
      const whole = section.fields.find((field) => field.whole);
      const fields = [
        ...(whole ? own.map((region) => parseWhole(region, whole, lines, section, source)) : []),
        ...ranges.flatMap(({ from, to }) =>
          parseSectionFields(lines.slice(from, to), section, template, source),
        ),
      ];
      return chooseFields(fields);
    });
}

// `## Impact`, if the template has that heading.
function parseWhole(
  { heading, headingLine, from, to }: Region,
  field: TemplateField,
  lines: readonly Line[],
  section: TemplateSection,
  source: Source,
): FieldValue {
  const label = { line: headingLine, field, text: heading.text, valueAt: headingLine.text.length };
  const none = { text: '', starts: [], ends: [], span: null };
  const told = lines.slice(from, to).filter(({ text }) => text !== '');
  return buildField(label, none, told, section, source);
}

// `## Impact` outside of the summary.
function isHeadedBy(region: Region, section: TemplateSection, template: Template): boolean {
  return (
    region.section === null && findNamedField(region.heading.names, section, template) !== null
  );
}

// The first field of a name that has a value counts.
function chooseFields(fields: readonly FieldValue[]): readonly FieldValue[] {
  const chosen = new Map<string, FieldValue>();
  for (const told of fields) {
    const before = chosen.get(told.field.name)?.field;
    if (!before || (before.value === '' && told.field.value !== ''))
      chosen.set(told.field.name, told);
  }
  return [...chosen.values()].sort((a, b) => a.field.span.start - b.field.span.start);
}

function parseSectionFields(
  lines: readonly Line[],
  section: TemplateSection,
  template: Template,
  source: Source,
): readonly FieldValue[] {
  const columns = parseFieldColumns(lines, section, template);
  const heads = new Set(columns.map(({ head }) => head.row));
  const labels = lines.map((line) =>
    heads.has(line.row?.header ?? line.row) ? null : parseLabel(line, section, template),
  );
  const labelled = labels.flatMap((label, index) => {
    if (!label) return [];
    const own = parseOwnValue(label);
    const more = parseFollowing(lines, labels, index, label, own.text !== '');
    return [buildField(label, own, more, section, source)];
  });
  const headed = columns.map(({ head, field, text, value }) =>
    buildField({ line: head, field, text, valueAt: 0 }, value, [], section, source),
  );
  return [...labelled, ...headed];
}

function parseLabel(line: Line, section: TemplateSection, template: Template): Label | null {
  if (line.kind === 'code') return null;
  if (line.row) {
    const { text } = line.words;
    const field = line.row.cells.length > 1 ? findField(text, section, template) : null;
    return field && { line, field, text, valueAt: text.length };
  }
  const head = line.text.slice(0, 120);
  const { end, valueAt } = parseLabelEnd(line.words, head);
  const field = findField(head.slice(0, end), section, template);
  return field && { line, field, text: head.slice(0, end).trim(), valueAt };
}

// `Duration: …`, `Duration - …`, `**Duration** …` or only the label.
function parseLabelEnd(
  words: Words,
  text: string,
): { readonly end: number; readonly valueAt: number } {
  const sign = /^([^:：=;]{1,60}?)\s*(?:[:：=;]\s*[-–—]?|\s[-–—]+(?=\s)|[–—])\s*/.exec(text);
  if (sign) return { end: (sign[1] ?? '').length, valueAt: sign[0].length };
  const plain = words.strong.indexOf(false);
  const end = words.strong[0] === true && plain > 0 ? plain : text.length;
  return { end, valueAt: end };
}

function buildField(
  label: Label,
  own: Value,
  more: readonly Line[],
  section: TemplateSection,
  source: Source,
): FieldValue {
  const { span } = label.line;
  const parts = [own, ...more.map(parseLineValue)].filter(({ text }) => text !== '');
  const end = more.at(-1)?.span.end ?? own.span?.end ?? span.end;
  const start = own.span?.start ?? more[0]?.span.start ?? span.end;
  const { text, starts, ends } = joinValues(parts, '\n');
  const field = {
    name: label.field.name,
    section: section.name,
    label: label.text,
    value: text,
    line: findPlace(source.lineStarts, span.start).line,
    span: { start: span.start, end: Math.max(end, span.end) },
    valueSpan: { start, end: Math.max(start, end) },
  };
  return { field, starts, ends };
}

function parseOwnValue({ line, valueAt }: Label): Value {
  if (line.row) {
    const cells = line.row.cells.slice(1).filter(({ words }) => words.text !== '');
    const [start, end] = [cells[0]?.span.start, cells.at(-1)?.span.end];
    const value = joinValues(
      cells.map(({ words }) => parseWordsValue(words)),
      ' ',
    );
    return { ...value, span: start === undefined || end === undefined ? null : { start, end } };
  }
  const text = line.text.slice(valueAt).trim();
  const from = line.text.indexOf(text, valueAt);
  const start = line.words.starts[from];
  const { starts, ends } = sliceWords(line.words, from, from + text.length);
  return {
    text,
    starts,
    ends,
    span: text === '' || start === undefined ? null : { start, end: line.span.end },
  };
}

// A value continues in the lines of its paragraph and its list item; a label alone also takes the paragraphs below it.
function parseFollowing(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  index: number,
  { line: label }: Label,
  hasOwn: boolean,
): readonly Line[] {
  const level = label.kind === 'heading' ? label.level : weakLevel;
  const following: Line[] = [];
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || labels[at] || (line.kind === 'heading' && line.level <= level)) break;
    const inItem = label.kind === 'item' && line.span.start < (label.item?.span.end ?? 0);
    const inParagraph = label.kind === 'text' && line.kind === 'text' && !line.first;
    const isBelow = !hasOwn && (label.kind === 'text' || label.kind === 'heading');
    if (!inItem && !inParagraph && !isBelow) break;
    following.push(line);
  }
  return following;
}
