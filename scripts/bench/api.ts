import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Ask, Closed, Opened } from './api-process.js';
import type { ScenarioName } from './scenarios.js';

/** The simulated GitHub, in its own process. */
export interface Api {
  /** A fresh GitHub in the scenario's state; `latency` in milliseconds a request. */
  open(scenario: ScenarioName, latency: number): Promise<Opened>;
  close(): Promise<Closed>;
  stop(): void;
}

export async function startApi(dist: string): Promise<Api> {
  const child = fork(join(import.meta.dirname, 'api-process.ts'), [dist]);
  const nextMessage = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error('the process of the sandbox ended'));
      child.once('exit', fail);
      child.once('message', (message) => {
        child.off('exit', fail);
        resolve(message as T);
      });
    });
  const ask = async <T>(question: Ask): Promise<T> => {
    const reply = nextMessage<T>();
    child.send(question);
    return reply;
  };
  await nextMessage<'ready'>();
  return {
    open: (scenario, latency) => ask<Opened>({ do: 'open', scenario, latency }),
    close: () => ask<Closed>({ do: 'close' }),
    stop: () => child.disconnect(),
  };
}
