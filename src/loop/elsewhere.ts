import {
  OwnLogins,
  identityOf,
  identityOfReference,
  type Observed,
  readOwnStatus,
} from '../incident/index.js';
import type { Situation } from './situation.js';
import { nameTarget } from './steps/index.js';

/** What has to be looked at before a plan, beyond what an observation of the incident brings. */
export interface Elsewhere {
  readonly issues: readonly { readonly repository: string; readonly number: number }[];
  /** Where more of the loop's own issues may be, which nothing here names. */
  readonly repositories: readonly string[];
}

/** What lines, the record and the run itself know of issues that are no sub-issues, and that weren't read yet. */
export function findElsewhere(
  situation: Pick<Situation, 'observed' | 'postmortem' | 'config'>,
): Elsewhere {
  const { observed, postmortem } = situation;
  const home = observed.repository.name;
  const identities = [
    ...postmortem.tasks.flatMap(({ link }) =>
      link === null ? [] : [identityOfReference(link, home)],
    ),
    ...listRecorded(situation),
    ...observed.memory.unparented.keys(),
  ];
  const issues = [...new Set(identities)].filter((one) => !isSeen(observed, one)).map(readIdentity);
  const targets = new Set(
    postmortem.tasks.flatMap((task) => nameTarget(task, situation)?.toLowerCase() ?? []),
  );
  const named = issues.map(({ repository }) => repository).filter((one) => targets.has(one));
  return { issues, repositories: [...new Set(named)] };
}

/** The issues of other repositories that the record knows: their lines may be gone. */
function listRecorded({
  observed,
  config,
}: Pick<Situation, 'observed' | 'config'>): readonly string[] {
  const ownLogins = new OwnLogins(observed.viewer, config.formerly);
  const { record, movedFrom } = readOwnStatus(observed, ownLogins);
  if (record === null || movedFrom !== null) return [];
  const home = `${observed.repository.name.toLowerCase()}#`;
  return [...record.tasks.keys()].filter(
    (identity) => /^[\w.-]+\/[\w.-]+#[1-9]\d{0,8}$/u.test(identity) && !identity.startsWith(home),
  );
}

function isSeen({ repository, incident, linked, subIssues }: Observed, identity: string): boolean {
  return (
    linked.has(identity) ||
    identity === identityOf(repository.name, incident.number) ||
    subIssues.some((issue) => identityOf(issue.repository, issue.number) === identity)
  );
}

function readIdentity(identity: string): Elsewhere['issues'][number] {
  const [repository = '', number = ''] = identity.split('#');
  return { repository, number: Number(number) };
}
