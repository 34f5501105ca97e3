import type { Config } from '../config.js';
import type { Task } from '../postmortem/postmortem.js';
import { cleanLine, cutWords } from '../text/clean-line.js';
import type { Title } from '../text/neutral.js';
import { maxTitleLength } from './limits.js';

/** The title of a task's tracking issue: one line, cut at a character within GitHub's limit. */
export function titleOf(task: Task, config: Config): Title {
  return sayTitle(config.tracking.title.replaceAll('{task}', () => task.text));
}

/** Data and our own words as a title. Mentions and keywords in it do nothing on GitHub, so they stay. */
export function sayTitle(words: string): Title {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a brand can't be put on otherwise
  return cutWords(cleanLine(words), maxTitleLength) as Title;
}
