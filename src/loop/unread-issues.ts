import { findOwnStatus, identityOfReference, Ownership } from '../incident/index.js';
import type { Situation } from './situation.js';
import { nameTarget } from './steps/index.js';

/** What has to be read before a plan, in addition to an observation of the incident. */
export interface UnreadIssues {
  readonly issues: readonly { readonly repository: string; readonly number: number }[];
  /** Other repositories in which the action may have created issues that aren't known here. */
  readonly repositories: readonly string[];
}

/** Issues that lines, the record or this run know about, that aren't sub-issues and weren't read yet. */
export function findUnreadIssues(
  situation: Pick<Situation, 'observed' | 'postmortem' | 'config'>,
): UnreadIssues {
  const { observed, postmortem, config } = situation;
  const ownership = new Ownership(observed, config.formerly);
  const identities = new Set([
    ...postmortem.tasks.flatMap(({ link }) =>
      link === null ? [] : [identityOfReference(link, observed.repository.name)],
    ),
    ...listRecorded(situation, ownership),
    ...observed.memory.unparented.keys(),
  ]);
  const read = new Set([
    ...observed.linked.keys(),
    ...observed.subIssues.map(({ identity }) => identity),
    ownership.incident,
  ]);
  const issues = [...identities].filter((identity) => !read.has(identity)).map(parseIdentity);
  const targets = new Set(
    postmortem.tasks.flatMap((task) => nameTarget(task, situation)?.toLowerCase() ?? []),
  );
  const named = issues.map(({ repository }) => repository).filter((one) => targets.has(one));
  return { issues, repositories: [...new Set(named)] };
}

/** The recorded issues of other repositories: their lines may be gone. */
function listRecorded(
  { observed }: Pick<Situation, 'observed'>,
  ownership: Ownership,
): readonly string[] {
  const { record, transferredFrom } = findOwnStatus(observed, ownership);
  if (record === null || transferredFrom !== null) return [];
  const home = `${observed.repository.name.toLowerCase()}#`;
  return [...record.tasks.keys()].filter(
    (identity) => /^[\w.-]+\/[\w.-]+#[1-9]\d{0,8}$/u.test(identity) && !identity.startsWith(home),
  );
}

function parseIdentity(identity: string): UnreadIssues['issues'][number] {
  const [repository = '', number = ''] = identity.split('#');
  return { repository, number: Number(number) };
}
