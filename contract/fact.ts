import type { Scratch } from './scratch/scratch.js';

/** `d` documented by GitHub · `o` observed and reported by others in public threads · `a` assumed. */
export type Source = 'd' | 'o' | 'a';

/** One thing about GitHub that the loop leans on, and how to see whether it is so. */
export interface Fact {
  readonly name: string;
  readonly documented: Source;
  readonly expected: string;
  /** Another scratch repository that it takes: of the same owner, or of another one. Left out where there is none. */
  readonly needs?: 'beside' | 'far';
  /** Makes what it needs and says what GitHub did, in the words of `expected` where that is what it did. */
  readonly observe: (scratch: Scratch, expected: string) => Promise<string>;
}
