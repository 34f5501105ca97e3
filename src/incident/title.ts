import type { Config } from '../config/index.js';
import type { Task } from '../postmortem/index.js';
import { cleanLine, cutWords, type Title } from '../text/index.js';

/** GitHub's limit, in characters. */
export const maxTitleLength = 256;

/** The title of a task's tracking issue: one line, within GitHub's limit. */
export function formatTitle(task: Task, config: Config): Title {
  return toTitle(config.tracking.title.replaceAll('{task}', () => task.text));
}

// GitHub refuses a title without visible characters, and the rest of the request with it.
const untitled = 'Untitled task';

/** Data and our own words as a title. Mentions and closing keywords have no effect in titles, so they stay. */
export function toTitle(words: string): Title {
  const line = cleanLine(words);
  const title = /[^\s\p{Cf}\p{DI}\p{Z}]/u.test(line) ? cutWords(line, maxTitleLength) : untitled;
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the only way to add a brand
  return title as Title;
}
