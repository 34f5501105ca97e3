import type { Report } from '../../incident/index.js';
import { count, joinMarkdown, type Markdown, md, nothing, repeat } from '../markdown.js';
import { formatMinutes } from './timeline-chart.js';

/** The phase in a line, and the progress under it. */
export function renderHeadline(report: Report): Markdown {
  return joinMarkdown([md`### ${saySituation(report)}`, renderProgress(report)], '\n\n');
}

function saySituation(report: Report): Markdown {
  switch (report.obstacle?.kind) {
    case 'config':
      return md`⚠️ Postmortem: the configuration can’t be used`;
    case 'paused':
      return md`⏸️ Postmortem: paused`;
    case 'untrusted':
      return md`🔒 Postmortem: waiting for a maintainer`;
    case 'refused':
      return md`⚠️ Postmortem: GitHub refused a part of the work`;
    case 'transferred':
      return md`📦 Postmortem: moved here from another repository`;
    case 'emptied':
      return md`⚠️ Postmortem: the text is gone`;
    case 'on hold':
    case undefined:
      return sayPhase(report);
  }
}

function sayPhase(report: Report): Markdown {
  const { done, total } = countTasks(report);
  switch (report.phase) {
    case 'incomplete': {
      const missing = report.findings.filter(({ severity }) => severity === 'error').length;
      return md`✏️ Postmortem: ${count(missing, 'thing')} to fill in or mend`;
    }
    case 'tracking':
      return md`🔧 Postmortem: ${done} of ${count(total, 'task')} done`;
    case 'done':
      return total === 0
        ? md`✅ Postmortem: complete, no action needed`
        : md`✅ Postmortem: all ${count(total, 'task')} done`;
    case 'draft':
      return md`📝 Postmortem: still a draft`;
    case 'none':
      return md`Postmortem`;
  }
}

const cells = 20;

function renderProgress(report: Report): Markdown {
  const { done, total } = countTasks(report);
  const outage =
    report.duration === null ? nothing : md`outage ${formatMinutes(report.duration.minutes)}`;
  if (total === 0) return outage;
  const share = Math.floor((done / total) * 100);
  const filled = Math.round((done / total) * cells);
  const bar = md`\`${repeat(md`█`, filled)}${repeat(md`░`, cells - filled)}\` ${share} %`;
  return joinMarkdown([bar, outage], ' · ');
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
