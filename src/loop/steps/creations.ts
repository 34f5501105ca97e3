import {
  type CreateStep,
  formatTitle,
  maxSubIssues,
  type Note,
  note,
  type TaskReport,
} from '../../incident/index.js';
import { renderTrackingIssue } from '../../render/index.js';
import type { Followed } from '../follow/index.js';
import type { TrackedIncident } from '../tracked-incident.js';
import { checkTarget, findTarget } from './target.js';

/** The tasks that get an issue now, and notes about those that can't have one. */
export function planCreations(tracked: TrackedIncident): {
  readonly steps: readonly CreateStep[];
  readonly notes: readonly Note[];
} {
  const { followed, config, observed, mayCreate } = tracked;
  const wanting = followed.filter(({ needsIssue }) => needsIssue);
  const refusals = new Map(wanting.map((one) => [one, checkTarget(one.report.task, tracked)]));
  const wanted = wanting.filter((one) => refusals.get(one) === null);
  const existing = followed.filter(({ thread }) => thread.identity !== null).length;
  const allowed = Math.max(0, config.tasks.max - existing);
  let places = Math.max(0, maxSubIssues - observed.subIssues.length);
  const needsPlace = ({ report }: Followed): boolean =>
    !findTarget(report.task, tracked).unparented;
  const fitting = wanted.slice(0, allowed).filter((one) => !needsPlace(one) || places-- > 0);
  const created = fitting.slice(0, mayCreate);
  const detail = String(config.tasks.max);
  const surplus = wanted.filter((one) => !fitting.includes(one));
  const surplusNotes = surplus.map((one) => {
    const kind = wanted.indexOf(one) >= allowed ? 'too-many-tasks' : 'no-place-left';
    return note(kind, { task: one.report.task, detail });
  });
  const later = fitting.length - created.length;
  return {
    steps: created.map((one) => planCreation(one, tracked)),
    notes: [
      ...[...refusals.values()].filter((refusal) => refusal !== null),
      ...(later > 0 ? [note('run-share-used', { detail: String(later) })] : []),
      ...surplusNotes,
    ],
  };
}

function planCreation({ thread }: Followed, tracked: TrackedIncident): CreateStep {
  const { config, trackingLabel } = tracked;
  const [keyed] = thread.lines;
  const { task, key } = keyed;
  const target = findTarget(task, tracked);
  return {
    do: 'create issue',
    key,
    task,
    repository: target.repository,
    unparented: target.unparented,
    title: formatTitle(task, config),
    body: renderTrackingIssue({ ...tracked, keyed, target }),
    labels: [...new Set([trackingLabel, ...config.tracking.labels])],
    assignees: config.tracking.assign ? task.owners : [],
    milestone: config.tracking.milestone,
  };
}

/** The reports of the tasks; those that need an issue and don't get one now are "not created". */
export function markNotCreated(
  { followed }: TrackedIncident,
  created: readonly CreateStep[],
): readonly TaskReport[] {
  const lines = new Set(created.map(({ task }) => task.line));
  return followed.map(({ report, needsIssue }) =>
    !needsIssue || lines.has(report.task.line)
      ? report
      : { ...report, status: 'not created' as const },
  );
}
