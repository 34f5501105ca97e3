import type { Task } from '../postmortem/index.js';
import {
  escapeText,
  formatDate,
  joinMarkdown,
  type Markdown,
  mention,
  nothing,
  quoteCode,
} from './markdown.js';

/** The owners of a task: logins, mentioned only if `mayMention`, and names as written. */
export function renderOwners({ owners, ownerNames }: Task, mayMention: boolean): Markdown {
  const render = mayMention ? mention : (login: string) => escapeText(`@${login}`, 50);
  const logins = joinMarkdown(owners.map(render), ' ');
  return joinMarkdown([logins, ...ownerNames.map((name) => escapeText(name, 60))], ', ');
}

/** The due date of a task, or the words in its place, such as `Q1 2027`. */
export function renderDue({ due, unknownDue }: Task): Markdown {
  return unknownDue === null ? formatDate(due) : quoteCode(unknownDue, 60);
}

/** The effort of a task, as written. */
export function renderEffort({ effort }: Task): Markdown {
  return effort === null ? nothing : quoteCode(effort.text, 40);
}
