import type { Scratch } from './scratch/scratch.js';

/** `d` documented by GitHub · `o` observed by others in public threads · `a` assumed. */
export type Source = 'd' | 'o' | 'a';

/** One thing about GitHub that the action relies on, and how to check it. */
export interface Fact {
  readonly name: string;
  readonly documented: Source;
  readonly expected: string;
  /** Another scratch repository that it needs. Without one, the fact is skipped. */
  readonly needs?: 'sameOwner' | 'otherOwner';
  /** Creates what it needs and describes what GitHub did, in the words of `expected` if GitHub did that. */
  readonly observe: (scratch: Scratch, expected: string) => Promise<string>;
}
