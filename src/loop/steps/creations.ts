import type { Thread } from '../match/index.js';
import { noteOf } from '../follow/index.js';
import {
  type CreateStep,
  maxSubIssues,
  type Note,
  type TaskReport,
  titleOf,
} from '../../incident/index.js';
import type { TrackedIncident } from '../tracked-incident.js';
import { findTarget, noteTarget } from './target.js';
import { renderTrackingIssue } from '../../render/index.js';

/** The tasks that get an issue now; those for which there is no place are noted and hold. */
export function planCreations(scene: TrackedIncident): {
  readonly created: readonly CreateStep[];
  readonly notes: readonly Note[];
} {
  const { matched, followed, config, observed, situation } = scene;
  const all = matched.threads.filter((_, index) => followed[index]?.wanted === true);
  const barred = all.flatMap((thread) => noteTarget(thread, scene) ?? []);
  const wanted = all.filter((thread) => noteTarget(thread, scene) === null);
  const tracked = matched.threads.filter(({ identity }) => identity !== null).length;
  const allowed = Math.max(0, config.tasks.max - tracked);
  let places = Math.max(0, maxSubIssues - observed.subIssues.length);
  const needsPlace = ({ lines: [{ task }] }: Thread): boolean =>
    !findTarget(task, scene).unparented;
  const fitting = wanted.slice(0, allowed).filter((thread) => !needsPlace(thread) || places-- > 0);
  const created = fitting.slice(0, situation.mayCreate);
  const surplus = wanted.filter((thread) => !fitting.includes(thread));
  const notes = surplus.map((thread) => {
    const kind = wanted.indexOf(thread) >= allowed ? 'too-many-tasks' : 'no-place-left';
    return { ...noteOf(kind, thread.lines[0].task, null, true), detail: String(config.tasks.max) };
  });
  const later = fitting.length - created.length;
  if (later > 0) {
    notes.unshift({ ...noteOf('run-share-used', null, null, true), detail: String(later) });
  }
  return {
    created: created.map((thread) => planCreation(thread, scene)),
    notes: [...barred, ...notes],
  };
}

function planCreation({ lines: [keyed] }: Thread, scene: TrackedIncident): CreateStep {
  const { config, trackingLabel, situation } = scene;
  const target = findTarget(keyed.task, scene);
  return {
    do: 'create issue',
    key: keyed.key,
    task: keyed.task,
    repository: target.repository,
    unparented: target.unparented,
    title: titleOf(keyed.task, config),
    body: renderTrackingIssue({ keyed, target, ...situation }),
    labels: [...new Set([trackingLabel, ...config.tracking.labels])],
    assignees: config.tracking.assign ? keyed.task.owners : [],
    milestone: config.tracking.milestone,
  };
}

/** What is left of the tasks' reports where nothing is created for some of them. */
export function markNotCreated(
  { followed }: TrackedIncident,
  created: readonly CreateStep[],
): readonly TaskReport[] {
  const lines = new Set(created.map(({ task }) => task.line));
  return followed.map(({ report, wanted }) =>
    !wanted || lines.has(report.task.line) ? report : { ...report, status: 'not created' as const },
  );
}
