import { createSandbox, type Delivery, type Sandbox } from '../../../sandbox/index.js';
import { bodyOf, type InProcess, runInProcess } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';
import type { Event, Happening, History } from './acts.js';
import { checkEnd, checkRun, type Play } from './invariants.js';
import { Oracle } from './oracle.js';
import { People, writeLine } from './people.js';
import { Scheduler } from './scheduler.js';
import { readLines, WrittenLines } from './text.js';

const events: readonly string[] = ['run', 'drop', 'sweep', 'race', 'meanwhile', 'fault', 'cut off'];
const disturbing = events.slice(1);

function isEvent(happening: Happening): happening is Event {
  return events.includes(happening.do);
}

/** Plays a history, runs the action until it writes nothing, and throws if a promise is broken. */
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
    // An event of an adopted issue that was unlinked has no incident; the next run of the incident sees it.
    if (runs.some(({ outcomes }) => outcomes.length > 0) && played.isUndisturbed) {
      oracle.compare(before);
      checkRun(played, runs);
    }
  }
  sandbox.calm();
  played.runs.count += 1;
  await runUntilQuiet(played);
  checkEnd(played);
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
  const incidentEvent = sandbox.deliveries[0];
  if (incidentEvent === undefined) throw new Error('No delivery');
  ana.openIssue({ title: 'Ask the vendor' });
  return {
    history,
    sandbox,
    people: new People(sandbox, new WrittenLines(body)),
    incidentEvent,
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
  const { sandbox, incidentEvent } = played;
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
      return race(sandbox, incidentEvent, event.order, isFaulty);
  }
}

const preparing: readonly string[] = ['drop', 'meanwhile', 'fault'];

// The act belongs to the next run: if that sends fewer requests, it doesn't happen.
function awaitRequest(
  { sandbox, people, runs }: Play,
  { k, act }: Extract<Event, { do: 'meanwhile' }>,
): void {
  const run = runs.count + 1;
  sandbox.onRequest(k, () => {
    if (runs.count === run) people.act(act);
  });
}

/** Like a concurrency group: of the waiting events, only the last ones are kept. */
async function runWaiting(sandbox: Sandbox, isFaulty: boolean): Promise<readonly InProcess[]> {
  const runs: InProcess[] = [];
  const waiting = sandbox.takeDeliveries().slice(-2);
  for (const delivery of waiting) {
    try {
      runs.push(await runInProcess(sandbox, delivery));
    } catch (error) {
      if (!isFaulty || !isExpected(error)) throw error;
    }
  }
  return runs;
}

/** A run that is cancelled after its k-th request. */
async function cutOff(sandbox: Sandbox, k: number): Promise<readonly InProcess[]> {
  sandbox.fault(k, 'answer lost');
  for (let later = k + 1; later < k + 40; later++) sandbox.fault(later, 'request lost');
  const runs = await runWaiting(sandbox, true);
  sandbox.calm();
  return runs;
}

async function race(
  sandbox: Sandbox,
  incidentEvent: Delivery,
  order: readonly number[],
  isFaulty: boolean,
): Promise<readonly InProcess[]> {
  const one = (seen: Sandbox): Promise<InProcess> => runInProcess(seen, incidentEvent);
  const results = await new Scheduler(sandbox, order).race([one, one]);
  return results.flatMap((result) => {
    if (result.status === 'fulfilled') return [result.value];
    // Of two runs that undo each other's steps, one may give up; the next run continues.
    if (isExpected(result.reason) || isFaulty) return [];
    throw result.reason;
  });
}

function isExpected(error: unknown): boolean {
  return error instanceof Error && /GitHub|could not be read/u.test(error.message);
}

const mostRuns = 4;

async function runUntilQuiet({ sandbox, incidentEvent }: Play): Promise<void> {
  await runWaiting(sandbox, false);
  const wrote: string[] = [];
  for (let count = 0; count <= mostRuns; count++) {
    const { outcomes, requests } = await runInProcess(sandbox, incidentEvent);
    const applied = outcomes.flatMap((outcome) => outcome.applied);
    if (applied.length === 0) {
      if (requests > 1 + (hasOtherLinks(sandbox) ? 1 : 0) + (isOnHold(sandbox) ? 1 : 0)) {
        throw new Error(`I3: a run without changes sent ${String(requests)} requests`);
      }
      return;
    }
    wrote.push(applied.map((step) => step.do).join(', '));
  }
  throw new Error(`I3: runs keep writing: ${wrote.join(' | ')}`);
}

// On hold the record isn't written, so each run reads the history of the text again.
function isOnHold(sandbox: Sandbox): boolean {
  return sandbox.state()[0]?.labels.includes('postmortem: hold') === true;
}

// Links to issues that aren't sub-issues cost one more request.
function hasOtherLinks(sandbox: Sandbox): boolean {
  const state = sandbox.state();
  return readLines(bodyOf(sandbox)).some(
    ({ link }) =>
      link !== null && state.some(({ number, parent }) => number === link && parent !== '#1'),
  );
}
