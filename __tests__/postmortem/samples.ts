import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import type { Postmortem, Task } from '../../src/postmortem/postmortem.js';

const root = new URL('../../', import.meta.url);

/** The project's own example. */
export const example = readFileSync(new URL('examples/incident.md', root), 'utf8');

const seedPath = fileURLToPath(new URL('../shared/seed/postmortem.md', root));

/** A real postmortem from the folder next to the repository; null if there is no such folder. */
export const seed = existsSync(seedPath) ? readFileSync(seedPath, 'utf8') : null;

/** Why tests that need the seed are skipped, for their names. */
export const seedReason = seed === null ? ' (skipped: ../shared/seed/postmortem.md is absent)' : '';

export function parse(source: string): Postmortem {
  return parsePostmortem(source, defaultTemplate);
}

/** The tasks of a corrective section with this content. */
export function parseTasks(content: string): readonly Task[] {
  return parse(`## Corrective and Preventative Measures\n\n${content}\n`).tasks;
}

/** The task of a line, without its checkbox. */
export function parseTask(line: string): Task {
  const [task, ...others] = parseTasks(`- [ ] ${line}`);
  if (!task || others.length > 0) throw new Error(`Unexpected count of tasks in ${line}`);
  return task;
}
