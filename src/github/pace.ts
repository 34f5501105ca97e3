/**
 * GitHub allows about 80 new contents a minute and 500 an hour, each alias counted; labels, comments
 * and other workflows take of them too (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
const perMinute = 60;
const perRun = 400;

/** Holds creations back before GitHub does. */
export class Pace {
  readonly #pause: (milliseconds: number) => Promise<void>;
  #inMinute = 0;
  #inRun = 0;

  constructor(pause: (milliseconds: number) => Promise<void>) {
    this.#pause = pause;
  }

  /** Waits until so many may be created; false where this run has made its share. */
  async reserve(count: number): Promise<boolean> {
    if (this.#inRun + count > perRun) return false;
    if (this.#inMinute + count > perMinute) {
      await this.#pause(60_000);
      this.#inMinute = 0;
    }
    this.#inMinute += count;
    this.#inRun += count;
    return true;
  }
}
