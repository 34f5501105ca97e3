import { createSandbox, type Delivery, type Sandbox } from '../../../sandbox/index.js';
import { bodyOf, type InProcess, runInProcess } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';
import type { Event, Happening, History } from './acts.js';
import { checkAfterwards, checkRun, type Play } from './invariants.js';
import { Oracle } from './oracle.js';
import { People, writeLine } from './people.js';
import { Scheduler } from './scheduler.js';
import { readLines, WrittenLines } from './text.js';

const events: readonly string[] = ['run', 'drop', 'sweep', 'race', 'meanwhile', 'fault', 'cut off'];
const disturbing = events.slice(1);

function isEvent(happening: Happening): happening is Event {
  return events.includes(happening.do);
}

/** Plays a history, lets the loop come to rest, and throws where a promise is broken. */
export async function play(history: History): Promise<void> {
  const played = start(history);
  const { sandbox, people, oracle } = played;
  let isFaulty = false;
  for (const happening of history.happenings) {
    if (!isEvent(happening)) {
      people.act(happening);
      continue;
    }
    if (happening.do === 'fault') isFaulty = true;
    const before = oracle.expect();
    const runs = await happen(happening, played, isFaulty);
    // What became of an adopted issue that was unlinked leads to no incident; the next look tells.
    if (runs.some(({ outcomes }) => outcomes.length > 0) && played.isUndisturbed) {
      oracle.compare(before);
      checkRun(played, runs);
    }
  }
  sandbox.calm();
  played.runs.count += 1;
  await comeToRest(played);
  checkAfterwards(played);
}

function start(history: History): Play {
  const { ticks, happenings } = history;
  const sandbox = createSandbox({ githubTicksBoxes: ticks });
  const body = writePostmortem(`${writeLine(0, 1)}\n${writeLine(1, 1)}`).replace(
    'Caches get',
    'Note 0.\n\nCaches get',
  );
  const ana = sandbox.as('ana');
  ana.openIssue({ title: 'Shop is down', body, labels: ['incident'] });
  const look = sandbox.deliveries[0];
  if (look === undefined) throw new Error('No delivery');
  ana.openIssue({ title: 'Ask the vendor' });
  return {
    history,
    sandbox,
    people: new People(sandbox, new WrittenLines(body)),
    look,
    isUndisturbed: !happenings.some((one) => disturbing.includes(one.do)),
    oracle: new Oracle(sandbox),
    runs: { count: 0 },
  };
}

async function happen(
  event: Event,
  played: Play,
  isFaulty: boolean,
): Promise<readonly InProcess[]> {
  const { sandbox, look } = played;
  if (!preparing.includes(event.do)) played.runs.count += 1;
  switch (event.do) {
    case 'drop':
      sandbox.takeDeliveries();
      return [];
    case 'meanwhile':
      awaitRequest(played, event);
      return [];
    case 'fault':
      sandbox.fault(
        event.k,
        event.name === 'slow' ? { name: 'slow', milliseconds: 1 } : event.name,
      );
      return [];
    case 'cut off':
      return cutOff(sandbox, event.k);
    case 'sweep':
      sandbox.takeDeliveries();
      sandbox.schedule();
      return runWaiting(sandbox, isFaulty);
    case 'run':
      return runWaiting(sandbox, isFaulty);
    case 'race':
      return race(sandbox, look, event.order, isFaulty);
  }
}

const preparing: readonly string[] = ['drop', 'meanwhile', 'fault'];

// An act is for the next run: where that makes fewer requests, it doesn't happen.
function awaitRequest(
  { sandbox, people, runs }: Play,
  { k, act }: Extract<Event, { do: 'meanwhile' }>,
): void {
  const run = runs.count + 1;
  sandbox.onRequest(k, () => {
    if (runs.count === run) people.act(act);
  });
}

/** As with a concurrency group: of what waits, the last is kept. */
async function runWaiting(sandbox: Sandbox, isFaulty: boolean): Promise<readonly InProcess[]> {
  const runs: InProcess[] = [];
  const waiting = sandbox.takeDeliveries().slice(-2);
  for (const delivery of waiting) {
    try {
      runs.push(await runInProcess(sandbox, delivery));
    } catch (error) {
      if (!isFaulty || !isPolite(error)) throw error;
    }
  }
  return runs;
}

/** A run that is cancelled behind its k-th request. */
async function cutOff(sandbox: Sandbox, k: number): Promise<readonly InProcess[]> {
  sandbox.fault(k, 'answer lost');
  for (let later = k + 1; later < k + 40; later++) sandbox.fault(later, 'request lost');
  const runs = await runWaiting(sandbox, true);
  sandbox.calm();
  return runs;
}

async function race(
  sandbox: Sandbox,
  look: Delivery,
  order: readonly number[],
  isFaulty: boolean,
): Promise<readonly InProcess[]> {
  const one = (seen: Sandbox): Promise<InProcess> => runInProcess(seen, look);
  const results = await new Scheduler(sandbox, order).race([one, one]);
  return results.flatMap((result) => {
    if (result.status === 'fulfilled') return [result.value];
    // Of two that undo each other's steps, one may give up; the next goes on.
    if (isPolite(result.reason) || isFaulty) return [];
    throw result.reason;
  });
}

function isPolite(error: unknown): boolean {
  return error instanceof Error && /GitHub|could not be read/u.test(error.message);
}

const patience = 4;

async function comeToRest({ sandbox, look }: Play): Promise<void> {
  await runWaiting(sandbox, false);
  const wrote: string[] = [];
  for (let count = 0; count <= patience; count++) {
    const { outcomes, requests } = await runInProcess(sandbox, look);
    const applied = outcomes.flatMap((outcome) => outcome.applied);
    if (applied.length === 0) {
      if (requests > 1 + (linksElsewhere(sandbox) ? 1 : 0) + (isOnHold(sandbox) ? 1 : 0)) {
        throw new Error(`I3: a quiet run took ${String(requests)} requests`);
      }
      return;
    }
    wrote.push(applied.map((step) => step.do).join(', '));
  }
  throw new Error(`I3: it doesn't settle: ${wrote.join(' | ')}`);
}

// On hold the record stays as it is: a look at the text's history can't be noted as done.
function isOnHold(sandbox: Sandbox): boolean {
  return sandbox.state()[0]?.labels.includes('postmortem: hold') === true;
}

// Links that aren't sub-issues cost one request more.
function linksElsewhere(sandbox: Sandbox): boolean {
  const state = sandbox.state();
  return readLines(bodyOf(sandbox)).some(
    ({ link }) =>
      link !== null && state.some(({ number, parent }) => number === link && parent !== '#1'),
  );
}
