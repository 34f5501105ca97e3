import fc from 'fast-check';
import { type FaultName, faultNames } from '../../../sandbox/index.js';

/** What a person does. Indexes of lines and issues wrap around: 7 of 3 lines is the second. */
export type Act =
  | { readonly do: 'reword'; readonly line: number; readonly rev: number }
  | { readonly do: 'add'; readonly part: number; readonly at: number; readonly ticked: boolean }
  | { readonly do: 'remove' | 'box' | 'click'; readonly line: number }
  | { readonly do: 'move' | 'copy'; readonly line: number; readonly to: number }
  | { readonly do: 'paste back'; readonly boxes: 'kept' | 'open' }
  | { readonly do: 'note'; readonly rev: number }
  | { readonly do: 'close'; readonly issue: number; readonly reason: Reason }
  | { readonly do: 'reopen' | 'unlink' | 'add sub-issue'; readonly issue: number }
  | { readonly do: 'retitle'; readonly issue: number; readonly rev: number }
  | { readonly do: 'link'; readonly line: number; readonly issue: number }
  | { readonly do: 'incident label' | 'hold label' | 'delete comment' }
  | { readonly do: 'close incident' | 'reopen incident' };

export type Reason = 'completed' | 'not planned' | 'duplicate';

/** What happens to the action. */
export type Event =
  | { readonly do: 'run' | 'drop' | 'sweep' }
  | { readonly do: 'race'; readonly order: readonly number[] }
  /** Before the k-th request of the next run. */
  | { readonly do: 'meanwhile'; readonly k: number; readonly act: Act }
  | { readonly do: 'fault'; readonly k: number; readonly name: FaultName }
  /** A run that is cancelled during its k-th request. */
  | { readonly do: 'cut off'; readonly k: number };

export type Happening = Act | Event;

export interface History {
  /** GitHub ticks the checkbox of an issue that is closed. */
  readonly ticks: boolean;
  readonly happenings: readonly Happening[];
}

const small = fc.nat({ max: 2 });
const k = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 7 }));

function of<Name extends string, Rest extends object>(
  name: Name,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
): fc.Arbitrary<{ readonly do: Name } & Rest> {
  return fc.record({ do: fc.constant(name), ...rest }) as unknown as fc.Arbitrary<
    { readonly do: Name } & Rest
  >;
}

const reason = fc.constantFrom<Reason>('completed', 'completed', 'not planned', 'duplicate');
const rev = fc.integer({ min: 1, max: 3 });

const edit: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: of('reword', { line: small, rev }) },
  { weight: 2, arbitrary: of('add', { part: small, at: small, ticked: fc.boolean() }) },
  { weight: 2, arbitrary: of('remove', { line: small }) },
  { weight: 2, arbitrary: of('box', { line: small }) },
  { weight: 4, arbitrary: of('click', { line: small }) },
  { weight: 1, arbitrary: of('move', { line: small, to: small }) },
  { weight: 1, arbitrary: of('copy', { line: small, to: small }) },
  {
    weight: 2,
    arbitrary: of('paste back', { boxes: fc.constantFrom<'kept' | 'open'>('kept', 'open') }),
  },
  { weight: 1, arbitrary: of('note', { rev }) },
);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 16, arbitrary: edit },
  { weight: 4, arbitrary: of('close', { issue: small, reason }) },
  { weight: 3, arbitrary: of('reopen', { issue: small }) },
  { weight: 1, arbitrary: of('unlink', { issue: small }) },
  { weight: 1, arbitrary: of('add sub-issue', { issue: small }) },
  { weight: 2, arbitrary: of('retitle', { issue: small, rev }) },
  { weight: 1, arbitrary: of('link', { line: small, issue: small }) },
  { weight: 1, arbitrary: of('incident label', {}) },
  { weight: 1, arbitrary: of('hold label', {}) },
  { weight: 1, arbitrary: of('delete comment', {}) },
  { weight: 1, arbitrary: of('close incident', {}) },
  { weight: 1, arbitrary: of('reopen incident', {}) },
);

const faultName = fc.constantFrom<FaultName>(...faultNames);

const run = fc.constant<Happening>({ do: 'run' });
const race = of('race', { order: fc.array(fc.nat({ max: 1 }), { maxLength: 8 }) });
const meanwhile = of('meanwhile', { k, act: fc.oneof(edit, act) });
const fault = of('fault', { k, name: faultName });
const cutOff = of('cut off', { k });
const missed = fc.constantFrom<Happening>({ do: 'drop' }, { do: 'sweep' });

const acts = fc.array(act, { minLength: 1, maxLength: 3 });

/** Some acts, then a run or another event. */
function episode(...endings: fc.Arbitrary<readonly Happening[]>[]): fc.Arbitrary<Happening[]> {
  return fc.tuple(acts, fc.oneof(...endings)).map((parts) => parts.flat());
}

const alone = run.map((one) => [one]);
const skipped = missed.map((one) => [one]);
const watched = fc.tuple(meanwhile, run);
const failing = fc.tuple(fault, run);

/** The episodes of each kind of history, from simple to complex. */
const episodes = {
  undisturbed: episode(alone),
  interleaved: episode(alone, watched, watched, skipped),
  racing: episode(
    alone,
    race.map((one) => [one]),
    fc.tuple(meanwhile, race),
    watched,
  ),
  faulty: episode(
    alone,
    failing,
    failing,
    fc.tuple(fault, fault, run),
    fc.tuple(fault, race),
    fc.tuple(meanwhile, cutOff, run),
    skipped,
  ),
} satisfies Readonly<Record<string, fc.Arbitrary<Happening[]>>>;

export type HistoryKind = keyof typeof episodes;

export function histories(kind: HistoryKind): fc.Arbitrary<History> {
  const list = fc.array(episodes[kind], { minLength: 1, maxLength: 5, size: 'max' });
  return fc.record({
    ticks: fc.boolean(),
    // Half of them start with an incident that is already tracked.
    happenings: fc
      .tuple(fc.array(run, { maxLength: 1 }), list)
      .map(([first, others]) => [...first, ...others.flat()]),
  });
}
