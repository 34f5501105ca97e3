import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../../src/postmortem/parse.js';
import type { Task } from '../../../src/postmortem/postmortem.js';
import { applySplices } from '../../../src/text/splice.js';
import { checkPostmortem } from '../../../src/rules/check-postmortem.js';
import { findMisplaced } from './offsets.js';
import { pieces } from './pieces.js';
import { example, parse } from '../samples.js';

const piece = fc.constantFrom(...pieces);
const nonsense = fc
  .array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 80,
  })
  .map((pieces) => pieces.join(''));
const inTasks = nonsense.map((text) => `## Tasks\n\n- [ ] ${text}`);
const inTable = nonsense.map(
  (text) => `## Tasks\n\n| Task | Bug |\n|---|---|\n| ${text} | ${text} |\n`,
);
const mutated = fc
  .tuple(fc.nat(example.length), fc.nat(40), nonsense)
  .map(([offset, remove, insert]) =>
    applySplices(example, [{ offset, remove: Math.min(remove, example.length - offset), insert }]),
  );
const anything = fc.oneof(nonsense, inTasks, inTable, mutated);

test('every offset lies inside the source, every line too', () => {
  fc.assert(
    fc.property(anything, (source) => {
      expect(findMisplaced(parse(source))).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

test('rules and drafts never throw', () => {
  fc.assert(
    fc.property(anything, (source) => {
      const findings = checkPostmortem(parse(source), defaultTemplate);
      expect(findings.every(({ message }) => message.endsWith('.'))).toBe(true);
      expect(typeof parsePostmortem(source, defaultTemplate).pristine).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});

function writeLink(source: string, { linkSlot }: Task, number: number): string {
  const link = `[#${number}](https://github.com/octo/shop/issues/${number})`;
  const insert = linkSlot.form === 'cell' ? link : ` (${link})`;
  return applySplices(source, [{ offset: linkSlot.offset, remove: 0, insert }]);
}

// An address left open takes in whatever is written after it, and a marker alone on a line becomes one.
function isUnfinished(source: string): boolean {
  return /\]\([^)]*$/m.test(source) || /^[\s>]*(?:[*+-]|\d+[.)]|#{1,6})\s*$/m.test(source);
}

test('a link written after a task is parsed again, and nothing else changes', () => {
  fc.assert(
    fc.property(anything, fc.nat(), (source, pick) => {
      const unlinked = parse(source).tasks.filter(({ link }) => link === null);
      const task = unlinked[pick % Math.max(1, unlinked.length)];
      fc.pre(task !== undefined && !isUnfinished(source));
      const after = parse(writeLink(source, task, 4711)).tasks;
      const found = after.find(({ link }) => link?.number === 4711);
      expect(found?.link?.repository).toBe('octo/shop');
      const { text, owners, due, priority, done, optedOut, from } = task;
      expect(found).toMatchObject({ text, owners, due, priority, done, optedOut, from });
    }),
    { numRuns: 200 },
  );
});

test('a box that is ticked in the source is read as ticked', () => {
  fc.assert(
    fc.property(anything, fc.nat(), (source, pick) => {
      const boxes = parse(source).tasks.flatMap(({ box }) => box ?? []);
      const box = boxes[pick % Math.max(1, boxes.length)];
      fc.pre(box !== undefined);
      const insert = box.ticked ? ' ' : 'x';
      const changed = applySplices(source, [{ offset: box.offset, remove: 1, insert }]);
      const after = parse(changed).tasks.flatMap((task) => task.box ?? []);
      expect(after.find(({ offset }) => offset === box.offset)?.ticked).toBe(!box.ticked);
      expect(after).toHaveLength(boxes.length);
    }),
    { numRuns: 200 },
  );
});
