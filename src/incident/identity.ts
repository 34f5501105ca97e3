import { createHash } from 'node:crypto';
import type { Reference, Task } from '../postmortem/index.js';

/** The identity of an issue: repository and number, `owner/name#12`, lower case as GitHub compares. */
export function identityOf(repository: string, number: number): string {
  return `${repository.toLowerCase()}#${String(number)}`;
}

/** The identity that a reference names; without a repository it is in the incident's own. */
export function identityOfReference(reference: Reference, repository: string): string {
  return identityOf(reference.repository ?? repository, reference.number);
}

/** Words as they are compared: case, spaces, Unicode forms and a final full stop don't count. */
export function normaliseWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\s*[.…]+$/u, '')
    .toLowerCase();
}

/** 48 bits of SHA-256 over the normalised words: enough to distinguish a hundred tasks. */
export function hashWords(text: string): string {
  return createHash('sha256').update(normaliseWords(text)).digest('hex').slice(0, 12);
}

/** A task with its key: the hash of its words, and a number for equal words. */
export interface KeyedTask {
  readonly task: Task;
  readonly key: string;
}

/**
 * Tasks in the order of the text, each with its key. `held` are the keys of issues that lines link to: an unlinked line
 * with the same words is another task, wherever it is, and takes the next number.
 */
export function keyTasks(tasks: readonly Task[], held: ReadonlySet<string>): readonly KeyedTask[] {
  const given = new Set(held);
  return tasks.map((task) => {
    const hash = hashWords(task.text);
    if (task.link !== null) return { task, key: `${hash}-linked` };
    let ordinal = 1;
    while (given.has(`${hash}-${String(ordinal)}`)) ordinal += 1;
    const key = `${hash}-${String(ordinal)}`;
    given.add(key);
    return { task, key };
  });
}
