import type { Api } from './api.js';
import type { Closed } from './api-process.js';
import { type Job, layJob, time } from './job.js';
import { readLoaded, readMemory } from './look-inside.js';
import { type ScenarioName, scenarioNames } from './scenarios.js';

export const latencies = [0, 150] as const;
export type Latency = (typeof latencies)[number];

/** One row of the table; times are medians of whole processes in milliseconds. */
export interface Row {
  readonly name: string;
  readonly ms: Readonly<Partial<Record<Latency, number>>>;
  /** Times the bundle of @actions/core, without latency. */
  readonly ratio: number;
  readonly requests: number;
  /** Processor milliseconds that the sandbox took to answer, part of the time above. */
  readonly answering: number;
  readonly peakBytes: number;
  /** Files of the bundle that are loaded, with their bytes. */
  readonly loaded: Readonly<Record<string, number>>;
}

interface Case {
  readonly name: string;
  readonly scenario: ScenarioName;
  readonly args: readonly string[];
  /** The bundle, if it is one. */
  readonly entry: string | null;
  readonly latencies: readonly Latency[];
}

export interface Programs {
  readonly node: string;
  readonly dist: string;
  readonly core: string;
}

/** Measures everything with one node, the cases in turn, so that a busy minute falls on all of them. */
export async function measure(api: Api, programs: Programs, runs: number): Promise<readonly Row[]> {
  const { node } = programs;
  const cases = listCases(programs);
  const times = new Map<string, number[]>();
  const asked = new Map<string, Closed[]>();
  for (let round = 0; round <= runs; round++) {
    for (const each of cases) {
      for (const latency of each.latencies) {
        const { value, closed } = await inJob(api, each, latency, (job) =>
          time(node, each.args, job),
        );
        // The first round only warms up the disk and the sandbox.
        if (round === 0) continue;
        push(times, `${each.name} ${latency}`, value);
        if (latency === 0) push(asked, each.name, closed);
      }
    }
  }
  const timeOf = ({ name }: Case, latency: Latency): number =>
    median(times.get(`${name} ${latency}`) ?? []);
  const [, core] = cases;
  const rows: Row[] = [];
  for (const each of cases) {
    const closed = asked.get(each.name) ?? [];
    rows.push({
      name: each.name,
      ms: Object.fromEntries(each.latencies.map((latency) => [latency, timeOf(each, latency)])),
      ratio: core === undefined ? 1 : timeOf(each, 0) / timeOf(core, 0),
      requests: median(closed.map(({ requests }) => requests)),
      answering: median(closed.map(({ busy }) => busy)),
      ...(await lookInside(api, node, each)),
    });
  }
  return rows;
}

function listCases({ dist, core }: Programs): readonly Case[] {
  const base = { scenario: 'irrelevant issue', latencies: [0] } as const;
  return [
    { ...base, name: 'node -e 0', args: ['-e', '0'], entry: null },
    { ...base, name: '@actions/core alone', args: [core], entry: core },
    ...scenarioNames.map((scenario): Case => ({
      name: scenario,
      scenario,
      args: [dist],
      entry: dist,
      latencies,
    })),
  ];
}

async function inJob<T>(
  api: Api,
  { scenario }: Case,
  latency: Latency,
  use: (job: Job) => Promise<T>,
): Promise<{ value: T; closed: Closed }> {
  const job = await layJob(await api.open(scenario, latency));
  try {
    const value = await use(job);
    return { value, closed: await api.close() };
  } finally {
    await job.remove();
  }
}

async function lookInside(
  api: Api,
  node: string,
  each: Case,
): Promise<Pick<Row, 'peakBytes' | 'loaded'>> {
  const { entry, args } = each;
  const peaks: number[] = [];
  for (let run = 0; run < 3; run++) {
    peaks.push((await inJob(api, each, 0, (job) => readMemory(node, args, job))).value);
  }
  const loaded =
    entry === null ? {} : (await inJob(api, each, 0, (job) => readLoaded(node, entry, job))).value;
  return { peakBytes: median(peaks), loaded };
}

function push<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
