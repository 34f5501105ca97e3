import {
  addMarked,
  type Marked,
  parseDueCell,
  parseOwnersCell,
  parseEffort,
  parseReferences,
  parseTitleLink,
  unmarked,
} from '../marks/index.js';
import { normaliseName } from '../words/index.js';
import { findPlace, type Source } from '../../text/index.js';
import type { Reference, Task } from '../postmortem.js';
import type { Cell, Row } from '../markdown/index.js';
import { parseContent, parseLine, findLinkSlot } from './task-line.js';

const titlePatterns = {
  action:
    /^(?:.*\b)?(?:action|task|to do|measure|accion|acao|tache|tarea|maßnahme)(?: (?:item|point|description|name|taken))?$|^(?:description|item|follow up|improvement|what)$/,
  tracking:
    /^(?:.*\b)?(?:bug|issue|tracking|tracker|ticket|jira|link|url|pr|reference|ref)(?: (?:id|link|number|no|url|issue))?$/,
  owner:
    /(?:^|\s)(?:own(?:e[dr]|ing)|assign|responsib|responsab|responsavel|verantwort|zustandig|accountab)|^(?:who|dri|lead|team|point person|poc)$/,
  due: /^(?:due|deadline|eta|target|by when|when|date|fecha limite|prazo|echeance|frist)$|^(?:due|target|expected|planned|estimated|completion|end)(?: completion)? (?:date|day|by|on|completion)$/,
  effort:
    /^(?:(?:estimated|level of) )?(?:effort|estimate|estimation|size|story point|point|loe)(?: (?:in )?(?:hour|hr|h|day|d|week|sprint|point|pt|sp))?$|^(?:sp|t shirt size|aufwand|esfuerzo|esforco)$/,
  priority: /^(?:priority|prio|severity|p)$/,
  status: /^(?:status|state|done|estado|completed|complete|progress)$/,
} as const;

/** The index of each kind of column; -1 if the table has none. */
export type Columns = Readonly<Record<keyof typeof titlePatterns, number>>;

/** The columns of a table of actions, by the titles in its header; null for any other table. */
export function parseColumns(header: Row): Columns | null {
  const names = header.cells.map((cell) => normaliseName(cell.words.text));
  const action = names.findIndex((name) => titlePatterns.action.test(name));
  if (action < 0) return null;
  const find = (column: keyof Columns): number =>
    names.findIndex((name, index) => index !== action && titlePatterns[column].test(name));
  return {
    action,
    tracking: find('tracking'),
    owner: find('owner'),
    due: find('due'),
    effort: find('effort'),
    priority: find('priority'),
    status: find('status'),
  };
}

/** Parses a row of a table of actions; null if it has neither an action nor a tracking issue. */
export function parseTableTask(
  row: Row,
  columns: Columns,
  section: string,
  source: Source,
): Task | null {
  const readCell = (column: keyof Columns): Cell | undefined => row.cells[columns[column]];
  const action = readCell('action');
  const tracking = readCell('tracking');
  if (!action || `${action.words.text}${tracking?.words.text ?? ''}` === '') return null;
  const content = parseContent(action.words);
  const { marks } = content;
  const own = parseLine(action.words, content);
  const references = tracking ? parseCellReferences(tracking) : [];
  const [link = null, ...furtherLinks] = [
    ...references,
    ...(own.link ? [own.link, ...own.furtherLinks] : []),
  ];
  const status = readCell('status')?.words.text ?? '';
  return {
    ...own,
    from: 'table',
    line: findPlace(source.lineStarts, row.span.start).line,
    span: row.span,
    text: own.text.replace(/^\[[ xX]\]\s*/, ''),
    section,
    box: null,
    done: marks.done || isDone(status) || /^\[[xX]\]/.test(own.text),
    link,
    furtherLinks,
    linkSlot: findCellSlot(action, tracking, source.text),
    ...parseCellMarks(row, columns, marks),
    checklist: [],
  };
}

type CellMarks = Pick<
  Marked,
  'owners' | 'ownerNames' | 'due' | 'unknownDue' | 'priority' | 'effort'
>;

// Columns override the marks in the action's own cell.
function parseCellMarks({ cells, header }: Row, columns: Columns, marks: Marked): CellMarks {
  const readText = (column: keyof Columns): string => cells[columns[column]]?.words.text ?? '';
  const owner = cells[columns.owner];
  const label = header?.cells[columns.effort]?.words.text ?? '';
  const priority = readText('priority');
  const cell: Marked = {
    ...unmarked,
    ...(owner ? parseOwnersCell(owner.words) : {}),
    ...parseDueCell(readText('due')),
    effort: parseEffort(readText('effort'), label),
    priority: priority === '' ? null : priority,
  };
  const { owners, ownerNames, due, unknownDue, ...rest } = addMarked(cell, marks);
  return { owners, ownerNames, due, unknownDue, priority: rest.priority, effort: rest.effort };
}

// Every reference in the tracking column is a link, whatever the other words in the cell.
function parseCellReferences({ words }: Cell): readonly Reference[] {
  const titled = words.links.flatMap(({ from, to }) => parseTitleLink(words, from, to) ?? []);
  const bare = [...words.guarded.matchAll(/[^\s,;()]+/g)].flatMap((part) => {
    const to = part.index + part[0].length;
    const isLink = words.links.some((link) => link.from < to && link.to > part.index);
    return isLink ? [] : (parseReferences(words, part.index, to) ?? []);
  });
  return [...titled, ...bare].sort((a, b) => a.span.start - b.span.start);
}

function findCellSlot(action: Cell, tracking: Cell | undefined, text: string): Task['linkSlot'] {
  if (!tracking) return { offset: findLinkSlot(action.words, action.span.start), form: 'after' };
  const { words, span } = tracking;
  if (words.text !== '') return { offset: findLinkSlot(words, span.start), form: 'after' };
  // After one space, so that the cell looks the same.
  const blank = span.end > span.start && /[ \t]/.test(text.charAt(span.start));
  return { offset: blank ? span.start + 1 : span.start, form: 'cell' };
}

function isDone(status: string): boolean {
  return (
    /^\W*(?:done|complete|completed|closed|fixed|resolved|merged|shipped|yes|x|hecho|completado)\b/i.test(
      status.trim(),
    ) || /✅|✔|☑/u.test(status)
  );
}
