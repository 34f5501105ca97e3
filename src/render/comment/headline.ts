import type { Report } from '../../incident/index.js';
import {
  count,
  formatDate,
  joinMarkdown,
  keepTogether,
  type Markdown,
  md,
  nothing,
  repeat,
} from '../markdown.js';
import { countErrors } from './findings.js';
import { countBlockers } from './notes.js';
import { formatMinutes } from './timeline-chart.js';

/** What the phase comes to, in one line, with the progress below. */
export function renderHeadline(report: Report): Markdown {
  return joinMarkdown([md`### ${renderTitle(report)}`, renderFacts(report)], '\n\n');
}

function renderTitle(report: Report): Markdown {
  switch (report.obstacle?.kind) {
    case 'config':
      return md`⚠️ The configuration can't be used`;
    case 'paused':
      return md`⏸️ Paused`;
    case 'untrusted':
      return md`🔒 Waiting for a maintainer`;
    case 'refused':
      return md`⚠️ GitHub refused part of the work`;
    case 'transferred':
      return md`📦 Moved here from another repository`;
    case 'emptied':
      return md`⚠️ The postmortem is gone`;
    case 'on hold':
      return md`⏸️ On hold: ${renderPhase(report)}`;
    case undefined:
      return md`${signs[report.phase]} ${renderPhase(report)}`;
  }
}

const signs: Readonly<Record<Report['phase'], Markdown>> = {
  none: md`⏸️`,
  draft: md`📝`,
  incomplete: md`✏️`,
  tracking: md`🔧`,
  done: md`✅`,
};

function renderPhase(report: Report): Markdown {
  const { done, total } = countTasks(report);
  switch (report.phase) {
    case 'incomplete': {
      const goal = report.tasks.some(({ issue }) => issue !== null)
        ? md`this incident can close`
        : md`tasks are tracked`;
      return md`${count(countErrors(report.findings), 'thing')} to fix before ${goal}`;
    }
    case 'tracking': {
      const progress = md`${done} of ${count(total, 'task')} done`;
      const blockers = countBlockers(report.notes);
      const verb = blockers === 1 ? md`blocks` : md`block`;
      return blockers === 0
        ? progress
        : md`${progress}, ${count(blockers, 'problem')} ${verb} closing`;
    }
    case 'done':
      if (total === 0) return md`Complete, no action needed`;
      return total === 1 ? md`The only task is done` : md`All ${count(total, 'task')} done`;
    case 'draft':
      return md`The postmortem is still a draft`;
    case 'none':
      return md`Not tracked`;
  }
}

const cells = 20;

function renderFacts(report: Report): Markdown {
  if (report.obstacle !== null) return nothing;
  switch (report.phase) {
    case 'tracking':
      return joinMarkdown([renderBar(report), renderFirstDue(report), renderOutage(report)], ' · ');
    case 'done':
      return renderOutage(report);
    case 'none':
    case 'draft':
    case 'incomplete':
      return nothing;
  }
}

function renderBar(report: Report): Markdown {
  const { done, total } = countTasks(report);
  if (total === 0) return nothing;
  const filled = Math.floor((done / total) * cells);
  return md`\`${repeat(md`█`, filled)}${repeat(md`░`, cells - filled)}\``;
}

// The date and not "overdue": the comment must not change without an event.
function renderFirstDue({ tasks }: Report): Markdown {
  const days = tasks.flatMap(({ done, task }) => (done || task.due === null ? [] : [task.due]));
  const day = formatDate(days.sort()[0] ?? null);
  return day === nothing ? nothing : md`First due date: ${keepTogether(day)}`;
}

function renderOutage({ duration }: Report): Markdown {
  return duration === null ? nothing : md`Outage: ${keepTogether(formatMinutes(duration.minutes))}`;
}

export interface TaskCounts {
  readonly total: number;
  readonly done: number;
  readonly open: number;
}

export function countTasks({ tasks }: Pick<Report, 'tasks'>): TaskCounts {
  const done = tasks.filter((task) => task.done).length;
  return { total: tasks.length, done, open: tasks.length - done };
}
