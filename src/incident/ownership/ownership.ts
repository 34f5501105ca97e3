import { identityOf } from '../identity.js';
import { namesIncident, parseTaskMarker } from '../marker.js';
import type { Observed } from '../memory.js';
import type { StateChange, TrackingIssue } from '../observed.js';

/** What was found out about one issue. */
interface Judgement {
  readonly key: string | null;
  readonly unparented: boolean;
}

/** Decides what counts as the action's own on one incident. Text alone proves nothing: its author has to be the action. */
export class Ownership {
  /** Identity of the incident. */
  readonly incident: string;
  readonly #logins: ReadonlySet<string>;
  readonly #loginsElsewhere: ReadonlySet<string>;
  readonly #judged = new Map<TrackingIssue, Judgement>();

  /** `formerly` are logins under which the action ran here before. */
  constructor(
    { viewer, repository, incident }: Pick<Observed, 'viewer' | 'repository' | 'incident'>,
    formerly: readonly string[],
  ) {
    const logins = [viewer, ...formerly].map((login) => login.toLowerCase());
    this.incident = identityOf(repository.name, incident.number);
    this.#loginsElsewhere = new Set(logins);
    this.#logins = new Set([...logins, 'github-actions[bot]']);
  }

  isOwn(login: string): boolean {
    return includesLogin(this.#logins, login);
  }

  /** In another repository the login that all workflows share doesn't count: from here it can't write there. */
  isOwnElsewhere(login: string): boolean {
    return includesLogin(this.#loginsElsewhere, login);
  }

  /** When someone else last closed or reopened it (ISO 8601); null if the action did, or no one. */
  changedByOthers(change: StateChange | null): string | null {
    return change === null || this.isOwn(change.actor) ? null : change.at;
  }

  /** The key of an issue that the action created for this incident; null for any other. */
  keyOf(issue: TrackingIssue): string | null {
    return this.#judge(issue).key;
  }

  /**
   * Whether the action made it for this incident in another repository, where it couldn't be a sub-issue. The links in
   * both texts connect it to its line; its key and the tracking label take the place of a parent.
   */
  isUnparented(issue: TrackingIssue): boolean {
    return this.#judge(issue).unparented;
  }

  /** The sub-issues, then the unparented issues that were read. */
  listTracking({
    subIssues,
    linked,
  }: Pick<Observed, 'subIssues' | 'linked'>): readonly TrackingIssue[] {
    const ids = new Set(subIssues.map(({ id }) => id));
    const unparented = [...linked].flatMap(([identity, issue]) => {
      if (issue.kind !== 'issue' || ids.has(issue.id)) return [];
      // A renamed repository still answers to its former name.
      return identity === issue.identity && this.isUnparented(issue) ? [issue] : [];
    });
    return [...subIssues, ...unparented];
  }

  #judge(issue: TrackingIssue): Judgement {
    const known = this.#judged.get(issue);
    if (known !== undefined) return known;
    const marker = parseTaskMarker(issue.body);
    const isNamed = marker !== null && namesIncident(marker, this.incident);
    const judged = {
      key: isNamed && this.isOwn(issue.author) ? marker.key : null,
      unparented: isNamed && marker.unparented && this.#mayBeUnparented(issue),
    };
    this.#judged.set(issue, judged);
    return judged;
  }

  #mayBeUnparented({ repository, parent, author }: TrackingIssue): boolean {
    const isHere = this.incident.startsWith(`${repository.toLowerCase()}#`);
    return !isHere && parent !== this.incident && this.isOwnElsewhere(author);
  }
}

function includesLogin(logins: ReadonlySet<string>, login: string): boolean {
  const lower = login.toLowerCase();
  return logins.has(lower) || logins.has(lower.replace(/\[bot\]$/u, ''));
}
