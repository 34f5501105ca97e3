import type { Task } from '../postmortem/postmortem.js';
import { noteOf } from './followed.js';
import type { Thread } from './match.js';
import type { Plan } from './plan.js';
import type { Note, NoteKind } from './report.js';
import type { Scene } from './scene.js';
import { isCreation } from './step.js';

/** Where the tracking issue of a task is made, and who may read it there. */
export interface TaskTarget {
  /** `owner/name`; null: beside the incident. */
  readonly repository: string | null;
  readonly audience: 'team' | 'everybody';
}

/** The repository that the line names, or else the configuration. */
export function findTarget(task: Pick<Task, 'repository'>, scene: TargetScene): TaskTarget {
  const { repository: home, memory } = scene.observed;
  const named = task.repository ?? scene.config.tracking.repository;
  if (named === null || named.toLowerCase() === home.name.toLowerCase()) {
    return { repository: null, audience: 'team' };
  }
  const target = memory.targets.get(named.toLowerCase());
  // One that nobody looked at yet counts as public: nothing is created there before.
  const isOpen = target?.kind === 'open' && target.repository.private;
  return { repository: named, audience: home.private && !isOpen ? 'everybody' : 'team' };
}

type TargetScene = Pick<Scene, 'observed' | 'config'>;

/** Why a task can't be tracked where it is to be; null where nothing is known against it. */
export function noteTarget({ lines: [{ task }] }: Thread, scene: TargetScene): Note | null {
  const { repository, audience } = findTarget(task, scene);
  if (repository === null) return null;
  const target = scene.observed.memory.targets.get(repository.toLowerCase());
  const note = (say: NoteKind, more = ''): Note => ({
    ...noteOf(say, task, null, true),
    detail: `${repository}${more}`,
  });
  // GitHub links sub-issues within one owner only.
  if (ownerOf(repository) !== ownerOf(scene.observed.repository.name)) {
    return note('target-other-owner');
  }
  if (target?.kind === 'unreadable') return note('target-unreadable');
  if (target?.kind === 'refused') return note('target-refused', `: ${target.why}`);
  if (target === undefined || audience === 'team') return null;
  return scene.config.tracking.public === 'allow' ? null : note('target-public');
}

/** The other repositories that a plan would make issues in, and that nobody looked at yet. */
export function findUnknownTargets(
  { steps }: Plan,
  { memory }: Scene['observed'],
): readonly string[] {
  const named = steps
    .filter(isCreation)
    .flatMap(({ repository }) => (repository === null ? [] : [repository.toLowerCase()]));
  return [...new Set(named)].filter((name) => !memory.targets.has(name));
}

function ownerOf(repository: string): string {
  return repository.slice(0, repository.indexOf('/')).toLowerCase();
}
