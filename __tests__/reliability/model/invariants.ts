import type { Delivery, IssueState, Sandbox } from '../../../sandbox/index.js';
import { parseTaskMarker } from '../../../src/incident/marker.js';
import { bodyOf, type InProcess } from '../../harness/run-in-process.js';
import type { Act, History } from './acts.js';
import { type Oracle, stateOf } from './oracle.js';
import type { People } from './people.js';
import { readLines } from './text.js';

/** A history that is being played. */
export interface Play {
  readonly history: History;
  readonly sandbox: Sandbox;
  readonly people: People;
  /** An event of the incident, whatever its labels are now. */
  readonly incidentEvent: Delivery;
  /** Nothing happened at the same time, and nothing failed. */
  readonly isUndisturbed: boolean;
  readonly oracle: Oracle;
  /** How many runs or races there were. */
  readonly runs: { count: number };
}

/** Checks what an undisturbed run did to the incident. */
export function checkRun({ sandbox }: Play, runs: readonly InProcess[]): void {
  const steps = runs.flatMap(({ outcomes }) => outcomes.flatMap(({ applied }) => applied));
  const [incident] = sandbox.state();
  if (incident?.state === 'OPEN' || !steps.some((step) => step.do === 'close incident')) return;
  const reason = findOpenReason(sandbox);
  if (reason !== null) throw new Error(`I4: the action closed it although ${reason}`);
}

/** Checks what must be true after runs no longer write anything. */
export function checkEnd(play: Play): void {
  const { sandbox, people } = play;
  const lost = people.written.differsFrom(bodyOf(sandbox));
  if (lost !== null) throw new Error(`I2: ${lost}`);
  if (sandbox.refusals.length > 0) throw new Error(`refused: ${sandbox.refusals.join('; ')}`);
  const labels = sandbox.state()[0]?.labels ?? [];
  // Nothing is repaired while a label keeps the action from writing.
  if (!labels.includes('incident') || labels.includes('postmortem: hold')) return;
  checkOnce(play);
  checkInSync(play);
  checkIncident(play);
}

function checkInSync({ sandbox }: Play): void {
  const [incident, ...issues] = sandbox.state();
  const lines = readLines(bodyOf(sandbox));
  const hasNote = incident?.comments.some(({ body }) => body.includes('is checked, but')) ?? false;
  for (const { link, ticked, words } of lines) {
    const issue = issues.find(({ number }) => number === link);
    if (issue === undefined || lines.filter((line) => line.link === link).length > 1) continue;
    const state = stateOf(issue);
    if (!ticked && state === 'completed')
      throw new Error(`in sync: unticked but completed: ${words}`);
    if (ticked && state === 'open' && !hasNote)
      throw new Error(`in sync: ticked but open: ${words}`);
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
    .filter((issue) => parseTaskMarker(issue.body) !== null && issue.stateReason !== 'DUPLICATE');
  const unclaimed = created.filter(({ number, state }) => !claimed.has(number) && state === 'OPEN');
  const orphaning: readonly Act['do'][] = ['remove', 'link', 'unlink', 'reopen'];
  const isExpected =
    lostIdentity(people.done) || people.done.some((act) => orphaning.includes(act.do));
  if (unclaimed.length > 0 && !isExpected) {
    throw new Error(`I1: no line claims ${nameAll(unclaimed)}`);
  }
  for (const one of unclaimed) {
    const twin = created.find((other) => other !== one && isSameTask(other, one));
    const relinking: readonly Act['do'][] = ['link', 'paste back', 'reopen'];
    const relinked = people.done.some((act) => relinking.includes(act.do));
    if (twin !== undefined && !relinked && !mayShareWords(people.done)) {
      throw new Error(`I1: two live issues of one key: ${nameAll([one, twin])}`);
    }
  }
  if (people.done.some((act) => act.do === 'link')) return;
  // Two racing runs can't know which of two equal lines the other one meant: the lines count as one task, with a note.
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

// The links are gone, and neither key nor title shows which issue it was: creating a new issue is right.
function lostIdentity(done: readonly Act[]): boolean {
  const dos = new Set(done.map((act) => act.do));
  return dos.has('paste back') && (dos.has('retitle') || dos.has('reword'));
}

// A copied, added or reworded line may have the words that another line had before.
function mayShareWords(done: readonly Act[]): boolean {
  return done.some((act) => act.do === 'copy' || act.do === 'add' || act.do === 'reword');
}

function isSameTask(one: IssueState, other: IssueState): boolean {
  const key = parseTaskMarker(one.body)?.key;
  return key === parseTaskMarker(other.body)?.key && one.title === other.title;
}

function nameAll(issues: readonly IssueState[]): string {
  return issues.map(({ number, title }) => `#${String(number)} ${title}`).join(', ');
}

/** Why the incident isn't done; null if it is. */
function findOpenReason(sandbox: Sandbox): string | null {
  const issues = new Map(sandbox.state().map((issue) => [issue.number, issue]));
  const lines = readLines(bodyOf(sandbox));
  if (lines.length === 0) return 'there is no task';
  for (const { link, ticked, words } of lines) {
    const issue = link === null ? undefined : issues.get(link);
    const done = issue === undefined ? ticked : stateOf(issue) !== 'open';
    if (!done) return `this is open: ${words}`;
  }
  const claimed = new Set(lines.map(({ link }) => link));
  const unclaimed = [...issues.values()].filter(
    ({ number, parent, state }) => parent === '#1' && state === 'OPEN' && !claimed.has(number),
  );
  return unclaimed.length > 0 ? `no line claims ${nameAll(unclaimed)}` : null;
}

interface StateChange {
  readonly to: 'open' | 'closed';
  readonly byAction: boolean;
}

function listStateChanges(sandbox: Sandbox): readonly StateChange[] {
  const id = sandbox.store.issues[0]?.id;
  return sandbox.store.events.flatMap(({ issue, kind, actor }): readonly StateChange[] => {
    if (issue !== id || (kind !== 'ClosedEvent' && kind !== 'ReopenedEvent')) return [];
    return [{ to: kind === 'ClosedEvent' ? 'closed' : 'open', byAction: actor !== 'ana' }];
  });
}

function checkIncident({ sandbox, people }: Play): void {
  const changes = listStateChanges(sandbox);
  changes.forEach((change, index) => {
    const before = changes[index - 1];
    if (change.byAction && change.to === 'open' && before?.byAction === false) {
      throw new Error('I4: the action reopened what a person closed');
    }
  });
  const [incident] = sandbox.state();
  const last = changes.at(-1);
  const reason = findOpenReason(sandbox);
  const recordLost = people.done.some((act) => act.do === 'delete comment');
  if (last?.to === 'closed' && last.byAction && reason !== null && !recordLost) {
    if (reason.startsWith('this is open'))
      throw new Error(`I4: it stays closed although ${reason}`);
  }
  if (incident?.state === 'OPEN' && reason === null && last?.byAction !== false) {
    throw new Error('I4: everything is done, but it stays open');
  }
  const reopened = people.done.findLastIndex((act) => act.do === 'reopen incident');
  const since = people.done.slice(reopened + 1).filter((act) => !irrelevant.includes(act.do));
  const before = changes.at(-2);
  if (
    last?.byAction === true &&
    last.to === 'closed' &&
    before?.byAction === false &&
    since.length === 0
  ) {
    throw new Error('I4: the action closed what a person reopened');
  }
}

const irrelevant: readonly Act['do'][] = [
  'incident label',
  'hold label',
  'delete comment',
  'retitle',
  'note',
  'close incident',
];
