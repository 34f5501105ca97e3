import type { Config } from '../config/index.js';
import type { Task } from '../postmortem/index.js';
import { cleanLine, cutWords, type Title } from '../text/index.js';
import { maxTitleLength } from './limits.js';

/** The title of a task's tracking issue: one line, cut at a character within GitHub's limit. */
export function titleOf(task: Task, config: Config): Title {
  return toTitle(config.tracking.title.replaceAll('{task}', () => task.text));
}

// GitHub refuses a title of which nothing is seen, and with it everything else of the request.
const untitled = 'Untitled task';

/** Data and our own words as a title. Mentions and keywords in it do nothing on GitHub, so they stay. */
export function toTitle(words: string): Title {
  const line = cleanLine(words);
  const title = /[^\s\p{Cf}\p{DI}\p{Z}]/u.test(line) ? cutWords(line, maxTitleLength) : untitled;
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a brand can't be put on otherwise
  return title as Title;
}
