import {
  hashWords,
  type LoopRecord,
  type RecordedTask,
  type Report,
  type TaskReport,
  type TrackingIssue,
  type WriteStep,
} from '../incident/index.js';
import { type Followed, reportIssue } from './follow/index.js';
import type { BodyPlan, ClosingPlan } from './steps/index.js';
import type { TrackedIncident } from './tracked-incident.js';

/** The tasks with their issues as they are now, if nothing is done about them. */
export function reportAsSeen(tracked: TrackedIncident): readonly TaskReport[] {
  const { followed, trust } = tracked;
  if (!trust.trusted) return followed.map((one) => reportUntrusted(one, tracked));
  return followed.map(({ report, thread: { issue } }) =>
    issue?.kind === 'issue' && report.issue !== null
      ? { ...report, issue: { ...report.issue, title: issue.title, state: issue.state } }
      : report,
  );
}

// Of an untrusted text, only links to existing sub-issues are shown.
function reportUntrusted(
  { report: { task }, thread: { issue } }: Followed,
  { ownership, config }: TrackedIncident,
): TaskReport {
  return issue?.kind === 'issue' && issue.parent === ownership.incident
    ? reportIssue(task, issue, config)
    : { task, status: 'waiting', done: false, issue: null };
}

/** The record of an incident that was never tracked. */
export function emptyRecord({ ownership: { incident } }: TrackedIncident): LoopRecord {
  return { incident, closed: false, keptOpen: null, basis: null, tasks: new Map() };
}

/** The record as it will be once the plan is applied. */
export function nextRecord(
  tracked: TrackedIncident,
  { closed, keptOpen }: ClosingPlan,
  body: BodyPlan,
): LoopRecord {
  const rows = tracked.followed.flatMap((one): readonly RecordedTask[] => {
    if (one.row === null) return [];
    const row = { ...one.row, unlinked: body.unlinked.includes(one) };
    // If the text isn't edited, the checkbox stays as it is.
    const { box } = one.thread.lines[0].task;
    return [body.unchanged ? { ...row, ticked: box?.ticked ?? null } : row];
  });
  return {
    incident: tracked.ownership.incident,
    closed,
    keptOpen,
    basis: nextBasis(tracked, body.steps),
    tasks: new Map([...rows, ...keepRows(tracked)].map((row) => [row.issue, row])),
  };
}

// An issue without a parent is in no list of sub-issues: once its line is gone, only its row leads to it.
function keepRows({ unclaimed, ownership, record }: TrackedIncident): readonly RecordedTask[] {
  return unclaimed
    .filter((issue) => issue.state === 'open' && ownership.isUnparented(issue))
    .map((issue) => record?.tasks.get(issue.identity) ?? rowWithoutLine(issue));
}

function rowWithoutLine({ identity, title, state }: TrackingIssue): RecordedTask {
  const words = hashWords(title);
  return {
    issue: identity,
    created: true,
    text: words,
    title: words,
    ticked: null,
    state,
    changedAt: null,
    unlinked: true,
    note: null,
  };
}

/** The record's `basis` after these edits of the text. */
export function nextBasis(
  { observed: { incident, memory }, record }: TrackedIncident,
  edits: readonly WriteStep[],
): string | null {
  if (edits.length > 0 && incident.edits !== null) return incident.edits[0]?.id ?? '';
  return memory.verified ?? record?.basis ?? null;
}

export function assembleReport(
  { observed, postmortem, config, rulePages }: TrackedIncident,
  parts: Pick<
    Report,
    'phase' | 'obstacle' | 'findings' | 'tasks' | 'notes' | 'record' | 'incidentState'
  >,
): Report {
  const { number, title, url } = observed.incident;
  return {
    ...parts,
    incident: { number, title, url },
    repository: observed.repository.name,
    repositoryUrl: observed.repository.url,
    holdLabel: config.labels.hold,
    rulePages,
    timeline: postmortem.timeline,
    duration: postmortem.duration,
  };
}
