import { applySplices, type Splice } from '../text/index.js';
import type { Finding } from '../rules/index.js';
import type { Reading } from './setup.js';

/** A text with its safe fixes made. */
export interface Mended {
  readonly text: string;
  /** What is still to say about it. */
  readonly reading: Reading;
  /** How many findings were mended. */
  readonly fixes: number;
}

const maxPasses = 10;

/**
 * Makes the fixes, checking again after each pass: those that overlap wait for the next one. What no
 * fix speaks of stays byte for byte.
 */
export function mend(text: string, check: (text: string) => Reading): Mended {
  let mended: Mended = { text, reading: check(text), fixes: 0 };
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const fixes = chooseFixes(mended.reading.findings);
    const next = applySplices(mended.text, fixes.flat());
    if (next === mended.text) break;
    mended = { text: next, reading: check(next), fixes: mended.fixes + fixes.length };
  }
  return mended;
}

/** The fixes that can be made at once, each whole or not at all; the first of two that touch each other wins. */
export function chooseFixes(findings: readonly Finding[]): readonly (readonly Splice[])[] {
  const chosen: (readonly Splice[])[] = [];
  const taken: Splice[] = [];
  for (const { fix } of findings) {
    if (fix === null || fix.length === 0) continue;
    if (fix.some((splice) => taken.some((other) => touches(splice, other)))) continue;
    chosen.push(fix);
    taken.push(...fix);
  }
  return chosen;
}

// Two that only meet count as well: which of two insertions at one place comes first would be chance.
function touches(a: Splice, b: Splice): boolean {
  return a.offset <= b.offset + b.remove && b.offset <= a.offset + a.remove;
}
