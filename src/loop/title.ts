import type { Config } from '../config.js';
import type { Task } from '../postmortem/postmortem.js';
import { cleanLine, cutWords } from '../text/clean-line.js';
import type { Title } from '../text/neutral.js';
import { maxTitleLength } from './limits.js';

/** The title of a task's tracking issue: one line, cut at a character within GitHub's limit. */
export function titleOf(task: Task, config: Config): Title {
  return sayTitle(config.tracking.title.replaceAll('{task}', () => task.text));
}

// GitHub refuses a title of which nothing is seen, and with it everything else of the request.
const untitled = 'Untitled task';

/** Data and our own words as a title. Mentions and keywords in it do nothing on GitHub, so they stay. */
export function sayTitle(words: string): Title {
  const line = cleanLine(words);
  const title = /[^\s\p{Cf}\p{DI}\p{Z}]/u.test(line) ? cutWords(line, maxTitleLength) : untitled;
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a brand can't be put on otherwise
  return title as Title;
}
