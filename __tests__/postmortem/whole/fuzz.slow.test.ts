import { expect, test } from '@jest/globals';

import { findMisplaced } from './offsets.js';
import { pieces } from './pieces.js';
import { texts } from '../library.js';
import { parse } from '../samples.js';

const count = 10_000;
const originals = [...texts.values()];

/** A generator of numbers that look random and come again: mulberry32. */
function seedNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

type Pick = (below: number) => number;

function pickOne(items: readonly string[], pick: Pick): string {
  return items[pick(items.length)] ?? '';
}

// A stretch of a real text, as parsing the whole of each would take minutes.
function cutStretch(pick: Pick, most: number): string {
  const text = pickOne(originals, pick);
  const start = pick(text.length);
  return text.slice(start, start + 1 + pick(most));
}

function writeNonsense(pick: Pick): string {
  return Array.from({ length: pick(40) }, () => pickOne(pieces, pick)).join('');
}

function mutate(text: string, pick: Pick): string {
  const from = pick(text.length + 1);
  const to = Math.min(text.length, from + pick(30));
  const [before, cut, behind] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (pick(6)) {
    case 0:
      return before + behind;
    case 1:
      return before + cut + cut + behind;
    case 2:
      return before + pickOne(pieces, pick) + cut + behind;
    case 3:
      return before + cutStretch(pick, 60) + behind;
    case 4:
      return behind + before;
    default:
      return before + String.fromCharCode(pick(0x300)) + behind;
  }
}

function write(pick: Pick): string {
  if (pick(3) === 0) return writeNonsense(pick);
  const head = pickOne(['', '## Timeline\n\n', '## Action Items\n\n', '## Summary\n\n'], pick);
  let text = head + cutStretch(pick, 900);
  for (let times = pick(6); times >= 0; times -= 1) text = mutate(text, pick);
  return text;
}

test(`${count} random and mutated texts are read without an error or an offset astray`, () => {
  const pick = seedNumbers(20_261_122);
  const faults: string[] = [];
  for (let index = 0; index < count && faults.length < 5; index += 1) {
    const text = write(pick);
    try {
      for (const fault of findMisplaced(parse(text)))
        faults.push(`${fault} in ${JSON.stringify(text)}`);
    } catch (error) {
      faults.push(`${String(error)} in ${JSON.stringify(text)}`);
    }
  }
  expect(faults).toEqual([]);
});
