import { applySplices, type Splice } from '../text/index.js';
import type { Finding } from '../rules/index.js';
import type { CheckedText } from './setup.js';

/** A text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** The fixed text, checked again. */
  readonly checked: CheckedText;
  /** How many findings were fixed. */
  readonly fixes: number;
}

const maxPasses = 10;

/**
 * Applies the fixes, and checks again after each pass, because fixes that overlap wait for the next one. Everything else
 * stays byte for byte.
 */
export function applyFixes(text: string, check: (text: string) => CheckedText): FixedText {
  let fixed: FixedText = { text, checked: check(text), fixes: 0 };
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const fixes = chooseFixes(fixed.checked.findings);
    const next = applySplices(fixed.text, fixes.flat());
    if (next === fixed.text) break;
    fixed = { text: next, checked: check(next), fixes: fixed.fixes + fixes.length };
  }
  return fixed;
}

/** The fixes for one pass, each complete; of two that touch, the first wins. */
function chooseFixes(findings: readonly Finding[]): readonly (readonly Splice[])[] {
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

// Also if they only meet: of two insertions at one place, neither has to come first.
function touches(a: Splice, b: Splice): boolean {
  return a.offset <= b.offset + b.remove && b.offset <= a.offset + a.remove;
}
