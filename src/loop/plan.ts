import type { Claim, LoopRecord, Obstacle, Phase, Report, Step } from '../incident/index.js';
import { assembleReport, emptyRecord, nextBasis, nextRecord, reportAsSeen } from './assemble.js';
import { noteClosing, noteIncident, noteUnclaimed } from './incident-notes.js';
import type { Situation } from './situation.js';
import {
  markNotCreated,
  planBody,
  planClosing,
  planComments,
  planCreations,
  planDuplicates,
  planFollowing,
  planPhaseLabel,
  planRestoring,
  removePhaseLabels,
} from './steps/index.js';
import { checkAsPlanned } from './findings.js';
import { findHold, findObstacle, trackIncident, type TrackedIncident } from './tracked-incident.js';

export interface Plan {
  readonly steps: readonly Step[];
  readonly report: Report;
  /** The record that it compared with. */
  readonly base: LoopRecord | null;
  /** Lines without a link for which an issue was found. */
  readonly found: readonly Claim[];
}

/** The ordered steps that bring GitHub in line, and the report on them. Pure: the same situation gives the same plan. */
export function planIncident(situation: Situation): Plan {
  const tracked = trackIncident(situation);
  const isNew = tracked.comments.length === 0 && tracked.isNew;
  if (isNew && !situation.mayStart) return planNothing(tracked, 'none');
  if (isNew && situation.postmortem.pristine) return planNothing(tracked, 'draft');
  const obstacle = findObstacle(tracked);
  const plan = obstacle === null ? planFull(tracked) : planStatus(tracked, obstacle);
  const hold = findHold(situation);
  return hold === null ? plan : { ...plan, report: { ...plan.report, obstacle: hold } };
}

/** While the incident is on hold, only text that the action overwrote is restored. */
export function planOnHold(plan: Plan, situation: Situation): Plan {
  return { ...plan, steps: planRestoring(situation) };
}

/** After GitHub refused a plan: a status comment that says so, with the record as it was. */
export function planRefused(situation: Situation, message: string): Plan {
  return planStatus(trackIncident(situation), { kind: 'refused', message });
}

function planNothing(tracked: TrackedIncident, phase: Phase): Plan {
  return {
    steps: [],
    base: tracked.record,
    found: [],
    report: assembleReport(tracked, {
      phase,
      obstacle: null,
      findings: [],
      tasks: [],
      notes: [],
      record: emptyRecord(tracked),
      incidentState: tracked.observed.incident.state,
    }),
  };
}

/** Only the status comment is written, and the record in it stays as it was. */
function planStatus(tracked: TrackedIncident, obstacle: Obstacle): Plan {
  const { observed, config } = tracked;
  const paused = obstacle.kind === 'paused';
  const restoring = planRestoring(tracked);
  const report = assembleReport(tracked, {
    phase: paused || obstacle.kind === 'transferred' ? 'none' : 'incomplete',
    obstacle,
    findings: obstacle.kind === 'untrusted' ? tracked.findings : [],
    tasks: reportAsSeen(tracked),
    notes: [],
    record: { ...(tracked.record ?? emptyRecord(tracked)), basis: nextBasis(tracked, restoring) },
    incidentState: observed.incident.state,
  });
  const rest = { report, base: tracked.record, found: listFound(tracked) };
  if (paused && tracked.comments.length === 0) return { steps: restoring, ...rest };
  const labels = paused ? removePhaseLabels(observed, config, null) : [];
  const steps = [...restoring, ...labels, ...planComments(tracked, report)];
  return { steps, ...rest };
}

function listFound({ followed }: TrackedIncident): readonly Claim[] {
  return followed.flatMap(({ thread: { lines, identity } }) =>
    identity === null
      ? []
      : lines
          .filter(({ task }) => task.link === null)
          .map(({ task }) => ({ line: task.line, issue: identity })),
  );
}

function planFull(tracked: TrackedIncident): Plan {
  const { followed, noAction } = tracked;
  const { findings, complete } = checkAsPlanned(tracked);
  const tasks = followed.map(({ report }) => report);
  const reasons = [...followed.flatMap(({ notes }) => notes), ...noteUnclaimed(tracked)];
  const creations = complete ? planCreations(tracked) : { steps: [], notes: [] };
  const unfinished = tasks.some(({ done }) => !done);
  const holds = [...reasons, ...creations.notes].some((note) => note.holds);
  const ready = complete && tasks.length > 0 && !unfinished && !holds;
  const closing = planClosing(tracked, { ready, unfinished });
  const creates = closing.state === 'open' ? creations.steps : [];
  const body = planBody(tracked, creates.length);
  const phase = choosePhase(complete, ready || (tasks.length === 0 && noAction));
  const report = assembleReport(tracked, {
    phase,
    obstacle: null,
    findings,
    tasks: markNotCreated(tracked, creates),
    notes: [
      ...noteClosing(closing, creations.steps.length),
      ...creations.notes,
      ...body.notes,
      ...noteIncident(tracked),
      ...reasons,
    ],
    record: nextRecord(tracked, closing, body),
    incidentState: closing.state,
  });
  const labels = planPhaseLabel(tracked, phase);
  const writes = [...body.steps, ...labels, ...closing.steps, ...planComments(tracked, report)];
  return {
    steps: [...creates, ...planDuplicates(tracked), ...planFollowing(tracked, creates), ...writes],
    report,
    base: tracked.record,
    found: listFound(tracked),
  };
}

function choosePhase(complete: boolean, done: boolean): Phase {
  if (!complete) return 'incomplete';
  return done ? 'done' : 'tracking';
}
