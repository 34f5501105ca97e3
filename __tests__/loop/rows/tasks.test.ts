import { describe, expect } from '@jest/globals';
import { syncTable, titleTable } from '../../../src/loop/follow/sync.js';
import { boxes } from './boxes.js';
import { playRows } from './histories.js';
import { readTable } from './page.js';
import { words } from './words.js';

/** The rows of the page by what tells them apart: their first three cells. */
function readSides(heading: string): readonly string[] {
  return readTable(heading).map((cells) => cells.slice(0, 3).join(' · '));
}

interface Row {
  readonly then: string;
}

/**
 * Which rows of a table a play goes by: the loop reads what a row says to do. So a history that
 * reaches the right state by another row is noticed.
 */
async function watch(table: readonly Row[], play: () => Promise<void>): Promise<Set<number>> {
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

/** Plays a row's history, and holds that it goes by that very row of the table. */
function goingBy(table: readonly Row[], rows: readonly string[], early: readonly string[] = []) {
  return async (row: string, play: () => Promise<void>, name: string): Promise<void> => {
    const read = await watch(table, play);
    if (!early.includes(name)) expect([...read].map((index) => rows[index])).toContain(row);
  };
}

describe('a task and its tracking issue', () => {
  const rows = readSides('A task and its tracking issue');
  playRows(rows, boxes, goingBy(syncTable, rows));
});

describe('words and title', () => {
  const rows = readSides('Words and title');
  // Where text and title say the same, the loop doesn't ask the table.
  const early = ['only case and blanks change', 'an owner and a due date are added'];
  playRows(rows, words, goingBy(titleTable, rows, early));
});
