import type { Report, TaskReport } from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import {
  type Column,
  escapeText,
  joinTable,
  keepTogether,
  linkIssue,
  type Markdown,
  md,
  nothing,
} from '../markdown.js';
import { type Home, renderIssueLink } from './issue-link.js';
import { renderDue, renderEffort, renderOwners } from '../task-marks.js';

const none = md`–`;

/** The table of tasks. A column without a single entry is left out. */
export function renderTasks({ tasks, repository, repositoryUrl }: Report): Markdown {
  if (tasks.length === 0) return nothing;
  const home: Home = { repository, repositoryUrl };
  const column = (head: Markdown, cell: (row: TaskReport) => Markdown): Column => ({
    head,
    cells: tasks.map(cell),
  });
  const columns = [
    column(md`Task`, ({ task }) => escapeText(task.text, 200)),
    column(md`Issue`, ({ issue }) => (issue === null ? none : linkIssue(issue, repository))),
    column(md`State`, (row) => renderState(row, home)),
    // The incident's text and the tracking issue mention them; a comment that did would notify them once more.
    column(md`Owner`, ({ task }) => renderOwners(task, false)),
    column(md`Due`, ({ task }) => renderDay(task)),
    column(md`Effort`, ({ task }) => renderEffort(task)),
  ].filter(({ cells }) => cells.some((cell) => cell !== nothing && cell !== none));
  return joinTable(columns);
}

// Only our own form of a date is kept together: a person's words stay as they are.
function renderDay(task: Task): Markdown {
  return task.unknownDue === null ? keepTogether(renderDue(task)) : renderDue(task);
}

function renderState({ status, issue }: TaskReport, home: Home): Markdown {
  const duplicateOf = issue?.duplicateOf ?? null;
  if (status !== 'duplicate' || duplicateOf === null) return keepTogether(states[status]);
  return md`${keepTogether(md`${states.duplicate} of `)}${renderIssueLink(duplicateOf, home)}`;
}

const states: Readonly<Record<TaskReport['status'], Markdown>> = {
  open: md`open`,
  done: md`✅ done`,
  'not planned': md`🚫 not planned`,
  duplicate: md`🚫 duplicate`,
  'in review': md`in review`,
  'no issue': md`open, no issue`,
  'not created': md`no issue yet`,
  unreadable: md`⚠️ no access`,
  undecided: md`⚠️ undecided`,
  waiting: md`waiting`,
};
