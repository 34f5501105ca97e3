import { describe, expect, test } from '@jest/globals';
import {
  type Changed,
  findSyncRow,
  findTitleRow,
  syncTable,
  titleTable,
} from '../../src/loop/follow/sync.js';
import { readTable } from './rows/page.js';

/** What a row does, and beyond: `tick, and say …` → tick + say. */
function readThen(words: string) {
  return {
    then: words.split(/[,:]/u)[0] ?? '',
    says: /, and say/u.test(words),
    holds: words.includes('keep the incident open'),
  };
}

describe('the page and the first table agree, row by row', () => {
  const rows = readTable('A task and its tracking issue');

  test('neither has a row more', () => {
    expect(rows).toHaveLength(syncTable.length);
  });

  test.each(syncTable.map((row, index) => [index, row] as const))('row %i', (index, row) => {
    const [box, issue, changed, words = ''] = rows[index] ?? [];
    expect({ box, issue, changed, ...readThen(words) }).toEqual({
      box: row.box,
      issue: row.issue,
      changed: row.changed,
      then: row.then,
      says: row.say !== undefined,
      holds: row.hold !== undefined,
    });
  });
});

describe('the page and the second table agree, row by row', () => {
  const rows = readTable('Words and title');

  test('neither has a row more', () => {
    expect(rows).toHaveLength(titleTable.length);
  });

  test.each(titleTable.map((row, index) => [index, row] as const))('row %i', (index, row) => {
    const [text, title, by, words = ''] = rows[index] ?? [];
    expect({ text, title, by, then: readThen(words).then, says: readThen(words).says }).toEqual({
      text: row.text,
      title: row.title,
      by: row.by,
      then: row.then,
      says: row.say !== undefined,
    });
  });
});

const changes: readonly Changed[] = [
  'nothing',
  'box',
  'issue',
  'both',
  'unknown',
  'our crash',
  'link restored',
];

describe('the tables', () => {
  test('know every case, and no row is out of reach', () => {
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
          (['loop', 'others'] as const).map((by) => findTitleRow({ text, title, by })),
        ),
      ),
    );
    expect([...titleTable].filter((row) => !titles.has(row))).toEqual([]);
  });

  test('never close an issue where nothing says that a person wants it closed', () => {
    for (const issue of ['open', 'completed', 'not-planned', 'duplicate'] as const) {
      for (const changed of changes) {
        expect(findSyncRow({ box: 'open', issue, changed }).then).not.toBe('close issue');
      }
    }
  });
});
