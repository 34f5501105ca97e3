import type { Thread } from './match.js';
import { noteOf } from './followed.js';
import { maxSubIssues } from './limits.js';
import type { Note, TaskReport } from './report.js';
import type { Scene } from './scene.js';
import type { CreateStep } from './step.js';
import { titleOf } from './title.js';

/** The tasks that get an issue now; those for which there is no place are noted and hold. */
export function planCreations(scene: Scene): {
  readonly created: readonly CreateStep[];
  readonly notes: readonly Note[];
} {
  const { matched, followed, config, observed, situation } = scene;
  const wanted = matched.threads.filter((_, index) => followed[index]?.wanted === true);
  const tracked = matched.threads.filter(({ identity }) => identity !== null).length;
  const allowed = Math.max(0, config.tasks.max - tracked);
  const places = Math.max(0, maxSubIssues - observed.subIssues.length);
  const fitting = wanted.slice(0, Math.min(allowed, places));
  const created = fitting.slice(0, situation.mayCreate);
  const notes = wanted.slice(fitting.length).map(({ lines: [{ task }] }, index) => {
    const kind = fitting.length + index >= allowed ? 'too-many-tasks' : 'no-place-left';
    return { ...noteOf(kind, task, null, true), detail: String(config.tasks.max) };
  });
  const later = fitting.length - created.length;
  if (later > 0) {
    notes.unshift({ ...noteOf('run-share-used', null, null, true), detail: String(later) });
  }
  return { created: created.map((thread) => planCreation(thread, scene)), notes };
}

function planCreation({ lines: [keyed] }: Thread, scene: Scene): CreateStep {
  const { config, trackingLabel, situation } = scene;
  return {
    do: 'create issue',
    key: keyed.key,
    task: keyed.task,
    title: titleOf(keyed.task, config),
    body: situation.texts.trackingBody(keyed, situation),
    labels: [...new Set([trackingLabel, ...config.tracking.labels])],
    assignees: config.tracking.assign ? keyed.task.owners : [],
    milestone: config.tracking.milestone,
  };
}

export function markNotCreated(
  { followed }: Scene,
  created: number,
  state: 'open' | 'closed',
): readonly TaskReport[] {
  let left = created;
  return followed.map(({ report, wanted }) => {
    if (!wanted || (state === 'open' && left-- > 0)) return report;
    return { ...report, status: 'not created' as const };
  });
}
