import type { BodyPlan } from './edit.js';
import { reportIssue } from './follow-issue.js';
import { hashWords, identityOf } from './identity.js';
import type { TrackingIssue } from './observed.js';
import { isApart } from './own-issue.js';
import type { LoopRecord, RecordedTask } from './record.js';
import type { Report, TaskReport } from './report.js';
import type { Scene } from './scene.js';
import type { WriteStep } from './step.js';
import type { Turned } from './turn.js';

/** The tasks with their issues as they are, where nothing is done about them. */
export function reportAsSeen(scene: Scene): readonly TaskReport[] {
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
  { matched, incident, config }: Scene,
): TaskReport {
  const issue = matched.threads[index]?.issue ?? null;
  return issue?.kind === 'issue' && issue.parent === incident
    ? reportIssue(task, issue, config)
    : { task, status: 'waiting', done: false, issue: null };
}

/** The record of an incident that was never seen. */
export function emptyRecord({ incident }: Scene): LoopRecord {
  return { incident, closed: false, keptOpen: null, basis: null, tasks: new Map() };
}

/** The record as it will be once the plan is applied. */
export function nextRecord(scene: Scene, turned: Turned, body: BodyPlan): LoopRecord {
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
function keepRows({ matched, incident, hands, record }: Scene): readonly RecordedTask[] {
  return matched.unclaimed
    .filter((issue) => issue.state === 'open' && isApart(issue, incident, hands))
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
  { observed: { incident, memory }, record }: Scene,
  edits: readonly WriteStep[],
): string | null {
  if (edits.length > 0 && incident.edits !== null) return incident.edits[0]?.id ?? '';
  return memory.verified ?? record?.basis ?? null;
}

export function assembleReport(
  { situation }: Scene,
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
