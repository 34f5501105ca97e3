import { isBold } from './headings.js';
import type { Line } from './lines.js';
import type { Item } from './list-items.js';
import { normaliseName } from './names.js';
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

/** The items under a label such as "Tasks" or "Action items"; where no label says so, all of the section's. */
export function readListItems(
  groups: readonly Group[],
  isMeasure: (label: string) => boolean,
): readonly ListTask[] {
  const headed = groups.flatMap(readNumberedHeadings);
  if (headed.length > 1) return headed;
  const items = groups.flatMap((group) => readLabelled(group, isMeasure));
  const found = items.length > 0 ? items : groups.flatMap(readPlainLines);
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

// Measures written as lines without bullets: each on its own under a label for tasks, or several whole sentences in a row.
function readPlainLines({ region, lines }: Group): readonly Labelled[] {
  const found: Labelled[] = [];
  let label = region.heading.text;
  for (const paragraph of readParagraphs(lines)) {
    const told: Labelled[] = [];
    for (const line of paragraph) {
      if (isLabel(line)) label = line.text;
      else if (line.kind === 'text')
        told.push(buildLineTask(line, readGlyph(line.text), region, label));
    }
    const texts = paragraph.filter((line) => !isLabel(line)).map(({ text }) => text);
    const isList =
      told.length > 1 && texts.slice(0, -1).every((text) => /[.;!)]$|^[•–—]/.test(text));
    if (isList) found.push(...told);
    else found.push(...told.slice(0, 1).filter((task) => isTaskLabel(task.label)));
  }
  return found;
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

function readGlyph(text: string): number {
  return /^[•·–—]\s*/.exec(text)?.[0].length ?? 0;
}

function buildLineTask(line: Line, from: number, region: Region, label: string): Labelled {
  const words = sliceWords(line.words, from, line.words.text.length);
  const item: Item = {
    span: line.span,
    paragraph: line.span,
    words,
    checked: null,
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
