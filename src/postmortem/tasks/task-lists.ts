import { actionPattern, statePattern } from '../sections/index.js';
import { buildLineTask, type Group, type Labelled, type ListTask } from './line-tasks.js';
import type { Item, Line } from '../markdown/index.js';
import { isLabel, isNarrowLabel, isTaskLabel } from './task-labels.js';
import { parseLinesBelow, parsePlainLines } from './plain-tasks.js';

/** The items below a label such as "Tasks" or "Action items"; without such a label, all items of the section. */
export function parseListItems(
  groups: readonly Group[],
  isCorrectiveLabel: (label: string) => boolean,
): readonly ListTask[] {
  const headed = groups.flatMap(parseNumberedHeadings);
  if (headed.length > 1) return headed;
  const named = groups.flatMap(parseNamedLines);
  if (named.length > 0) return named;
  const items = groups.flatMap((group) => parseLabelled(group, isCorrectiveLabel));
  const found = items.length > 0 ? items : parseUnmarked(groups, isCorrectiveLabel);
  const labels = new Set(found.map(({ label }) => label));
  const narrow = new Set([...labels].filter(isNarrowLabel));
  const tasks = found.filter(({ label }) => narrow.has(label));
  return tasks.length > 0 ? tasks : found;
}

function parseLabelled(
  { region, lines }: Group,
  isCorrectiveLabel: (label: string) => boolean,
): readonly Labelled[] {
  const found: Labelled[] = [];
  const parents = new Set(lines.map(({ item }) => item?.parent ?? null));
  const labels = new Set<Item | null>();
  const section = region.section?.name ?? '';
  let label = region.heading.text;
  for (const [index, line] of lines.entries()) {
    const { item } = line;
    if (line.kind !== 'item' || item === null) {
      if (item === null && isLabel(line)) label = line.text;
      continue;
    }
    const { parent } = item;
    if (parent && !labels.has(parent)) continue;
    const below = parent ? [] : listOwnLines(lines, index);
    const isName =
      !parent && (parents.has(item) || below.length > 0) && isCorrectiveLabel(line.text);
    if (isName && parents.has(item)) labels.add(item);
    // A label with its tasks as further lines of the item.
    else if (isName) for (const task of parseLinesBelow(below, region, line.text)) found.push(task);
    // A checkbox without words isn't one in Markdown, and isn't a task.
    else if (!/^(?:\[[ xX]?\])?$/.test(line.text))
      found.push({ item, section, label: parent ? parent.words.text : label, done: false });
  }
  return found;
}

// The further lines of an item's first paragraph.
function listOwnLines(lines: readonly Line[], index: number): readonly Line[] {
  const own: Line[] = [];
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.kind !== 'text' || line.first || line.item !== lines[index]?.item) break;
    own.push(line);
  }
  return own;
}

// Lines that say that they are tasks: `Action point: check the backups`, `**DONE** check the backups`.
function parseNamedLines({ region, lines }: Group): readonly Labelled[] {
  return lines.flatMap((line) => {
    const isText = line.kind === 'text' || line.kind === 'item';
    const action = isText ? actionPattern.exec(line.text)?.[0].length : undefined;
    const state = action === undefined ? parseState(line) : null;
    const name = action ?? state?.[0].length;
    if (name === undefined) return [];
    const task = buildLineTask(line, name, region, region.heading.text);
    return [{ ...task, done: /^done$/i.test(state?.[1] ?? '') }];
  });
}

// A state counts if it is bold, or in capitals before a colon, and if a task follows it.
function parseState({ kind, first, text, words }: Line): RegExpExecArray | null {
  const state = kind === 'text' && first && !/[:：]$/.test(text) ? statePattern.exec(text) : null;
  if (!state) return null;
  const [whole, name = ''] = state;
  const isBold = words.strong.slice(0, name.length).every(Boolean);
  return isBold || (name === name.toUpperCase() && /[:：]/.test(whole)) ? state : null;
}

// `### 1) Check the backups`
function parseNumberedHeadings({ region, lines }: Group): readonly Labelled[] {
  return lines
    .filter(({ kind }) => kind === 'heading')
    .flatMap((line) => {
      const number = /^\(?\d{1,2}[.)]\s+/.exec(line.text)?.[0].length ?? 0;
      return number > 0 ? [buildLineTask(line, number, region, region.heading.text)] : [];
    });
}

// A single sentence is a task only if there is no row of sentences.
function parseUnmarked(
  groups: readonly Group[],
  isCorrectiveLabel: (label: string) => boolean,
): readonly Labelled[] {
  const told = groups.flatMap((group) => parsePlainLines(group, isCorrectiveLabel));
  const rows = told.filter(({ alone }) => !alone);
  return rows.some(({ label }) => isTaskLabel(label)) ? rows : told;
}
