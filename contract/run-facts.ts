import type { Fact } from './fact.js';
import { type Scratch, TooQuick } from './scratch/scratch.js';
import type { Tidied } from './scratch/tidy.js';

export interface Result {
  readonly fact: Fact;
  readonly observed: string;
  readonly differs: boolean;
}

export interface Report {
  readonly results: readonly Result[];
  readonly tidied: Tidied;
}

/** Observes one fact after another, then removes everything that was created, even after an error. */
export async function runFacts(
  facts: readonly Fact[],
  scratch: Scratch,
  onResult: (result: Result) => void = () => undefined,
): Promise<Report> {
  const results: Result[] = [];
  for (const fact of facts) {
    const observed = await observe(fact, scratch);
    const result = { fact, observed, differs: observed !== fact.expected };
    results.push(result);
    onResult(result);
  }
  return { results, tidied: await tidyUp(scratch) };
}

async function tidyUp(scratch: Scratch): Promise<Tidied> {
  try {
    return await scratch.tidy();
  } catch (error) {
    const left = [
      `everything (the cleanup failed; the next run tries again): ${describeError(error)}`,
    ];
    return { deleted: 0, closed: 0, removed: 0, left };
  }
}

// One fact that can't be observed must not stop the others.
async function observe(fact: Fact, scratch: Scratch): Promise<string> {
  try {
    return await tryTwice(fact, scratch);
  } catch (error) {
    return `not observed: ${describeError(error)}`;
  }
}

// GitHub answers "too quickly" for a minute or more, with status 200.
async function tryTwice(fact: Fact, scratch: Scratch): Promise<string> {
  try {
    return await fact.observe(scratch, fact.expected);
  } catch (error) {
    if (!(error instanceof TooQuick)) throw error;
    await scratch.client.pause(90_000);
    return fact.observe(scratch, fact.expected);
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
