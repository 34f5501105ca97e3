import type { Delivery, IssueState, Sandbox } from '../../../sandbox/index.js';
import { readTaskMarker } from '../../../src/incident/marker.js';
import { bodyOf, type InProcess } from '../../harness/run-in-process.js';
import type { Act, History } from './acts.js';
import { type Oracle, stateOf } from './oracle.js';
import type { People } from './people.js';
import { readLines } from './text.js';

/** One history while it is played. */
export interface Play {
  readonly history: History;
  readonly sandbox: Sandbox;
  readonly people: People;
  /** An event that leads to the incident, whatever it wears now. */
  readonly look: Delivery;
  /** Nothing ran beside something else, and nothing failed. */
  readonly isUndisturbed: boolean;
  readonly oracle: Oracle;
  /** How many runs, or races of runs, there were. */
  readonly runs: { count: number };
}

/** Checks what a run without disturbance did to the incident. */
export function checkRun({ sandbox }: Play, runs: readonly InProcess[]): void {
  const steps = runs.flatMap(({ outcomes }) => outcomes.flatMap(({ applied }) => applied));
  const [incident] = sandbox.state();
  if (incident?.state === 'OPEN' || !steps.some((step) => step.do === 'close incident')) return;
  const reason = whyNotReady(sandbox);
  if (reason !== null) throw new Error(`I4: the loop closed it though ${reason}`);
}

/** Checks what must hold once the loop came to rest. */
export function checkAfterwards(play: Play): void {
  const { sandbox, people } = play;
  const lost = people.written.differsFrom(bodyOf(sandbox));
  if (lost !== null) throw new Error(`I2: ${lost}`);
  if (sandbox.refusals.length > 0) throw new Error(`refused: ${sandbox.refusals.join('; ')}`);
  const worn = sandbox.state()[0]?.labels ?? [];
  // Nothing is healed while people keep the loop from writing.
  if (!worn.includes('incident') || worn.includes('postmortem: hold')) return;
  checkOnce(play);
  checkInStep(play);
  checkIncident(play);
}

function checkInStep({ sandbox }: Play): void {
  const [incident, ...issues] = sandbox.state();
  const lines = readLines(bodyOf(sandbox));
  const says = incident?.comments.some(({ body }) => body.includes('is ticked, but')) ?? false;
  for (const { link, ticked, words } of lines) {
    const issue = issues.find(({ number }) => number === link);
    if (issue === undefined || lines.filter((line) => line.link === link).length > 1) continue;
    const state = stateOf(issue);
    if (!ticked && state === 'completed') throw new Error(`in step: unticked, completed: ${words}`);
    if (ticked && state === 'open' && !says) throw new Error(`in step: ticked, open: ${words}`);
  }
}

function checkOnce({ sandbox, people, history }: Play): void {
  const [incident] = sandbox.state();
  const comments = incident?.comments.filter(({ body }) => body.includes('postmortem-loop:status'));
  if ((comments?.length ?? 0) > 1) throw new Error('I1: two status comments');
  const lines = readLines(bodyOf(sandbox));
  const claimed = new Set(lines.map(({ link }) => link));
  const created = sandbox
    .state()
    .filter((issue) => readTaskMarker(issue.body) !== null && issue.stateReason !== 'DUPLICATE');
  const spare = created.filter(({ number, state }) => !claimed.has(number) && state === 'OPEN');
  const orphaning: readonly Act['do'][] = ['remove', 'link', 'unlink', 'reopen'];
  const orphaned = isUnknown(people.done) || people.done.some((act) => orphaning.includes(act.do));
  if (spare.length > 0 && !orphaned) {
    throw new Error(`I1: no line claims ${nameAll(spare)}`);
  }
  for (const one of spare) {
    const twin = created.find((other) => other !== one && isSameTask(other, one));
    const healing: readonly Act['do'][] = ['link', 'paste back', 'reopen'];
    const relinked = people.done.some((act) => healing.includes(act.do));
    if (twin !== undefined && !relinked && !wereSeparate(people.done)) {
      throw new Error(`I1: two live issues of one key: ${nameAll([one, twin])}`);
    }
  }
  if (people.done.some((act) => act.do === 'link')) return;
  // Of equal lines, two runs at once can't know which one the other meant: they count as one task, and it is said.
  const raced = history.happenings.some(({ do: what }) => what === 'race');
  const links = new Map<number, string>();
  for (const { link, words } of lines) {
    if (link === null) continue;
    const other = links.get(link);
    if (other !== undefined && !(raced && other === words)) {
      throw new Error(`I1: two lines share #${String(link)}: ${words}`);
    }
    links.set(link, words);
  }
}

// Links that were lost where neither the key nor the title tells: a new issue is right.
function isUnknown(done: readonly Act[]): boolean {
  const dos = new Set(done.map((act) => act.do));
  return dos.has('paste back') && (dos.has('retitle') || dos.has('reword'));
}

// Copies and lines added anew may have had the words of another line at another time.
function wereSeparate(done: readonly Act[]): boolean {
  return done.some((act) => act.do === 'copy' || act.do === 'add' || act.do === 'reword');
}

function isSameTask(one: IssueState, other: IssueState): boolean {
  const key = readTaskMarker(one.body)?.key;
  return key === readTaskMarker(other.body)?.key && one.title === other.title;
}

function nameAll(issues: readonly IssueState[]): string {
  return issues.map(({ number, title }) => `#${String(number)} ${title}`).join(', ');
}

/** Why the incident isn't done; null where it is. */
function whyNotReady(sandbox: Sandbox): string | null {
  const issues = new Map(sandbox.state().map((issue) => [issue.number, issue]));
  const lines = readLines(bodyOf(sandbox));
  if (lines.length === 0) return 'there is no task';
  for (const { link, ticked, words } of lines) {
    const issue = link === null ? undefined : issues.get(link);
    const done = issue === undefined ? ticked : stateOf(issue) !== 'open';
    if (!done) return `this is open: ${words}`;
  }
  const claimed = new Set(lines.map(({ link }) => link));
  const holding = [...issues.values()].filter(
    ({ number, parent, state }) => parent === '#1' && state === 'OPEN' && !claimed.has(number),
  );
  return holding.length > 0 ? `no line claims ${nameAll(holding)}` : null;
}

interface Turn {
  readonly to: 'open' | 'closed';
  readonly byLoop: boolean;
}

function turnsOf(sandbox: Sandbox): readonly Turn[] {
  const id = sandbox.store.issues[0]?.id;
  return sandbox.store.events.flatMap(({ issue, kind, actor }): readonly Turn[] => {
    if (issue !== id || (kind !== 'ClosedEvent' && kind !== 'ReopenedEvent')) return [];
    return [{ to: kind === 'ClosedEvent' ? 'closed' : 'open', byLoop: actor !== 'ana' }];
  });
}

function checkIncident({ sandbox, people }: Play): void {
  const turns = turnsOf(sandbox);
  turns.forEach((turn, index) => {
    const before = turns[index - 1];
    if (turn.byLoop && turn.to === 'open' && before?.byLoop === false) {
      throw new Error('I4: the loop reopened what a person closed');
    }
  });
  const [incident] = sandbox.state();
  const last = turns.at(-1);
  const reason = whyNotReady(sandbox);
  const recordLost = people.done.some((act) => act.do === 'delete comment');
  if (last?.to === 'closed' && last.byLoop && reason !== null && !recordLost) {
    if (reason.startsWith('this is open')) throw new Error(`I4: it stays closed though ${reason}`);
  }
  if (incident?.state === 'OPEN' && reason === null && last?.byLoop !== false) {
    throw new Error('I4: all is done, and it stays open');
  }
  const reopened = people.done.findLastIndex((act) => act.do === 'reopen incident');
  const since = people.done.slice(reopened + 1).filter((act) => !idle.includes(act.do));
  const before = turns.at(-2);
  if (
    last?.byLoop === true &&
    last.to === 'closed' &&
    before?.byLoop === false &&
    since.length === 0
  ) {
    throw new Error('I4: the loop closed what a person reopened');
  }
}

const idle: readonly Act['do'][] = [
  'incident label',
  'hold label',
  'delete comment',
  'retitle',
  'note',
  'close incident',
];
