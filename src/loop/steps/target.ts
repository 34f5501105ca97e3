import {
  isCreation,
  type Note,
  note,
  type NoteKind,
  type Observed,
  type Repository,
  type Step,
  type TaskTarget,
} from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import type { Situation } from '../situation.js';
import type { TrackedIncident } from '../tracked-incident.js';

type Targeted = Pick<Situation, 'observed' | 'config'>;

/** The other repository that a task is to be tracked in: the line's or else the configuration's; null for the incident's own. */
export function nameTarget(
  { repository }: Pick<Task, 'repository'>,
  { observed, config }: Targeted,
): string | null {
  const named = repository ?? config.tracking.repository;
  return named?.toLowerCase() === observed.repository.name.toLowerCase() ? null : named;
}

/** Where a task is to be tracked, and who may read it there. */
export function findTarget(task: Pick<Task, 'repository'>, situation: Targeted): TaskTarget {
  const { repository: home, memory } = situation.observed;
  const named = nameTarget(task, situation);
  if (named === null) return { repository: null, audience: 'team', unparented: false };
  const target = memory.targets.get(named.toLowerCase());
  const hasSameOwner = ownerOf(named) === ownerOf(home.name);
  // A repository that wasn't read yet counts as public; nothing is created there before it is read. The readers of
  // another owner's private repository aren't this team.
  const readers = hasSameOwner && target?.kind === 'open' ? target.repository.visibility : 'public';
  return {
    repository: named,
    audience: isWider(readers, home.visibility) ? 'everybody' : 'team',
    // GitHub links sub-issues within one owner only.
    unparented: !hasSameOwner || (target?.kind === 'open' && target.refusedLink),
  };
}

const widths = ['private', 'internal', 'public'] as const;

function isWider(one: Repository['visibility'], other: Repository['visibility']): boolean {
  return widths.indexOf(one) > widths.indexOf(other);
}

/** Why a task can't be tracked where it is to be; null if nothing is known against it. */
export function checkTarget(task: Task, situation: Targeted): Note | null {
  const { repository } = findTarget(task, situation);
  if (repository === null) return null;
  const { repository: home, memory } = situation.observed;
  const target = memory.targets.get(repository.toLowerCase());
  const refuse = (kind: NoteKind, why = ''): Note =>
    note(kind, { task, detail: `${repository}${why}` });
  if (!isListed(repository, situation)) return refuse('target-not-listed');
  if (target?.kind === 'unreadable') return refuse('target-unreadable');
  if (target?.kind === 'refused') return refuse('target-refused', `: ${target.why}`);
  if (target?.repository.visibility !== 'public' || home.visibility === 'public') return null;
  return situation.config.tracking.public === 'allow' ? null : refuse('target-public');
}

/** A line may name the repositories that the configuration lists, or else those of the same owner. */
function isListed(repository: string, { observed, config: { tracking } }: Targeted): boolean {
  const name = repository.toLowerCase();
  if (name === tracking.repository?.toLowerCase()) return true;
  const listed = tracking.repositories ?? [`${ownerOf(observed.repository.name)}/*`];
  return listed.some((one) => [name, `${ownerOf(name)}/*`].includes(one.toLowerCase()));
}

/** One note for each other repository whose issues aren't sub-issues. */
export function noteUnparented({
  followed,
  observed,
  ownership,
}: TrackedIncident): readonly Note[] {
  const repositories = followed.flatMap(({ thread: { issue } }) =>
    issue?.kind === 'issue' && ownership.isUnparented(issue) ? [issue.repository] : [],
  );
  const home = ownerOf(observed.repository.name);
  return [...new Set(repositories)]
    .sort()
    .map((detail) =>
      note(ownerOf(detail) === home ? 'unparented' : 'unparented-owner', { detail }),
    );
}

/** The other repositories that a plan would create issues in and that weren't read yet. */
export function findUnknownTargets(
  steps: readonly Step[],
  { memory }: Pick<Observed, 'memory'>,
): readonly string[] {
  const named = steps
    .filter(isCreation)
    .flatMap(({ repository }) => (repository === null ? [] : [repository.toLowerCase()]));
  return [...new Set(named)].filter((name) => !memory.targets.has(name));
}

function ownerOf(repository: string): string {
  return repository.slice(0, repository.indexOf('/')).toLowerCase();
}
