import { buildHeading, findSection, type Region, weakLevel } from '../sections/index.js';
import type { Item, Line, Row } from '../markdown/index.js';
import { saysNoAction } from './no-action.js';
import { addMarked, type Marked, parseMarksBelow, unmarked } from '../marks/index.js';
import { findPlace, type Source } from '../../text/index.js';
import type { Box, ChecklistItem, Task } from '../postmortem.js';
import type { Template } from '../template.js';
import { parseContent, parseLine, findLinkSlot } from './task-line.js';
import { parseListItems } from './task-lists.js';
import { completeName, type Details, parseDetails } from './task-names.js';
import { type Columns, parseColumns, parseTableTask } from './task-tables.js';

/** Parses the tasks of the corrective sections: checkboxes and tables, or else the lists of the first sections that have any. */
export function parseTasks(
  regions: readonly Region[],
  lines: readonly Line[],
  template: Template,
  source: Source,
  findListed: () => readonly (readonly Region[])[],
): readonly Task[] {
  const tasks = regions.flatMap((region) => {
    const own = lines.slice(region.from, region.to);
    const name = region.section?.name ?? '';
    const boxes = parseBoxTasks(own, name, source);
    const rows = parseRowTasks(own, name, source);
    return [...boxes, ...rows].sort((a, b) => a.span.start - b.span.start);
  });
  if (tasks.length > 0 || regions.length === 0) return tasks;
  for (const listed of findListed()) {
    const found = parseListTasks(listed, lines, template, source);
    if (found.length > 0) return found;
  }
  return [];
}

function parseListTasks(
  regions: readonly Region[],
  lines: readonly Line[],
  template: Template,
  source: Source,
): readonly Task[] {
  const groups = regions.map((region) => ({ region, lines: lines.slice(region.from, region.to) }));
  const isCorrectiveLabel = (label: string): boolean =>
    findSection(buildHeading(label, weakLevel, 'bold'), template, true)?.role === 'corrective';
  const below = parseBelow(groups.flatMap((group) => group.lines));
  return parseListItems(groups, isCorrectiveLabel)
    .map(({ item, section, done }): Task => {
      const task = buildItemTask(item, section, source, below);
      return { ...task, from: 'list', done: task.done || done };
    })
    .filter(({ text }) => !saysNoAction(text));
}

function parseRowTasks(lines: readonly Line[], section: string, source: Source): readonly Task[] {
  const tables = new Map<Row, Columns | null>();
  return lines.flatMap(({ row }) => {
    if (!row) return [];
    if (row.header === null) tables.set(row, parseColumns(row));
    const columns = row.header && tables.get(row.header);
    return (columns && parseTableTask(row, columns, section, source)) ?? [];
  });
}

function parseBoxTasks(lines: readonly Line[], section: string, source: Source): readonly Task[] {
  const tasks: Task[] = [];
  const checklists = new Map<Item, ChecklistItem[]>();
  const below = parseBelow(lines);
  for (const { kind, item } of lines) {
    if (kind !== 'item' || item === null || item.checked === null) continue;
    const { top, depth } = findTopBox(item);
    const checklist = checklists.get(top);
    if (top !== item)
      checklist?.push({ text: formatItemText(item), ticked: item.checked, depth: depth - 1 });
    if (top !== item || checklist) continue;
    const own: ChecklistItem[] = [];
    checklists.set(item, own);
    tasks.push({ ...buildItemTask(item, section, source, below), checklist: own });
  }
  return tasks;
}

/** The outermost checkbox that an item is in, and how many checkboxes are between them. */
function findTopBox(item: Item): { readonly top: Item; readonly depth: number } {
  let top = item;
  let depth = 0;
  for (let parent = item.parent; parent; parent = parent.parent) {
    if (parent.checked === null) continue;
    top = parent;
    depth += 1;
  }
  return { top, depth };
}

function formatItemText(item: Item): string {
  return item.words.text.replace(/\s+/g, ' ').trim();
}

/** The bullets and paragraphs below items. */
interface Below {
  readonly details: Details;
  readonly marks: ReadonlyMap<Item, Marked>;
}

function parseBelow(lines: readonly Line[]): Below {
  return { details: parseDetails(lines), marks: parseMarksBelow(lines) };
}

function buildItemTask(item: Item, section: string, source: Source, below: Below): Task {
  const { words, paragraph } = item;
  const content = parseContent(words);
  const box = findBox(item, source.text);
  const { marks } = content;
  const start = Math.max(paragraph.start, box ? box.offset + 2 : 0);
  const line = parseLine(words, content);
  const all = addMarked(marks, below.marks.get(item) ?? unmarked);
  return {
    from: 'checkbox',
    line: findPlace(source.lineStarts, item.span.start).line,
    span: { start: item.span.start, end: Math.max(paragraph.end, item.span.start) },
    section,
    box,
    done: box ? box.ticked : marks.done,
    linkSlot: { offset: findLinkSlot(words, start), form: 'after' },
    owners: all.owners,
    ownerNames: all.ownerNames,
    due: all.due,
    unknownDue: all.unknownDue,
    priority: all.priority,
    effort: all.effort,
    checklist: [],
    ...line,
    text: completeName(line.text, words, marks, below.details.get(item)),
  };
}

// The tree doesn't say where a checkbox is, but nothing before it in an item has a bracket.
function findBox(item: Item, text: string): Box | null {
  if (item.checked === null) return null;
  return { offset: text.indexOf('[', item.span.start) + 1, ticked: item.checked };
}
