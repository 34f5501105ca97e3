import { noteOf } from './followed.js';
import { keyOf, listTracked } from './own-issue.js';
import type { Note } from './report.js';
import type { Scene } from './scene.js';

/** Says, once for all, that issues of the loop's own have no milestone although the configuration names one. */
export function noteMilestone({ config, observed, incident, hands }: Scene): readonly Note[] {
  const { milestone } = config.tracking;
  if (milestone === null) return [];
  const isWithout = listTracked(observed, incident, hands).some(
    (issue) =>
      issue.state === 'open' && issue.milestone === null && keyOf(issue, incident, hands) !== null,
  );
  return isWithout ? [{ ...noteOf('no-milestone', null, null, false), detail: milestone }] : [];
}
