import { assembleReport, emptyRecord, nextBasis, nextRecord, reportAsSeen } from './assemble.js';
import {
  findLastChange,
  markNotCreated,
  planBody,
  planComments,
  planCreations,
  planDoubles,
  planFollowing,
  planPhaseLabel,
  planRestoring,
  removePhaseLabels,
  planClosing,
} from './steps/index.js';
import {
  type Claim,
  type LoopRecord,
  type Obstacle,
  type Phase,
  type Report,
  type Step,
} from '../incident/index.js';
import { checkAsPlanned } from './findings.js';
import { noteClosing, noteSurroundings, noteUnclaimed } from './incident-notes.js';
import { findHold, findObstacle, trackIncident, type TrackedIncident } from './tracked-incident.js';
import type { Situation } from './situation.js';

export interface Plan {
  readonly steps: readonly Step[];
  readonly report: Report;
  /** The record that it compared with. */
  readonly base: LoopRecord | null;
  /** Lines without a link for which an issue was found. */
  readonly found: readonly Claim[];
}

/** The ordered steps that bring GitHub in line, and what to say about it. Pure: the same situation, the same plan. */
export function planIncident(situation: Situation): Plan {
  const scene = trackIncident(situation);
  const isNew = scene.comments.length === 0 && scene.isNew;
  if (isNew && !situation.mayStart) return planNothing(scene, 'none');
  if (isNew && situation.postmortem.pristine) return planNothing(scene, 'draft');
  const obstacle = findObstacle(situation, scene);
  const plan = obstacle === null ? planFull(scene) : planQuiet(scene, obstacle);
  const hold = findHold(situation);
  return hold === null ? plan : { ...plan, report: { ...plan.report, obstacle: hold } };
}

/** What is done on hold too: putting back what the loop overwrote. */
export function planOnHold(plan: Plan, situation: Situation): Plan {
  return { ...plan, steps: planRestoring(trackIncident(situation)) };
}

/** What is left where GitHub refuses: a status comment that says so, with the record as it was before. */
export function planRefused(situation: Situation, message: string): Plan {
  return planQuiet(trackIncident(situation), { kind: 'refused', message });
}

function planNothing(scene: TrackedIncident, phase: Phase): Plan {
  return {
    steps: [],
    base: scene.record,
    found: [],
    report: assembleReport(scene, {
      phase,
      obstacle: null,
      findings: [],
      tasks: [],
      notes: [],
      record: emptyRecord(scene),
      incidentState: scene.observed.incident.state,
    }),
  };
}

/** Only the status comment is kept, and the record in it stays as it was. */
function planQuiet(scene: TrackedIncident, obstacle: Obstacle): Plan {
  const { observed, config } = scene;
  const paused = obstacle.kind === 'paused';
  const restoring = planRestoring(scene);
  const report = assembleReport(scene, {
    phase: paused || obstacle.kind === 'transferred' ? 'none' : 'incomplete',
    obstacle,
    findings: obstacle.kind === 'untrusted' ? scene.situation.findings : [],
    tasks: reportAsSeen(scene),
    notes: [],
    record: { ...(scene.record ?? emptyRecord(scene)), basis: nextBasis(scene, restoring) },
    incidentState: observed.incident.state,
  });
  const quiet = { report, base: scene.record, found: findUnlinked(scene) };
  if (paused && scene.comments.length === 0) return { steps: restoring, ...quiet };
  const labels = paused ? removePhaseLabels(observed, config, null) : [];
  const steps = [...restoring, ...labels, ...planComments(scene, report)];
  return { steps, ...quiet };
}

function findUnlinked({ matched }: TrackedIncident): readonly Claim[] {
  return matched.threads.flatMap(({ lines, identity }) =>
    identity === null
      ? []
      : lines
          .filter(({ task }) => task.link === null)
          .map(({ task }) => ({ line: task.line, issue: identity })),
  );
}

function planFull(scene: TrackedIncident): Plan {
  const { situation, observed, followed } = scene;
  const { findings, complete } = checkAsPlanned(scene);
  const tasks = followed.map(({ report }) => report);
  const reasons = [...followed.flatMap(({ notes }) => notes), ...noteUnclaimed(scene)];
  const surplus = complete ? planCreations(scene) : { created: [], notes: [] };
  const unfinished = tasks.some(({ done }) => !done);
  const holds = [...reasons, ...surplus.notes].some((note) => note.holds);
  const ready = complete && tasks.length > 0 && !unfinished && !holds;
  const turned = planClosing({
    ...scene,
    incident: observed.incident,
    tasks,
    ready,
    unfinished,
    wasOpen: observed.memory.wasOpen,
    lastChangeAt: findLastChange(scene),
  });
  const creates = turned.state === 'open' ? surplus.created : [];
  const body = planBody(scene, creates.length);
  const phase = choosePhase(complete, ready || (tasks.length === 0 && situation.noAction));
  const report = assembleReport(scene, {
    phase,
    obstacle: null,
    findings,
    tasks: markNotCreated(scene, creates),
    notes: [
      ...noteClosing(turned, surplus.created.length),
      ...surplus.notes,
      ...body.notes,
      ...noteSurroundings(scene),
      ...reasons,
    ],
    record: nextRecord(scene, turned, body),
    incidentState: turned.state,
  });
  const labels = planPhaseLabel(scene, phase);
  const writes = [...body.steps, ...labels, ...turned.steps, ...planComments(scene, report)];
  return {
    steps: [...creates, ...planDoubles(scene), ...planFollowing(scene, creates), ...writes],
    report,
    base: scene.record,
    found: findUnlinked(scene),
  };
}

function choosePhase(complete: boolean, done: boolean): Phase {
  if (!complete) return 'incomplete';
  return done ? 'done' : 'tracking';
}
