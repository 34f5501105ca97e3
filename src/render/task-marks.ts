import type { Task } from '../postmortem/postmortem.js';
import {
  joinMarkdown,
  type Markdown,
  mention,
  nothing,
  quoteCode,
  sayDate,
  sayWords,
} from './markdown.js';

/** Who sees to a task: logins mentioned where they may be, names as they were written. */
export function sayOwners({ owners, ownerNames }: Task, mayMention: boolean): Markdown {
  const say = mayMention ? mention : (login: string) => sayWords(`@${login}`, 50);
  const logins = joinMarkdown(owners.map(say), ' ');
  return joinMarkdown([logins, ...ownerNames.map((name) => sayWords(name, 60))], ', ');
}

/** By when a task is to be done: its day, or the words that stand where one should. */
export function sayDue({ due, unknownDue }: Task): Markdown {
  return unknownDue === null ? sayDate(due) : quoteCode(unknownDue, 60);
}

/** How much work a task is, as it was written. */
export function sayEffort({ effort }: Task): Markdown {
  return effort === null ? nothing : quoteCode(effort.text, 40);
}
