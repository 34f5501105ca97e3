import type { TrackedIncident } from '../tracked-incident.js';

/** Sorts behind every time. */
const perhapsNow = 'unknown';

/**
 * When the text was last edited or a task's issue last closed or reopened, as GitHub's events tell:
 * what the record says to have changed must have left a trace there. Null where nothing ever did.
 */
export function findLastChange({ observed, matched }: TrackedIncident): string | null {
  const times = matched.threads.flatMap(({ issue }) => {
    if (issue?.kind === 'issue')
      return issue.lastStateChange === null ? [] : [issue.lastStateChange.at];
    // Nobody is asked when a pull request moved, or what can't be read.
    return issue === null ? [] : [perhapsNow];
  });
  const { editedAt } = observed.incident;
  return [...(editedAt === null ? [] : [editedAt]), ...times].sort().at(-1) ?? null;
}
