import { describe, expect, test } from '@jest/globals';
import {
  type Changed,
  findSyncRow,
  findTitleRow,
  syncTable,
  titleTable,
} from '../../src/loop/follow/sync.js';
import { readTable } from './rows/page.js';

/** The action of a row's last cell, and whether it adds a note or keeps the incident open. */
function readThen(words: string) {
  return {
    then: words.split(/[,:]/u)[0] ?? '',
    notes: words.includes(', and a note says'),
    holds: words.includes('the incident stays open'),
  };
}

describe('the first table on the page and in the code', () => {
  const rows = readTable('A task and its tracking issue');

  test('have the same number of rows', () => {
    expect(rows).toHaveLength(syncTable.length);
  });

  test.each(syncTable.map((row, index) => [index, row] as const))('row %i', (index, row) => {
    const [box, issue, changed, words = ''] = rows[index] ?? [];
    expect({ box, issue, changed, ...readThen(words) }).toEqual({
      box: row.box,
      issue: row.issue,
      changed: row.changed,
      then: row.then,
      notes: row.note !== undefined,
      holds: row.hold !== undefined,
    });
  });
});

describe('the second table on the page and in the code', () => {
  const rows = readTable('Words and title');

  test('have the same number of rows', () => {
    expect(rows).toHaveLength(titleTable.length);
  });

  test.each(titleTable.map((row, index) => [index, row] as const))('row %i', (index, row) => {
    const [text, title, by, words = ''] = rows[index] ?? [];
    expect({ text, title, by, then: readThen(words).then, notes: readThen(words).notes }).toEqual({
      text: row.text,
      title: row.title,
      by: row.by,
      then: row.then,
      notes: row.note !== undefined,
    });
  });
});

const changes: readonly Changed[] = [
  'nothing',
  'box',
  'issue',
  'both',
  'unknown',
  'interrupted run',
  'link restored',
];

describe('the tables', () => {
  test('cover every case, and every row can be reached', () => {
    const reached = new Set(
      (['open', 'ticked', 'none'] as const).flatMap((box) =>
        (['open', 'completed', 'not-planned', 'duplicate'] as const).flatMap((issue) =>
          changes.map((changed) => findSyncRow({ box, issue, changed })),
        ),
      ),
    );
    expect([...syncTable].filter((row) => !reached.has(row))).toEqual([]);
    const titles = new Set(
      (['same', 'changed', 'empty'] as const).flatMap((text) =>
        (['same', 'changed'] as const).flatMap((title) =>
          (['action', 'others'] as const).map((by) => findTitleRow({ text, title, by })),
        ),
      ),
    );
    expect([...titleTable].filter((row) => !titles.has(row))).toEqual([]);
  });

  test('never close an issue whose box is open', () => {
    for (const issue of ['open', 'completed', 'not-planned', 'duplicate'] as const) {
      for (const changed of changes) {
        expect(findSyncRow({ box: 'open', issue, changed }).then).not.toBe('close issue');
      }
    }
  });
});
