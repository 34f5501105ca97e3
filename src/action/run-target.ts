import type { Address } from '../config/index.js';
import { isObject, readTaskMarker } from '../incident/index.js';

/** What a run is about. */
export type RunTarget =
  /** An incident; `body` is its text as the event told it, a hint. */
  | {
      readonly kind: 'incident';
      readonly number: number;
      readonly body: string;
      readonly follows: Followed | null;
    }
  /** A tracking issue; `incident` is what its marker names, a hint. */
  | { readonly kind: 'tracking'; readonly number: number | null; readonly incident: number | null }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'start'; readonly incident: number | 'all' }
  | { readonly kind: 'none'; readonly why: string; readonly mend: string | null };

/** What an issue says of the incident that it is a tracking issue of. */
export interface Followed {
  /** What its marker names, a hint; null where it has none. */
  readonly incident: number | null;
}

export interface Event {
  readonly name: string;
  /** The webhook's payload as it came. */
  readonly payload: unknown;
  /** `owner/name` of the repository that the workflow runs in. */
  readonly repository: string;
}

/** Decides from the event alone whether it is ours: no request, nothing heavy loaded. */
export function readTarget(event: Event, address: Address): RunTarget {
  if (address.incident !== null) return { kind: 'start', incident: address.incident };
  switch (event.name) {
    case 'schedule':
    case 'workflow_dispatch':
    case 'repository_dispatch':
      return { kind: 'sweep' };
    case 'issues':
      return readIssueEvent(event, address);
    default:
      return {
        kind: 'none',
        why: `the event "${event.name}" isn't about issues`,
        mend: 'Start the workflow on issues, schedule or workflow_dispatch.',
      };
  }
}

function readIssueEvent({ payload, repository }: Event, address: Address): RunTarget {
  const issue = isObject(payload) ? payload['issue'] : undefined;
  if (!isObject(payload) || !isObject(issue) || typeof issue['number'] !== 'number') {
    return {
      kind: 'none',
      why: 'the event carries no issue',
      mend: 'Check that GITHUB_EVENT_PATH names the payload of an issues event.',
    };
  }
  const { number } = issue;
  if (isObject(issue['pull_request'])) return none(`#${String(number)} is a pull request`);
  const names = labelNames(payload, issue);
  const gone = payload['action'] === 'deleted' || payload['action'] === 'transferred';
  const follows = readFollowed(issue, names, address, repository);
  if (names.has(address.incidentLabel.toLowerCase())) {
    return gone
      ? none(`the incident #${String(number)} is no longer here`)
      : { kind: 'incident', number, body: readBody(issue), follows };
  }
  if (follows === null) {
    return none(`#${String(number)} is neither an incident nor a tracking issue`);
  }
  const { incident } = follows;
  if (gone && incident === null) return none(`#${String(number)} is no longer here`);
  return { kind: 'tracking', number: gone ? null : number, incident };
}

function readFollowed(
  issue: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string>,
  { trackingLabel }: Address,
  repository: string,
): Followed | null {
  const marker = readTaskMarker(readBody(issue));
  if (marker !== null) return { incident: numberIn(marker.incident, repository) };
  return names.has(trackingLabel.toLowerCase()) ? { incident: null } : null;
}

function none(why: string): RunTarget {
  return { kind: 'none', why, mend: null };
}

// On `unlabeled` the label that came off is only in the event.
function labelNames(
  payload: Readonly<Record<string, unknown>>,
  issue: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const labels: readonly unknown[] = Array.isArray(issue['labels']) ? issue['labels'] : [];
  const own = payload['action'] === 'unlabeled' ? [payload['label']] : [];
  return new Set(
    [...labels, ...own].flatMap((label) =>
      isObject(label) && typeof label['name'] === 'string' ? [label['name'].toLowerCase()] : [],
    ),
  );
}

function numberIn(identity: string, repository: string): number | null {
  const [name, number] = identity.split('#');
  if (
    name !== repository.toLowerCase() ||
    number === undefined ||
    !/^[1-9]\d{0,8}$/u.test(number)
  ) {
    return null;
  }
  return Number(number);
}

function readBody({ body }: Readonly<Record<string, unknown>>): string {
  return typeof body === 'string' ? body : '';
}
