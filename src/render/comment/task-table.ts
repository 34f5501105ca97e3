import type { Report, TaskReport } from '../../incident/index.js';
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
    column(md`Due`, ({ task }) => keepShort(renderDue(task))),
    column(md`Effort`, ({ task }) => keepShort(renderEffort(task))),
  ].filter(({ cells }) => cells.some((cell) => cell !== nothing && cell !== none));
  return joinTable(columns);
}

// Longer words may break: they would push the other columns out of sight.
function keepShort(cell: Markdown): Markdown {
  return cell.length <= 20 ? keepTogether(cell) : cell;
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
