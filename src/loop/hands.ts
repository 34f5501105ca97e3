import type { Config } from '../config.js';
import type { Observed, Turn } from './observed.js';

/** Tells the loop's own hands from those of others: the token's login, and what ran the loop here before. */
export class Hands {
  readonly #logins: ReadonlySet<string>;

  constructor(viewer: string, formerly: readonly string[]) {
    const logins = [viewer, 'github-actions[bot]', ...formerly];
    this.#logins = new Set(logins.map((login) => login.toLowerCase()));
  }

  isOwn(login: string): boolean {
    const lower = login.toLowerCase();
    return this.#logins.has(lower) || this.#logins.has(lower.replace(/\[bot\]$/u, ''));
  }

  /** When somebody else last turned it; null where the loop did, or nobody. */
  turnedByOthers(turn: Turn | null): string | null {
    return turn === null || this.isOwn(turn.actor) ? null : turn.at;
  }
}

/**
 * May this incident's text cause writes? In a private repository; where the author is trusted; or
 * where somebody else put the incident label on after the author's last edit.
 */
export function isTrusted(observed: Observed, incidentLabel: string, config: Config): boolean {
  const { incident, repository } = observed;
  if (repository.private) return true;
  if (config.trust.authors.some((association) => association === incident.association)) return true;
  const author = incident.author.toLowerCase();
  if (config.trust.logins.some((login) => login.toLowerCase() === author)) return true;
  const labelled = incident.labelled.get(incidentLabel.toLowerCase());
  if (labelled === undefined || labelled.actor.toLowerCase() === author) return false;
  return incident.authorEditedAt === null || labelled.at > incident.authorEditedAt;
}
