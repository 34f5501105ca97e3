import type { Report, TaskReport } from '../../incident/index.js';
import {
  joinCells,
  joinMarkdown,
  linkIssue,
  type Markdown,
  md,
  nothing,
  escapeText,
} from '../markdown.js';
import { type Home, renderIssueLink } from './notes.js';
import { renderDue, renderEffort, renderOwners } from '../task-marks.js';

interface Column {
  readonly head: Markdown;
  readonly cell: (row: TaskReport) => Markdown;
  /** Left out where every cell is empty. */
  readonly optional?: true;
}

/** The tasks with issue and state; owner, due date and effort only where a task has them. */
export function renderTasks(report: Report): Markdown {
  const { tasks } = report;
  if (tasks.length === 0) return nothing;
  const columns = listColumns(report)
    .map(({ head, cell, optional }) => ({ head, cells: tasks.map(cell), optional }))
    .filter(({ cells, optional }) => !optional || cells.some((cell) => cell !== nothing));
  return joinMarkdown(
    [
      joinCells(columns.map(({ head }) => head)),
      joinCells(columns.map(() => md`---`)),
      ...tasks.map((_, index) => joinCells(columns.map(({ cells }) => cells[index] ?? nothing))),
    ],
    '\n',
  );
}

function listColumns({ repository, repositoryUrl }: Report): readonly Column[] {
  return [
    { head: md`Task`, cell: ({ task }) => escapeText(task.text, 200) },
    { head: md`Issue`, cell: (row) => sayTracking(row, repository) },
    // The incident's own text and the tracking issue call them; this comment would only do so once more.
    { head: md`Owner`, cell: ({ task }) => renderOwners(task, false), optional: true },
    { head: md`Due`, cell: ({ task }) => renderDue(task), optional: true },
    { head: md`Effort`, cell: ({ task }) => renderEffort(task), optional: true },
    { head: md`State`, cell: (row) => sayStatus(row, { repository, repositoryUrl }) },
  ];
}

function sayTracking({ issue }: TaskReport, repository: string): Markdown {
  return issue === null ? md`–` : linkIssue(issue, repository);
}

function sayStatus({ status, issue }: TaskReport, home: Home): Markdown {
  switch (status) {
    case 'open':
      return md`open`;
    case 'done':
      return md`✅ done`;
    case 'not planned':
      return md`🚫 not planned`;
    case 'duplicate':
      return issue?.duplicateOf == null
        ? md`🚫 duplicate`
        : md`🚫 duplicate of ${renderIssueLink(issue.duplicateOf, home)}`;
    case 'in review':
      return md`open, in review`;
    case 'no issue':
      return md`open, no issue wanted`;
    case 'not created':
      return md`no issue yet`;
    case 'unreadable':
      return md`⚠️ can’t be read`;
    case 'undecided':
      return md`⚠️ undecided`;
    case 'waiting':
      return md`waiting`;
  }
}
