/**
 * GitHub allows about 80 content-creating requests a minute and 500 an hour, each alias counted; labels, comments
 * and other workflows count too (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
const perMinute = 60;
const perRun = 400;
// So that the incidents of one account can't use up a whole run; no single incident needs as many.
const perAuthor = 200;

/** Slows creations down before GitHub does, and counts those of a run by the author of their incident. */
export class CreationLimiter {
  readonly #pause: (milliseconds: number) => Promise<void>;
  #inMinute = 0;
  #inRun = 0;
  readonly #byAuthor = new Map<string, number>();

  constructor(pause: (milliseconds: number) => Promise<void>) {
    this.#pause = pause;
  }

  /** How many more issues this run may create for the incidents of an author. */
  remaining(author: string): number {
    const made = this.#byAuthor.get(author) ?? 0;
    return Math.max(0, Math.min(perRun - this.#inRun, perAuthor - made));
  }

  /** Waits until that many issues may be created; false if the run may not create any more. */
  async reserve(count: number, author: string): Promise<boolean> {
    if (this.#inRun + count > perRun) return false;
    if (this.#inMinute + count > perMinute) {
      await this.#pause(60_000);
      this.#inMinute = 0;
    }
    this.#inMinute += count;
    this.#inRun += count;
    this.#byAuthor.set(author, (this.#byAuthor.get(author) ?? 0) + count);
    return true;
  }
}
