import type { Turn } from './observed.js';

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
