/** Seconds that one run may wait in all; after that, the next run continues. */
const mostSeconds = 120;

/** Waits for GitHub, as long as one run may. */
export class WaitBudget {
  readonly #pause: (milliseconds: number) => Promise<void>;
  #waited = 0;
  #lostAnswers = 0;

  constructor(pause: (milliseconds: number) => Promise<void>) {
    this.#pause = pause;
  }

  /** Waits that many seconds; returns false, without waiting, if that is more than is left. */
  async wait(seconds: number): Promise<boolean> {
    if (this.#waited + seconds > mostSeconds) return false;
    this.#waited += seconds;
    await this.#pause(seconds * 1000);
    return true;
  }

  /** Waits after an answer was lost: 2, 4, 8 … seconds. */
  waitAfterLostAnswer(): Promise<boolean> {
    this.#lostAnswers += 1;
    return this.wait(2 ** this.#lostAnswers);
  }
}
