import { isBold } from './headings.js';
import type { Line } from './lines.js';
import type { Item } from './list-items.js';
import { normaliseName } from './names.js';
import { isPlaceholder } from './placeholder.js';
import { sliceWords } from './words.js';
import type { Region } from './sections.js';

/** A plain list item that is read as a task. */
export interface ListTask {
  readonly item: Item;
  readonly section: string;
}

interface Group {
  readonly region: Region;
  readonly lines: readonly Line[];
}

interface Labelled extends ListTask {
  readonly label: string;
}

const ACTION =
  /^(?:action (?:item|point)|to-?do|follow[- ]?up action)(?: #?\d{1,2})?\s*[:：]\s+(?=\S)/i;

/** The items under a label such as "Tasks" or "Action items"; where no label says so, all of the section's. */
export function readListItems(
  groups: readonly Group[],
  isMeasure: (label: string) => boolean,
): readonly ListTask[] {
  const headed = groups.flatMap(readNumberedHeadings);
  if (headed.length > 1) return headed;
  const named = groups.flatMap(readNamedLines);
  if (named.length > 0) return named;
  const items = groups.flatMap((group) => readLabelled(group, isMeasure));
  const found = items.length > 0 ? items : readUnmarked(groups);
  const tasks = found.filter(({ label }) => isTaskLabel(label));
  return tasks.length > 0 ? tasks : found;
}

function readLabelled(
  { region, lines }: Group,
  isMeasure: (label: string) => boolean,
): readonly Labelled[] {
  const found: Labelled[] = [];
  const parents = new Set(lines.map(({ item }) => item?.parent ?? null));
  const labels = new Set<Item | null>();
  const section = region.template?.name ?? '';
  let label = region.heading.text;
  for (const line of lines) {
    const { item } = line;
    if (line.kind !== 'item' || item === null) {
      if (item === null && isLabel(line)) label = line.text;
      continue;
    }
    const { parent } = item;
    if (parent && !labels.has(parent)) continue;
    if (!parent && parents.has(item) && isMeasure(line.text)) labels.add(item);
    // A box without words is none to Markdown, and no task to anybody.
    else if (!/^(?:\[[ xX]?\])?$/.test(line.text))
      found.push({ item, section, label: parent ? parent.words.text : label });
  }
  return found;
}

// `### 1) Check the backups`
function readNumberedHeadings({ region, lines }: Group): readonly Labelled[] {
  return lines
    .filter(({ kind }) => kind === 'heading')
    .flatMap((line) => {
      const number = /^\(?\d{1,2}[.)]\s+/.exec(line.text)?.[0].length ?? 0;
      return number > 0 ? [buildLineTask(line, number, region, region.heading.text)] : [];
    });
}

// A sentence on its own is a task only where no row of them is.
function readUnmarked(groups: readonly Group[]): readonly Labelled[] {
  const told = groups.flatMap(readPlainLines);
  const rows = told.filter(({ alone }) => !alone);
  return rows.some(({ label }) => isTaskLabel(label)) ? rows : told;
}

interface PlainLine extends Labelled {
  readonly alone: boolean;
}

// Measures written as lines without bullets: each on its own under a label for tasks, or several whole sentences in a row.
function readPlainLines({ region, lines }: Group): readonly PlainLine[] {
  const found: PlainLine[] = [];
  let label = region.heading.text;
  for (const paragraph of readParagraphs(lines)) {
    const told: Labelled[] = [];
    const texts: string[] = [];
    for (const line of paragraph) {
      if (isLabel(line)) label = line.text;
      // What leads in to a list is none of it, and "No response" no measure.
      else if (line.kind === 'text' && !isLead(line) && !isPlaceholder(line.text)) {
        told.push(buildLineTask(line, readGlyph(line.text), region, label));
        texts.push(line.text);
      }
    }
    const isList =
      told.length > 1 && texts.slice(0, -1).every((text) => /[.;!)]$|^[•●▪◦‣⁃·–—]/.test(text));
    const rows = isList ? told : told.slice(0, 1).filter((task) => isTaskLabel(task.label));
    found.push(...rows.map((task) => ({ ...task, alone: !isList })));
  }
  return found;
}

// `Action point: check the backups` in the midst of other words.
function readNamedLines({ region, lines }: Group): readonly Labelled[] {
  return lines.flatMap((line) => {
    const isText = line.kind === 'text' || line.kind === 'item';
    const name = isText ? ACTION.exec(line.text)?.[0].length : undefined;
    return name === undefined ? [] : [buildLineTask(line, name, region, region.heading.text)];
  });
}

function readParagraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && line.kind === 'text' && !line.first) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function isLead({ first, text }: Line): boolean {
  return first && /[:：]$/.test(text);
}

function readGlyph(text: string): number {
  return /^[•●▪◦‣⁃·–—]\s*/.exec(text)?.[0].length ?? 0;
}

function buildLineTask(line: Line, from: number, region: Region, label: string): Labelled {
  const words = sliceWords(line.words, from, line.words.text.length);
  const item: Item = {
    span: line.span,
    paragraph: line.span,
    words,
    checked: null,
    isNumbered: false,
    parent: null,
  };
  return { item, section: region.template?.name ?? '', label };
}

function isLabel(line: Line): boolean {
  return (
    line.kind === 'heading' ||
    (line.kind === 'text' && line.text.length <= 80 && (isBold(line) || /[:：;]$/.test(line.text)))
  );
}

/** Whether a label names the tasks themselves, rather than what is only to be improved. */
function isTaskLabel(label: string): boolean {
  return /\b(?:task|action|to do|follow up)\b/.test(normaliseName(label));
}
