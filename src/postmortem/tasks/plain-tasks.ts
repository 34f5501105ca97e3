import { buildWordsTask, type Group, type Labelled } from './line-tasks.js';
import { joinWords, type Line, sliceWords, type Words } from '../markdown/index.js';
import { isLabel, isTaskLabel, trimPictures } from './task-labels.js';
import { isPlaceholder } from '../words/index.js';
import type { Region } from '../sections/index.js';
import { vocabulary } from './vocabulary-data.js';

/** A task that is written as a line without a bullet. */
export interface PlainTask extends Labelled {
  /** It is on its own, not one of several. */
  readonly alone: boolean;
}

// A line with those that only go on with it.
interface Unit {
  readonly line: Line;
  readonly words: Words;
  readonly isLabel: boolean;
}

/** Parses lines without bullets as tasks: one line below a label for tasks, or several whole sentences in a row. */
export function parsePlainLines(
  { region, lines }: Group,
  isCorrectiveLabel: (label: string) => boolean,
): readonly PlainTask[] {
  const found: PlainTask[] = [];
  const isName = (text: string): boolean => isCorrectiveLabel(text) || isTaskLabel(text);
  let label = region.heading.text;
  let labelled = 0;
  for (const [index, paragraph] of groupParagraphs(lines).entries()) {
    for (const part of splitAtNames(groupUnits(paragraph), isName)) {
      const [head] = part;
      const rest = head?.isLabel && isName(head.words.text) ? part.slice(1) : part;
      if (head && rest.length < part.length) [label, labelled] = [head.words.text, index];
      const pairs = pairUnits(rest, isTaskLabel(label) ? 1 : 2);
      if (pairs) {
        const tasks = pairs.map(({ line, words }) => buildWordsTask(words, line, region, label));
        for (const task of tasks) found.push({ ...task, alone: false });
        continue;
      }
      const told = rest.filter((unit) => !unit.isLabel && isTaskUnit(unit));
      const own = rest.findLast((unit) => unit.isLabel);
      if (own) [label, labelled] = [own.words.text, index];
      for (const task of chooseRow(told, region, label, index <= labelled + 1)) found.push(task);
    }
  }
  return found;
}

/** Parses tasks in the further lines of an item that begins with their label. */
export function parseLinesBelow(
  lines: readonly Line[],
  region: Region,
  label: string,
): readonly Labelled[] {
  const told = groupUnits(lines).filter(isTaskUnit);
  return isProse(told) ? [] : told.map((unit) => buildTask(unit, region, label));
}

function chooseRow(
  units: readonly Unit[],
  region: Region,
  label: string,
  isNear: boolean,
): readonly PlainTask[] {
  const isTask = isTaskLabel(label);
  const isList = units.length > 1 && isRow(units, isTask && isNear);
  const rows = isList ? units : isProse(units) || !isTask ? [] : units.slice(0, 1);
  return rows.map((unit) => ({ ...buildTask(unit, region, label), alone: !isList }));
}

function buildTask({ line, words }: Unit, region: Region, label: string): Labelled {
  const own = sliceWords(words, measureGlyph(words.text), words.text.length);
  return buildWordsTask(own, line, region, label);
}

// Whole sentences or bullets in a row; right below a label for tasks, also lines that aren't sentences.
function isRow(units: readonly Unit[], isLabelled: boolean): boolean {
  if (isProse(units)) return false;
  const texts = units.map(({ words }) => words.text);
  const front = texts.slice(0, -1);
  if (front.every((text) => endsSentence(text) || isBulleted(text))) return true;
  return isLabelled && !texts.some((text) => /[.!?]\s+\p{Lu}/u.test(text) || endsSentence(text));
}

// A line that introduces a list isn't part of it, and "No response" isn't a task.
function isTaskUnit({ line, words }: Unit): boolean {
  const isLead = line.first && /[:：]$/.test(words.text);
  return line.kind === 'text' && !isLead && !isPlaceholder(words.text);
}

// `Name:` and one line below it, several times over, are one task each.
function pairUnits(units: readonly Unit[], least: number): readonly Unit[] | null {
  const isPaired = units.every((unit, index) => unit.isLabel === (index % 2 === 0));
  if (units.length < least * 2 || units.length % 2 > 0 || !isPaired) return null;
  if (units.some(({ line }) => line.kind !== 'text')) return null;
  return units.flatMap((unit, index) => {
    const below = units[index + 1];
    return unit.isLabel && below ? [{ ...unit, words: joinWords([unit.words, below.words]) }] : [];
  });
}

function splitAtNames(
  units: readonly Unit[],
  isName: (text: string) => boolean,
): readonly (readonly Unit[])[] {
  const parts: Unit[][] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    if (last && !(unit.isLabel && isName(unit.words.text))) last.push(unit);
    else parts.push([unit]);
  }
  return parts;
}

function groupUnits(paragraph: readonly Line[]): readonly Unit[] {
  const groups: Line[][] = [];
  const isBullets = paragraph.some(({ text }) => isBulleted(text));
  const isLower = startsLower(paragraph[0]?.text ?? '');
  for (const line of paragraph) {
    const group = groups.at(-1);
    const [head] = group ?? [];
    const last = group?.at(-1);
    if (!group || !head || !last || isLabel(head) || isBulleted(line.text)) groups.push([line]);
    else if (isBullets && isBulleted(head.text)) group.push(line);
    // What begins small goes on with the line above, unless all do.
    else if (!isBullets && !isLower && startsLower(line.text) && !endsSentence(last.text))
      group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const [line] = group;
    const words = joinWords(group.map((each) => each.words));
    return line ? [{ line, words, isLabel: isLabel(line) }] : [];
  });
}

function groupParagraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && line.kind === 'text' && !line.first) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

// Words that begin a sentence of a story, but rarely a task.
const storyWords: ReadonlySet<string> = new Set(vocabulary.storyWords);
const intentPattern =
  /^we(?:['’]ll| (?:will|shall|should|must|need|have to|plan|want|are going|are planning|intend|aim))\b/i;

// A paragraph with more lines isn't a list of tasks.
const maxLines = 200;

function isProse(units: readonly Unit[]): boolean {
  if (units.length > maxLines) return true;
  const telling = units.filter(({ words: { text } }) => {
    const first = /^[A-Za-z]+/.exec(text)?.[0].toLowerCase() ?? '';
    return storyWords.has(first) || (first === 'we' && !intentPattern.test(text));
  });
  return units.length > 1 && telling.length * 2 >= units.length;
}

const glyphPattern = /^(?:[•●▪◦‣⁃·–—○■□☐►➤➢→]\s*|[-*](?=\p{L})|\d{1,2}[.)](?=\p{L}))/u;

function measureGlyph(text: string): number {
  return glyphPattern.exec(text)?.[0].length ?? 0;
}

function isBulleted(text: string): boolean {
  return glyphPattern.test(text) || /^\p{Extended_Pictographic}/u.test(text);
}

function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function endsSentence(text: string): boolean {
  return /[.;!?)。！]$/.test(trimPictures(text));
}
