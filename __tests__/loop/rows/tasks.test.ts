import { describe, expect } from '@jest/globals';
import { syncTable, titleTable } from '../../../src/loop/follow/sync.js';
import { boxes } from './boxes.js';
import { playRows } from './histories.js';
import { readTable } from './page.js';
import { words } from './words.js';

/** The rows of the page by their first three cells, which distinguish them. */
function readSides(heading: string): readonly string[] {
  return readTable(heading).map((cells) => cells.slice(0, 3).join(' · '));
}

interface Row {
  readonly then: string;
}

/** Which rows of a table are used during a play, so that a history that reaches the right state by another row is noticed. */
async function watchRows(table: readonly Row[], play: () => Promise<void>): Promise<Set<number>> {
  const read = new Set<number>();
  const before = table.map((row) => Object.getOwnPropertyDescriptor(row, 'then'));
  table.forEach((row, index) => {
    const { then } = row;
    const get = (): string => (read.add(index), then);
    Object.defineProperty(row, 'then', { get, configurable: true, enumerable: true });
  });
  try {
    await play();
  } finally {
    table.forEach((row, index) => Object.defineProperty(row, 'then', before[index] ?? {}));
  }
  return read;
}

/** Plays a row's history, and expects that it uses this row of the table. */
function expectRow(table: readonly Row[], rows: readonly string[], early: readonly string[] = []) {
  return async (row: string, play: () => Promise<void>, name: string): Promise<void> => {
    const read = await watchRows(table, play);
    if (!early.includes(name)) expect([...read].map((index) => rows[index])).toContain(row);
  };
}

describe('a task and its tracking issue', () => {
  const rows = readSides('A task and its tracking issue');
  playRows(rows, boxes, expectRow(syncTable, rows));
});

describe('words and title', () => {
  const rows = readSides('Words and title');
  // If text and title have the same words, the table isn't used.
  const early = ['only case and spaces change', 'an owner and a due date are added'];
  playRows(rows, words, expectRow(titleTable, rows, early));
});
