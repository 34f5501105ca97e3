import type { Task } from '../../postmortem/index.js';
import { noteOf } from '../follow/index.js';
import type { Thread } from '../match/index.js';
import {
  isUnparented,
  isCreation,
  type Note,
  type NoteKind,
  type Repository,
  type Step,
  type TaskTarget,
} from '../../incident/index.js';
import type { TrackedIncident } from '../tracked-incident.js';

/** The repository that the line names, or else the configuration. */
export function findTarget(task: Pick<Task, 'repository'>, scene: TargetScene): TaskTarget {
  const { repository: home, memory } = scene.observed;
  const named = nameTarget(task, scene);
  if (named === null) return { repository: null, audience: 'team', unparented: false };
  const target = memory.targets.get(named.toLowerCase());
  const isNear = ownerOf(named) === ownerOf(home.name);
  // One that nobody looked at yet counts as public: nothing is created there before. And who reads a
  // private repository of another owner is no team of this one.
  const readers = isNear && target?.kind === 'open' ? target.repository.visibility : 'public';
  return {
    repository: named,
    audience: isWider(readers, home.visibility) ? 'everybody' : 'team',
    // GitHub links sub-issues within one owner only.
    unparented: !isNear || (target?.kind === 'open' && target.refusedLink),
  };
}

const widths = ['private', 'internal', 'public'] as const;

function isWider(one: Repository['visibility'], other: Repository['visibility']): boolean {
  return widths.indexOf(one) > widths.indexOf(other);
}

/** The other repository that a task is to be tracked in; null where that is the incident's own. */
export function nameTarget(
  { repository }: Pick<Task, 'repository'>,
  { observed, config }: TargetScene,
): string | null {
  const named = repository ?? config.tracking.repository;
  return named?.toLowerCase() === observed.repository.name.toLowerCase() ? null : named;
}

type TargetScene = Pick<TrackedIncident, 'observed' | 'config'>;

type ApartScene = Pick<TrackedIncident, 'observed' | 'matched' | 'incident' | 'ownLogins'>;

/** Why a task can't be tracked where it is to be; null where nothing is known against it. */
export function noteTarget({ lines: [{ task }] }: Thread, scene: TargetScene): Note | null {
  const { repository } = findTarget(task, scene);
  if (repository === null) return null;
  const { repository: home, memory } = scene.observed;
  const target = memory.targets.get(repository.toLowerCase());
  const note = (say: NoteKind, more = ''): Note => ({
    ...noteOf(say, task, null, true),
    detail: `${repository}${more}`,
  });
  if (!isListed(repository, scene)) return note('target-not-listed');
  if (target?.kind === 'unreadable') return note('target-unreadable');
  if (target?.kind === 'refused') return note('target-refused', `: ${target.why}`);
  if (target?.repository.visibility !== 'public' || home.visibility === 'public') return null;
  return scene.config.tracking.public === 'allow' ? null : note('target-public');
}

/** Whether a line may name that repository: those that the configuration lists, else those of the same owner. */
function isListed(repository: string, { observed, config: { tracking } }: TargetScene): boolean {
  const name = repository.toLowerCase();
  if (name === tracking.repository?.toLowerCase()) return true;
  const listed = tracking.repositories ?? [`${ownerOf(observed.repository.name)}/*`];
  return listed.some((one) => [name, `${ownerOf(name)}/*`].includes(one.toLowerCase()));
}

/** Says, once for each other repository, that the issues there are no sub-issues, and why. */
export function noteUnparented({
  matched,
  observed,
  incident,
  ownLogins,
}: ApartScene): readonly Note[] {
  const found = matched.threads.flatMap(({ issue }) =>
    issue?.kind === 'issue' && isUnparented(issue, incident, ownLogins) ? [issue.repository] : [],
  );
  const own = ownerOf(observed.repository.name);
  return [...new Set(found)].sort().map((repository) => ({
    ...noteOf(ownerOf(repository) === own ? 'apart' : 'apart-owner', null, null, false),
    detail: repository,
  }));
}

/** The other repositories that a plan would make issues in, and that nobody looked at yet. */
export function findUnknownTargets(
  steps: readonly Step[],
  { memory }: TrackedIncident['observed'],
): readonly string[] {
  const named = steps
    .filter(isCreation)
    .flatMap(({ repository }) => (repository === null ? [] : [repository.toLowerCase()]));
  return [...new Set(named)].filter((name) => !memory.targets.has(name));
}

function ownerOf(repository: string): string {
  return repository.slice(0, repository.indexOf('/')).toLowerCase();
}
