import { hashWords, type Note, note } from '../incident/index.js';
import { type ClosingPlan, noteUnparented } from './steps/index.js';
import type { TrackedIncident } from './tracked-incident.js';

/** Open tracking issues that no line links to. */
export function noteUnclaimed({ unclaimed, ownership, record }: TrackedIncident): readonly Note[] {
  return unclaimed
    .filter(({ state }) => state === 'open')
    .map((issue) => {
      const { identity, title } = issue;
      const key = ownership.keyOf(issue);
      const isOurs = key !== null || record?.tasks.get(identity)?.created === true;
      const lineGone = ownership.isUnparented(issue) ? 'line-gone-unparented' : 'line-gone';
      // A reader of the incident may not be allowed to read titles of another repository, except the incident's own words.
      const isReadable =
        ownership.incident.startsWith(`${issue.repository.toLowerCase()}#`) ||
        key?.startsWith(`${hashWords(title)}-`) === true;
      const detail = isReadable ? title : null;
      return note(isOurs ? lineGone : 'added-by-hand', { issue: identity, detail });
    });
}

/** Notes about the incident that aren't about a task. */
export function noteIncident(tracked: TrackedIncident): readonly Note[] {
  return [
    ...noteHistory(tracked),
    ...noteVoucher(tracked),
    ...noteMilestone(tracked),
    ...noteUnparented(tracked),
  ];
}

// Without the history it is unknown whether someone saved an edit while the action wrote its own.
function noteHistory({ observed, followed }: TrackedIncident): readonly Note[] {
  const isWritten = followed.some(({ row }) => row !== null);
  return observed.incident.edits === null && isWritten ? [note('history-unreadable')] : [];
}

function noteVoucher({ trust }: TrackedIncident): readonly Note[] {
  if (!trust.trusted || trust.voucher === null) return [];
  return [note('vouched', { detail: trust.voucher })];
}

/** Notes about closing, reopening or leaving the incident; `needed` counts the tasks that need an issue. */
export function noteClosing(closing: ClosingPlan, needed: number): readonly Note[] {
  const isLate = closing.state === 'closed' && needed > 0;
  return [
    ...(closing.note === null ? [] : [note(closing.note)]),
    ...(isLate ? [note('new-tasks-in-closed')] : []),
  ];
}

/** One note if the action's own issues have no milestone although the configuration names one. */
function noteMilestone({ config, ownership, trackingIssues }: TrackedIncident): readonly Note[] {
  const { milestone } = config.tracking;
  if (milestone === null) return [];
  const isMissing = trackingIssues.some(
    (issue) =>
      issue.state === 'open' && issue.milestone === null && ownership.keyOf(issue) !== null,
  );
  return isMissing ? [note('no-milestone', { detail: milestone })] : [];
}
