import type { Sandbox } from '../../../sandbox/index.js';

/** Lets several runs use one sandbox, and sends their requests one at a time in a given order. */
export class Scheduler {
  readonly #waiting: { readonly run: number; readonly release: () => void }[] = [];
  #active = 0;

  constructor(
    private readonly sandbox: Sandbox,
    private readonly order: readonly number[],
  ) {}

  /** Starts all runs at once, and waits until all have ended. */
  async race<T>(
    runs: readonly ((sandbox: Sandbox) => Promise<T>)[],
  ): Promise<readonly PromiseSettledResult<T>[]> {
    this.#active = runs.length;
    let position = 0;
    const next = (): void => {
      if (this.#waiting.length === 0 || this.#waiting.length < this.#active) return;
      const wanted = this.order[position++] ?? 0;
      const found = this.#waiting.findIndex(({ run }) => run === wanted);
      const [chosen] = this.#waiting.splice(Math.max(0, found), 1);
      chosen?.release();
    };
    const started = runs.map(async (start, run) => {
      try {
        return await start(this.#seenBy(run, next));
      } finally {
        this.#active -= 1;
        next();
      }
    });
    return Promise.allSettled(started);
  }

  #seenBy(run: number, next: () => void): Sandbox {
    const scheduled: typeof fetch = async (input, init) => {
      await new Promise<void>((release) => {
        this.#waiting.push({ run, release });
        next();
      });
      return this.sandbox.fetch(input, init);
    };
    return new Proxy(this.sandbox, {
      get: (target, name) => {
        if (name === 'fetch') return scheduled;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }
}
