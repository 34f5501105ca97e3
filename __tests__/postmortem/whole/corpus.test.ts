import { describe, expect, test } from '@jest/globals';

import { countAll } from '../../../scripts/corpus/count.js';
import { spliceBox, spliceLink } from '../../../src/loop/follow/body.js';
import { applySplices } from '../../../src/text/splice.js';
import type { TrackingIssue } from '../../../src/incident/observed.js';
import type { Task } from '../../../src/postmortem/postmortem.js';
import { shelf, shelfReason, texts } from '../library.js';
import { parse } from '../samples.js';

const repository = 'octo/shop';

function nameIssue(index: number): TrackingIssue {
  const number = 4700 + index;
  return {
    kind: 'issue',
    id: `issue-${number}`,
    identity: `${repository}#${number}`,
    repository,
    number,
    title: 'A task',
    url: `https://github.com/${repository}/issues/${number}`,
    body: '',
    author: 'octo',
    state: 'open',
    labels: [],
    assignees: [],
    parent: null,
    lastStateChange: null,
    edited: false,
    milestone: null,
    duplicateOf: null,
  };
}

function describeTask({ text, done, owners, due, priority, optedOut, from }: Task): unknown {
  return { text, done, owners, due, priority, optedOut, from };
}

describe.each([...texts])('%s', (_, source) => {
  const { tasks } = parse(source);

  test('keeps every other byte when boxes are ticked', () => {
    const boxes = tasks.flatMap(({ box }) => box ?? []);
    const after = applySplices(
      source,
      boxes.map((box) => spliceBox(box, !box.ticked)),
    );
    const changed = [...source].flatMap((_char, index) =>
      source.charAt(index) === after.charAt(index) ? [] : [index],
    );
    expect(after).toHaveLength(source.length);
    expect(changed).toEqual(boxes.map(({ offset }) => offset));
    expect(parse(after).tasks.map(({ box }) => box?.ticked ?? null)).toEqual(
      tasks.map(({ box }) => box && !box.ticked),
    );
  });

  test('keeps every other byte when links are written, and reads them back', () => {
    const splices = tasks.map((task, index) =>
      spliceLink(source, task, nameIssue(index), repository),
    );
    const after = applySplices(source, splices);
    let without = after;
    for (const [index, task] of tasks.entries()) {
      const { insert } = splices[index] ?? { insert: '' };
      const { start = 0, end = 0 } = task.link?.span ?? {};
      expect(without).toContain(insert);
      without = without.replace(insert, () => source.slice(start, end));
    }
    expect(without).toBe(source);
    const again = parse(after).tasks;
    expect(again.map(describeTask)).toEqual(tasks.map(describeTask));
    expect(again.map(({ link }) => link?.number)).toEqual(
      tasks.map((_task, index) => nameIssue(index).number),
    );
  });
});

(shelf === null ? test.skip : test)(
  `real postmortems are read as people read them${shelfReason}`,
  () => {
    const { documents, negatives, templates } = countAll(
      shelf ?? { documents: [], negatives: [], templates: [] },
    );
    const share = (column: 'corrective' | 'timeline' | 'tasks'): number => {
      const judged = documents.flatMap((count) => count[column].right ?? []);
      return judged.filter(Boolean).length / judged.length;
    };
    expect(share('corrective')).toBeGreaterThanOrEqual(0.95);
    expect(share('timeline')).toBeGreaterThanOrEqual(0.8);
    expect(share('tasks')).toBeGreaterThanOrEqual(0.8);
    expect(negatives.filter(({ tasks }) => tasks > 0)).toEqual([]);
    expect(
      templates.filter(
        ({ sections }) => !sections.includes('corrective') && !sections.includes('timeline'),
      ),
    ).toEqual([]);
  },
);
