import type { Report, TaskReport } from '../loop/report.js';
import {
  joinCells,
  joinMarkdown,
  linkIssue,
  type Markdown,
  md,
  mention,
  nothing,
  sayDate,
  sayWords,
} from './markdown.js';
import { type Home, sayIssue } from './notes.js';

/** The tasks with issue, owner, due date and state; owner and due only where a task has them. */
export function renderTasks({ tasks, repository, repositoryUrl, obstacle }: Report): Markdown {
  if (tasks.length === 0) return nothing;
  const columns = [
    {
      head: md`Task`,
      cell: ({ task }: TaskReport) => sayWords(task.text, 200),
    },
    {
      head: md`Issue`,
      cell: (row: TaskReport) => sayTracking(row, repository),
    },
    ...(tasks.some(({ task }) => task.owners.length > 0)
      ? [
          {
            head: md`Owner`,
            // A stranger's text calls nobody.
            cell: (row: TaskReport) => sayOwners(row, obstacle?.kind !== 'untrusted'),
          },
        ]
      : []),
    ...(tasks.some(({ task }) => task.due !== null)
      ? [
          {
            head: md`Due`,
            cell: ({ task }: TaskReport) => sayDate(task.due),
          },
        ]
      : []),
    {
      head: md`State`,
      cell: (row: TaskReport) => sayStatus(row, { repository, repositoryUrl }),
    },
  ];
  return joinMarkdown(
    [
      joinCells(columns.map(({ head }) => head)),
      joinCells(columns.map(() => md`---`)),
      ...tasks.map((task) => joinCells(columns.map(({ cell }) => cell(task)))),
    ],
    '\n',
  );
}

function sayTracking({ issue }: TaskReport, repository: string): Markdown {
  return issue === null ? md`–` : linkIssue(issue, repository);
}

function sayOwners({ task }: TaskReport, mayMention: boolean): Markdown {
  const say = mayMention ? mention : (login: string) => sayWords(`@${login}`, 50);
  return joinMarkdown(task.owners.map(say), ' ');
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
        : md`🚫 duplicate of ${sayIssue(issue.duplicateOf, home)}`;
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
