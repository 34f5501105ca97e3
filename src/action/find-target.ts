import type { Address } from '../config/index.js';
import { isObject, parseTaskMarker } from '../incident/index.js';

/** What a run is about. */
export type RunTarget =
  /** An incident; `body` is its text in the event, which may be outdated. */
  | {
      readonly kind: 'incident';
      readonly number: number;
      readonly body: string;
      /** Set if the incident is also a tracking issue of another one. */
      readonly tracking: TrackingHint | null;
    }
  /** A tracking issue; `number` is null if it no longer exists. */
  | ({ readonly kind: 'tracking'; readonly number: number | null } & TrackingHint)
  /** All tracked incidents. */
  | { readonly kind: 'sweep' }
  /** Incidents named in the input `incident`. */
  | { readonly kind: 'manual'; readonly incident: number | 'all' }
  /** Nothing; `fix` is set if the workflow may be set up wrong. */
  | { readonly kind: 'none'; readonly reason: string; readonly fix: string | null };

/** What the event shows of the incident that a tracking issue belongs to. */
export interface TrackingHint {
  /** The number that its marker names, unverified; null if it has no marker. */
  readonly incident: number | null;
}

export interface WorkflowEvent {
  readonly name: string;
  /** The webhook's payload, unchecked. */
  readonly payload: unknown;
  /** `owner/name` of the repository that the workflow runs in. */
  readonly repository: string;
}

/** Decides what a run is about from the event alone, without a request. */
export function findTarget(event: WorkflowEvent, address: Address): RunTarget {
  if (address.incident !== null) return { kind: 'manual', incident: address.incident };
  switch (event.name) {
    case 'schedule':
    case 'workflow_dispatch':
    case 'repository_dispatch':
      return { kind: 'sweep' };
    case 'issues':
      return findIssueTarget(event, address);
    default:
      return {
        kind: 'none',
        reason: `the event "${event.name}" isn't about issues`,
        fix: 'Start the workflow on issues, schedule or workflow_dispatch.',
      };
  }
}

function findIssueTarget({ payload, repository }: WorkflowEvent, address: Address): RunTarget {
  const issue = isObject(payload) ? payload['issue'] : undefined;
  if (!isObject(payload) || !isObject(issue) || typeof issue['number'] !== 'number') {
    return {
      kind: 'none',
      reason: 'the event has no issue',
      fix: 'Check that GITHUB_EVENT_PATH is the payload of an issues event.',
    };
  }
  const { number } = issue;
  if (isObject(issue['pull_request'])) return none(`#${String(number)} is a pull request`);
  const labels = listLabels(payload, issue);
  const isGone = payload['action'] === 'deleted' || payload['action'] === 'transferred';
  const tracking = findTracking(issue, labels, address, repository);
  if (labels.has(address.incidentLabel.toLowerCase())) {
    return isGone
      ? none(`the incident #${String(number)} was deleted or transferred`)
      : { kind: 'incident', number, body: bodyOf(issue), tracking };
  }
  if (tracking === null) {
    return none(`#${String(number)} is neither an incident nor a tracking issue`);
  }
  const { incident } = tracking;
  if (isGone && incident === null) return none(`#${String(number)} was deleted or transferred`);
  return { kind: 'tracking', number: isGone ? null : number, incident };
}

function findTracking(
  issue: Readonly<Record<string, unknown>>,
  labels: ReadonlySet<string>,
  { trackingLabel }: Address,
  repository: string,
): TrackingHint | null {
  const marker = parseTaskMarker(bodyOf(issue));
  if (marker !== null) return { incident: parseIdentity(marker.incident, repository) };
  return labels.has(trackingLabel.toLowerCase()) ? { incident: null } : null;
}

function none(reason: string): RunTarget {
  return { kind: 'none', reason, fix: null };
}

// In an `unlabeled` event, the label that was removed is only in the event itself.
function listLabels(
  payload: Readonly<Record<string, unknown>>,
  issue: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const labels: readonly unknown[] = Array.isArray(issue['labels']) ? issue['labels'] : [];
  const removed = payload['action'] === 'unlabeled' ? [payload['label']] : [];
  return new Set(
    [...labels, ...removed].flatMap((label) =>
      isObject(label) && typeof label['name'] === 'string' ? [label['name'].toLowerCase()] : [],
    ),
  );
}

/** The number in `owner/name#12`; null if it's in another repository. */
function parseIdentity(identity: string, repository: string): number | null {
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

function bodyOf({ body }: Readonly<Record<string, unknown>>): string {
  return typeof body === 'string' ? body : '';
}
