import type { Config } from '../config.js';
import type { Task } from '../postmortem/postmortem.js';
import { maxTitleLength } from './limits.js';

/** The title of a task's tracking issue: one line, cut at a character within GitHub's limit. */
export function titleOf(task: Task, config: Config): string {
  const title = cleanLine(config.tracking.title.replaceAll('{task}', () => task.text));
  if (title.length <= maxTitleLength) return title;
  const cut = title.slice(0, maxTitleLength - 1).replace(/[\ud800-\udbff]$/u, '');
  return `${cut.trimEnd()}…`;
}

// Control, bidirectional and invisible characters would show another title than is stored.
function cleanLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
