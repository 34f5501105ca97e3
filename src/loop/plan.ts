import { assembleReport, emptyRecord, nextRecord, reportAsSeen } from './assemble.js';
import { markNotCreated, planCreations } from './creations.js';
import { noteOf } from './followed.js';
import { identityOf } from './identity.js';
import { keyOf } from './match.js';
import type { LoopRecord } from './record.js';
import type { Note, Obstacle, Phase, Report } from './report.js';
import { findHold, findObstacle, readScene, type Scene, type Situation } from './scene.js';
import type { Step, WriteStep } from './step.js';
import { turnIncident, type Turned } from './turn.js';
import { planBody } from './edit.js';
import { planComments, planDoubles, planPhaseLabel, removePhaseLabels } from './writes.js';

export interface Plan {
  readonly steps: readonly Step[];
  readonly report: Report;
  /** The record that it compared with. */
  readonly base: LoopRecord | null;
}

/** The ordered steps that bring GitHub in line, and what to say about it. Pure: the same situation, the same plan. */
export function planIncident(situation: Situation): Plan {
  const scene = readScene(situation);
  const isNew = scene.comments.length === 0 && scene.isFresh;
  if (isNew && !situation.mayStart) return planNothing(scene, 'none');
  if (isNew && situation.pristine) return planNothing(scene, 'draft');
  const obstacle = findObstacle(situation, scene);
  const plan = obstacle === null ? planFull(scene) : planQuiet(scene, obstacle);
  const hold = findHold(situation);
  return hold === null ? plan : { ...plan, report: { ...plan.report, obstacle: hold } };
}

/** What is left where GitHub refuses: a status comment that says so, with the record as it was before. */
export function planRefused(situation: Situation, message: string): Plan {
  return planQuiet(readScene(situation), { kind: 'refused', message });
}

function planNothing(scene: Scene, phase: Phase): Plan {
  return {
    steps: [],
    base: scene.record,
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
function planQuiet(scene: Scene, obstacle: Obstacle): Plan {
  const { observed, config } = scene;
  const paused = obstacle.kind === 'paused';
  const report = assembleReport(scene, {
    phase: paused || obstacle.kind === 'transferred' ? 'none' : 'incomplete',
    obstacle,
    findings: obstacle.kind === 'untrusted' ? scene.situation.findings : [],
    tasks: reportAsSeen(scene),
    notes: [],
    record: scene.record ?? emptyRecord(scene),
    incidentState: observed.incident.state,
  });
  if (paused && scene.comments.length === 0) return { steps: [], report, base: scene.record };
  const labels = paused ? removePhaseLabels(observed, config, null) : [];
  return { steps: [...labels, ...planComments(scene, report)], report, base: scene.record };
}

function planFull(scene: Scene): Plan {
  const { situation, observed, followed } = scene;
  const complete = !situation.findings.some(({ severity }) => severity === 'error');
  const tasks = followed.map(({ report }) => report);
  const reasons = [...followed.flatMap(({ notes }) => notes), ...noteUnclaimed(scene)];
  const surplus = complete ? planCreations(scene) : { created: [], notes: [] };
  const unfinished = tasks.some(({ done }) => !done);
  const holds = [...reasons, ...surplus.notes].some((note) => note.holds);
  const ready = complete && tasks.length > 0 && !unfinished && !holds;
  const turned = turnIncident({ ...scene, incident: observed.incident, tasks, ready, unfinished });
  const creates = turned.state === 'open' ? surplus.created : [];
  const body = planBody(scene, creates.length);
  const phase: Phase = !complete
    ? 'incomplete'
    : ready || (tasks.length === 0 && situation.noAction)
      ? 'done'
      : 'tracking';
  const report = assembleReport(scene, {
    phase,
    obstacle: null,
    findings: situation.findings,
    tasks: markNotCreated(scene, creates.length, turned.state),
    notes: [
      ...noteTurn(turned, surplus.created.length),
      ...surplus.notes,
      ...body.notes,
      ...reasons,
    ],
    record: nextRecord(scene, turned, body),
    incidentState: turned.state,
  });
  const writes = planWrites(scene, phase, body.steps, turned, report);
  return { steps: [...creates, ...writes], report, base: scene.record };
}

function planWrites(
  scene: Scene,
  phase: Phase,
  body: readonly WriteStep[],
  turned: Turned,
  report: Report,
): readonly WriteStep[] {
  return [
    ...planDoubles(scene),
    ...scene.followed.flatMap(({ steps }) => steps),
    ...body,
    ...planPhaseLabel(scene, phase),
    ...turned.steps,
    ...planComments(scene, report),
  ];
}

function noteUnclaimed({ matched, incident, hands, record }: Scene): readonly Note[] {
  return matched.unclaimed
    .filter((issue) => issue.state === 'open')
    .map((issue) => {
      const identity = identityOf(issue.repository, issue.number);
      const ours =
        keyOf(issue, incident, hands) !== null || record?.tasks.get(identity)?.created === true;
      return {
        ...noteOf(ours ? 'line-gone' : 'added-by-hand', null, identity, true),
        detail: issue.title,
      };
    });
}

function noteTurn(turned: Turned, wanted: number): readonly Note[] {
  const turn = turned.say === null ? [] : [noteOf(turned.say, null, null, false)];
  const late =
    turned.state === 'closed' && wanted > 0
      ? [noteOf('new-tasks-in-closed', null, null, false)]
      : [];
  return [...turn, ...late];
}
