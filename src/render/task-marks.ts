import type { Task } from '../postmortem/index.js';
import {
  joinMarkdown,
  type Markdown,
  mention,
  nothing,
  quoteCode,
  formatDate,
  escapeText,
} from './markdown.js';

/** Who sees to a task: logins mentioned where they may be, names as they were written. */
export function renderOwners({ owners, ownerNames }: Task, mayMention: boolean): Markdown {
  const say = mayMention ? mention : (login: string) => escapeText(`@${login}`, 50);
  const logins = joinMarkdown(owners.map(say), ' ');
  return joinMarkdown([logins, ...ownerNames.map((name) => escapeText(name, 60))], ', ');
}

/** By when a task is to be done: its day, or the words that stand where one should. */
export function renderDue({ due, unknownDue }: Task): Markdown {
  return unknownDue === null ? formatDate(due) : quoteCode(unknownDue, 60);
}

/** How much work a task is, as it was written. */
export function renderEffort({ effort }: Task): Markdown {
  return effort === null ? nothing : quoteCode(effort.text, 40);
}
