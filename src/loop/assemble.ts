import type { BodyPlan, ClosingPlan } from './steps/index.js';
import { reportIssue } from './follow/index.js';
import {
  hashWords,
  identityOf,
  isUnparented,
  type LoopRecord,
  type RecordedTask,
  type Report,
  type TaskReport,
  type TrackingIssue,
  type WriteStep,
} from '../incident/index.js';
import type { TrackedIncident } from './tracked-incident.js';

/** The tasks with their issues as they are, where nothing is done about them. */
export function reportAsSeen(scene: TrackedIncident): readonly TaskReport[] {
  const { followed, matched, trust } = scene;
  if (!trust.trusted) return followed.map((one, index) => reportWaiting(one.report, index, scene));
  return followed
    .map(({ report }, index) => ({ report, issue: matched.threads[index]?.issue ?? null }))
    .map(({ report, issue }) =>
      issue?.kind === 'issue' && report.issue !== null
        ? { ...report, issue: { ...report.issue, title: issue.title, state: issue.state } }
        : report,
    );
}

// Of a text that nobody vouches for: the sub-issues that are there. Its other links show nothing.
function reportWaiting(
  { task }: TaskReport,
  index: number,
  { matched, incident, config }: TrackedIncident,
): TaskReport {
  const issue = matched.threads[index]?.issue ?? null;
  return issue?.kind === 'issue' && issue.parent === incident
    ? reportIssue(task, issue, config)
    : { task, status: 'waiting', done: false, issue: null };
}

/** The record of an incident that was never seen. */
export function emptyRecord({ incident }: TrackedIncident): LoopRecord {
  return { incident, closed: false, keptOpen: null, basis: null, tasks: new Map() };
}

/** The record as it will be once the plan is applied. */
export function nextRecord(
  scene: TrackedIncident,
  turned: ClosingPlan,
  body: BodyPlan,
): LoopRecord {
  const rows = scene.followed.flatMap((followed, index) => {
    if (followed.row === null) return [];
    const row = { ...followed.row, unlinked: body.unlinked.includes(followed) };
    if (!body.kept) return [row];
    // No splice was made, so the box is still what the text says.
    const box = scene.matched.threads[index]?.lines[0].task.box ?? null;
    return [{ ...row, ticked: box?.ticked ?? null }];
  });
  return {
    incident: scene.incident,
    closed: turned.closed,
    keptOpen: turned.keptOpen,
    basis: nextBasis(scene, body.steps),
    tasks: new Map([...rows, ...keepRows(scene)].map((row) => [row.issue, row])),
  };
}

// No list of sub-issues tells of what was made apart: without its row nobody would look for one whose line is gone.
function keepRows({
  matched,
  incident,
  ownLogins,
  record,
}: TrackedIncident): readonly RecordedTask[] {
  return matched.unclaimed
    .filter((issue) => issue.state === 'open' && isUnparented(issue, incident, ownLogins))
    .map((issue) => {
      const identity = identityOf(issue.repository, issue.number);
      return record?.tasks.get(identity) ?? rowWithoutLine(identity, issue);
    });
}

function rowWithoutLine(issue: string, { title, state }: TrackingIssue): RecordedTask {
  const words = hashWords(title);
  return {
    ...{ issue, created: true, text: words, title: words, ticked: null },
    ...{ state, turned: null, unlinked: true, said: null },
  };
}

/** What the record says of the text's edits, once the loop has written its own, or wrote none. */
export function nextBasis(
  { observed: { incident, memory }, record }: TrackedIncident,
  edits: readonly WriteStep[],
): string | null {
  if (edits.length > 0 && incident.edits !== null) return incident.edits[0]?.id ?? '';
  return memory.verified ?? record?.basis ?? null;
}

export function assembleReport(
  { situation }: TrackedIncident,
  told: Pick<
    Report,
    'phase' | 'obstacle' | 'findings' | 'tasks' | 'notes' | 'record' | 'incidentState'
  >,
): Report {
  const { observed, postmortem } = situation;
  const { number, title, url } = observed.incident;
  return {
    ...told,
    incident: { number, title, url },
    repository: observed.repository.name,
    repositoryUrl: observed.repository.url,
    holdLabel: situation.config.labels.hold,
    rulePages: situation.rulePages,
    timeline: postmortem.timeline,
    duration: postmortem.duration,
  };
}
