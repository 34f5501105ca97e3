import { assembleReport, emptyRecord, nextBasis, nextRecord, reportAsSeen } from './assemble.js';
import { markNotCreated, planCreations } from './creations.js';
import { noteOf } from './followed.js';
import { hashWords, identityOf } from './identity.js';
import { noteMilestone } from './milestone-note.js';
import { isApart, keyOf } from './own-issue.js';
import type { Claim } from './observed.js';
import type { LoopRecord } from './record.js';
import type { Note, Obstacle, Phase, Report } from './report.js';
import { findHold, findObstacle, readScene, type Scene, type Situation } from './scene.js';
import type { Step, WriteStep } from './step.js';
import { noteApart } from './target.js';
import { turnIncident, type Turned } from './turn.js';
import { planBody, planRestoring } from './edit.js';
import { findStir } from './stir.js';
import {
  planComments,
  planDoubles,
  planFollowing,
  planPhaseLabel,
  removePhaseLabels,
} from './writes.js';

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
  const scene = readScene(situation);
  const isNew = scene.comments.length === 0 && scene.isFresh;
  if (isNew && !situation.mayStart) return planNothing(scene, 'none');
  if (isNew && situation.postmortem.pristine) return planNothing(scene, 'draft');
  const obstacle = findObstacle(situation, scene);
  const plan = obstacle === null ? planFull(scene) : planQuiet(scene, obstacle);
  const hold = findHold(situation);
  return hold === null ? plan : { ...plan, report: { ...plan.report, obstacle: hold } };
}

/** What is done on hold too: putting back what the loop overwrote. */
export function planOnHold(plan: Plan, situation: Situation): Plan {
  return { ...plan, steps: planRestoring(readScene(situation)) };
}

/** What is left where GitHub refuses: a status comment that says so, with the record as it was before. */
export function planRefused(situation: Situation, message: string): Plan {
  return planQuiet(readScene(situation), { kind: 'refused', message });
}

function planNothing(scene: Scene, phase: Phase): Plan {
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
function planQuiet(scene: Scene, obstacle: Obstacle): Plan {
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

function findUnlinked({ matched }: Scene): readonly Claim[] {
  return matched.threads.flatMap(({ lines, identity }) =>
    identity === null
      ? []
      : lines
          .filter(({ task }) => task.link === null)
          .map(({ task }) => ({ line: task.line, issue: identity })),
  );
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
  const { incident, memory } = observed;
  const { wasOpen } = memory;
  const stirredAt = findStir(scene);
  const turned = turnIncident({ ...scene, incident, tasks, ready, unfinished, wasOpen, stirredAt });
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
    tasks: markNotCreated(scene, creates),
    notes: [
      ...noteTurn(turned, surplus.created.length),
      ...surplus.notes,
      ...body.notes,
      ...noteSurroundings(scene),
      ...reasons,
    ],
    record: nextRecord(scene, turned, body),
    incidentState: turned.state,
  });
  const writes = planWrites(scene, phase, body.steps, turned, report);
  return {
    steps: [...creates, ...planDoubles(scene), ...planFollowing(scene, creates), ...writes],
    report,
    base: scene.record,
    found: findUnlinked(scene),
  };
}

function planWrites(
  scene: Scene,
  phase: Phase,
  body: readonly WriteStep[],
  turned: Turned,
  report: Report,
): readonly WriteStep[] {
  return [
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
      const key = keyOf(issue, incident, hands);
      const ours = key !== null || record?.tasks.get(identity)?.created === true;
      const gone = isApart(issue, incident, hands) ? 'line-gone-apart' : 'line-gone';
      // Who reads the incident need not be who may read titles elsewhere: only its own words come back.
      const isTold =
        incident.startsWith(`${issue.repository.toLowerCase()}#`) ||
        key?.startsWith(`${hashWords(issue.title)}-`) === true;
      return {
        ...noteOf(ours ? gone : 'added-by-hand', null, identity, true),
        detail: isTold ? issue.title : null,
      };
    });
}

function noteSurroundings(scene: Scene): readonly Note[] {
  return [
    ...noteHistory(scene),
    ...noteVoucher(scene),
    ...noteMilestone(scene),
    ...noteApart(scene),
  ];
}

// Nobody can tell then whether somebody saved an edit while the loop wrote its own.
function noteHistory({ observed, followed }: Scene): readonly Note[] {
  const isWritten = followed.some(({ row }) => row !== null);
  if (observed.incident.edits !== null || !isWritten) return [];
  return [noteOf('history-unreadable', null, null, false)];
}

function noteVoucher({ trust }: Scene): readonly Note[] {
  if (!trust.trusted || trust.voucher === null) return [];
  return [{ ...noteOf('vouched', null, null, false), detail: trust.voucher }];
}

function noteTurn(turned: Turned, wanted: number): readonly Note[] {
  const turn = turned.say === null ? [] : [noteOf(turned.say, null, null, false)];
  const late =
    turned.state === 'closed' && wanted > 0
      ? [noteOf('new-tasks-in-closed', null, null, false)]
      : [];
  return [...turn, ...late];
}
