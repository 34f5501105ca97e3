import type { StateChange } from '../observed.js';

/** Tells the loop's own hands from those of others: the token's login, and what ran the loop here before. */
export class OwnLogins {
  readonly #logins: ReadonlySet<string>;
  readonly #loginsElsewhere: ReadonlySet<string>;

  constructor(viewer: string, formerly: readonly string[]) {
    const logins = [viewer, ...formerly].map((login) => login.toLowerCase());
    this.#loginsElsewhere = new Set(logins);
    this.#logins = new Set([...logins, 'github-actions[bot]']);
  }

  isOwn(login: string): boolean {
    return isAmong(login, this.#logins);
  }

  /** In another repository, which the login that all workflows share can't have written to from here. */
  isOwnElsewhere(login: string): boolean {
    return isAmong(login, this.#loginsElsewhere);
  }

  /** When somebody else last turned it; null where the loop did, or nobody. */
  changedByOthers(turn: StateChange | null): string | null {
    return turn === null || this.isOwn(turn.actor) ? null : turn.at;
  }
}

function isAmong(login: string, logins: ReadonlySet<string>): boolean {
  const lower = login.toLowerCase();
  return logins.has(lower) || logins.has(lower.replace(/\[bot\]$/u, ''));
}
