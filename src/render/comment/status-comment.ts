import { maxBodyLength, type Report, writeRecord } from '../../incident/index.js';
import { renderFindings } from './findings.js';
import { hide, joinMarkdown, type Markdown, md, nothing, quoteCode } from '../markdown.js';
import { renderNote } from './notes.js';
import { renderObstacle } from './obstacle.js';
import { renderHeadline } from './headline.js';
import { renderTasks } from './task-table.js';
import { renderTimeline } from './timeline-chart.js';

/**
 * The status comment with the record hidden in it. It depends on the report alone, so that it stays
 * as it is while nothing changes; details go first where it would pass GitHub's limit.
 */
export function renderStatusComment(report: Report): Markdown {
  const record = hide(writeRecord(report.record));
  const foot = md`<sub>Kept up to date by Postmortem Loop. The label ${quoteCode(report.holdLabel, 50)} stops all its writes.</sub>`;
  // Without any record it would not be known again, and another one be written.
  const bare = hide(writeRecord({ ...report.record, tasks: new Map() }));
  const candidates = [
    joinMarkdown([renderStatus(report), foot, record], '\n\n'),
    joinMarkdown([renderStatus({ ...report, timeline: [] }), foot, record], '\n\n'),
    joinMarkdown([renderHeadline(report), foot, record], '\n\n'),
  ];
  const fitting = candidates.find((text) => text.length <= maxBodyLength);
  return fitting ?? joinMarkdown([renderHeadline(report), foot, bare], '\n\n');
}

/** What the status comment and the job summary both say. */
export function renderStatus(report: Report): Markdown {
  return joinMarkdown(
    [
      renderHeadline(report),
      report.obstacle === null ? nothing : renderObstacle(report.obstacle),
      report.findings.length === 0 ? nothing : renderFindings(report.findings, report.rulePages),
      renderNotes(report),
      renderTasks(report),
      renderTimeline(report.timeline),
    ],
    '\n\n',
  );
}

const shown = 20;

function renderNotes(report: Report): Markdown {
  const holding = report.notes.filter(({ holds }) => holds);
  const others = report.notes.filter(({ holds }) => !holds);
  const list = (notes: Report['notes']): Markdown =>
    joinMarkdown(
      [
        ...notes.slice(0, shown).map((note) => md`- ${renderNote(note, report)}`),
        notes.length > shown ? md`- … and ${notes.length - shown} more.` : nothing,
      ],
      '\n',
    );
  return joinMarkdown(
    [
      ...(holding.length > 0 ? [md`**What keeps this incident open:**\n\n${list(holding)}`] : []),
      ...(others.length > 0 ? [md`**Worth knowing:**\n\n${list(others)}`] : []),
    ],
    '\n\n',
  );
}
