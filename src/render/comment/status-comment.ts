import { maxBodyLength, type Report, formatRecord } from '../../incident/index.js';
import { hide, joinMarkdown, type Markdown, md, nothing, quoteCode } from '../markdown.js';
import { renderErrors, renderSuggestions } from './findings.js';
import { renderHeadline } from './headline.js';
import { renderBlockers, renderNotes } from './notes.js';
import { renderObstacle } from './obstacle.js';
import { renderTasks } from './task-table.js';
import { renderTimeline } from './timeline-chart.js';

/**
 * The status comment with the record hidden in it. It depends on the report alone, so it doesn't change
 * without an event; details go first if it would exceed GitHub's limit.
 */
export function renderStatusComment(report: Report): Markdown {
  const record = hide(formatRecord(report.record));
  const foot = md`<sub>Kept up to date by Postmortem Loop. Add the label ${quoteCode(report.holdLabel, 50)} to stop all its writes.</sub>`;
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  // The action knows its comment by the record: without one, it would write a second comment.
  const bare = hide(formatRecord({ ...report.record, tasks: new Map() }));
  const candidates = [
    joinMarkdown([renderStatus(report), foot, record], '\n\n'),
    joinMarkdown([renderStatus({ ...report, timeline: [] }), foot, record], '\n\n'),
    joinMarkdown(
      [renderStatus({ ...report, timeline: [], findings: errors }), foot, record],
      '\n\n',
    ),
    joinMarkdown([renderHeadline(report), foot, record], '\n\n'),
  ];
  const fitting = candidates.find((text) => text.length <= maxBodyLength);
  return fitting ?? joinMarkdown([renderHeadline(report), foot, bare], '\n\n');
}

/** What the status comment and the job summary share: what blocks, the tasks, and the rest folded. */
export function renderStatus(report: Report): Markdown {
  const { obstacle, findings, tasks, timeline, rulePages } = report;
  return joinMarkdown(
    [
      renderHeadline(report),
      obstacle === null ? nothing : renderObstacle(obstacle),
      renderErrors(findings, rulePages),
      renderBlockers(report),
      renderTasks(report),
      renderNotes(report),
      renderTimeline(timeline),
      renderSuggestions(findings, tasks, rulePages),
    ],
    '\n\n',
  );
}
