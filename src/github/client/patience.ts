/** What one run may wait in all, in seconds; beyond it the next run goes on. */
const mostWaiting = 120;

/** Waits for GitHub, with growing pauses, as long as a run may. */
export class Patience {
  readonly #pause: (milliseconds: number) => Promise<void>;
  #waited = 0;
  #cuts = 0;

  constructor(pause: (milliseconds: number) => Promise<void>) {
    this.#pause = pause;
  }

  /** Waits so many seconds; false, at once, where that is more than is left. */
  async wait(seconds: number): Promise<boolean> {
    if (this.#waited + seconds > mostWaiting) return false;
    this.#waited += seconds;
    await this.#pause(seconds * 1000);
    return true;
  }

  /** Waits behind a request that was cut off: 2, 4, 8 … seconds. */
  waitAfterCut(): Promise<boolean> {
    this.#cuts += 1;
    return this.wait(2 ** this.#cuts);
  }
}
