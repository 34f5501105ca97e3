import type { Delivery, Listening, Sandbox } from '../../sandbox/index.js';
import { type ScenarioName, setScenarios } from './scenarios.js';

/** What the benchmark asks of the process with the simulated GitHub. */
export type Ask =
  | { readonly do: 'open'; readonly scenario: ScenarioName; readonly latency: number }
  | { readonly do: 'close' };

/** The address of a new GitHub, and the run's event. */
export interface Opened {
  readonly url: string;
  readonly token: string;
  readonly delivery: Delivery;
}

/** What a run asked of it, and the milliseconds of processor time that the answers took. */
export interface Closed {
  readonly requests: number;
  readonly busy: number;
}

// A process of its own: what it costs to be GitHub is no cost of the bundle.
const [, , dist = 'dist/index.js'] = process.argv;
const scenarios = await setScenarios(dist);
let open: { sandbox: Sandbox; listening: Listening; cpu: NodeJS.CpuUsage } | null = null;

process.on('message', (ask: Ask) => {
  void answer(ask).then((reply) => process.send?.(reply));
});
process.send?.('ready');

async function answer(ask: Ask): Promise<Opened | Closed> {
  if (ask.do === 'open') {
    const { sandbox: prepared, delivery } = scenarios[ask.scenario];
    const sandbox = prepared.clone();
    sandbox.latency = ask.latency;
    const listening = await sandbox.listen();
    open = { sandbox, listening, cpu: process.cpuUsage() };
    return { url: listening.url, token: sandbox.token('actions'), delivery };
  }
  if (open === null) throw new Error('nothing is open');
  const { sandbox, listening, cpu } = open;
  const { user, system } = process.cpuUsage(cpu);
  await listening.close();
  open = null;
  return { requests: sandbox.requests.length, busy: (user + system) / 1000 };
}
