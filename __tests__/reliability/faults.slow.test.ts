import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Delivery, faultNames, type Sandbox } from '../../sandbox/index.js';
import { bodyOf, runInProcess, settle } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';

const tasks = Array.from({ length: 12 }, (_, index) => `- [ ] Replace part ${String(index + 1)}.`);
const text = writePostmortem(tasks.join('\n'));

/** A kind of run: the state before it, and the event that starts it. */
interface Kind {
  readonly name: string;
  readonly prepare: () => Promise<{ readonly sandbox: Sandbox; readonly delivery: Delivery }>;
}

async function startTracked(): Promise<Sandbox> {
  const sandbox = createSandbox();
  sandbox.as('ana').openIssue({ title: 'Shop is down', body: text, labels: ['incident'] });
  await settle(sandbox);
  return sandbox;
}

function takeLast(sandbox: Sandbox): Delivery {
  const delivery = sandbox.takeDeliveries().at(-1);
  if (delivery === undefined) throw new Error('No delivery');
  return delivery;
}

/** A run on an incident that is already tracked. */
function onTracked(name: string, act: (sandbox: Sandbox) => void | Promise<void>): Kind {
  const prepare: Kind['prepare'] = async () => {
    const sandbox = await startTracked();
    await act(sandbox);
    return { sandbox, delivery: takeLast(sandbox) };
  };
  return { name, prepare };
}

const closeAll = async (sandbox: Sandbox): Promise<void> => {
  for (let number = 2; number <= 12; number++) sandbox.as('ana').close(number);
  await settle(sandbox);
};

const kinds: readonly Kind[] = [
  {
    name: 'first',
    prepare: () => {
      const sandbox = createSandbox();
      sandbox.as('ana').openIssue({ title: 'Shop is down', body: text, labels: ['incident'] });
      return Promise.resolve({ sandbox, delivery: takeLast(sandbox) });
    },
  },
  onTracked('edit', (sandbox) => {
    const body = bodyOf(sandbox).replace('Replace part 3.', 'Replace the third part.');
    const added = body.replace('## Conclusion', '- [ ] Replace one more.\n\n## Conclusion');
    sandbox.as('ana').edit(1, added);
  }),
  onTracked('close', (sandbox) => sandbox.as('ana').close(4)),
  onTracked('reopen', async (sandbox) => {
    sandbox.as('ana').close(4);
    await settle(sandbox);
    sandbox.as('ana').reopen(4);
  }),
  onTracked('tick by a person', (sandbox) => sandbox.as('ana').tick(1, 'Replace part 5.')),
  onTracked('last task closed', async (sandbox) => {
    await closeAll(sandbox);
    sandbox.as('ana').close(13);
  }),
  onTracked('sweep', async (sandbox) => {
    await closeAll(sandbox);
    sandbox.as('ana').reopen(3);
    sandbox.takeDeliveries();
    sandbox.schedule();
  }),
];

/** The state of everything in the sandbox. */
function stateOf(sandbox: Sandbox): string {
  return JSON.stringify(sandbox.state(), null, 1);
}

async function runIgnoringErrors(sandbox: Sandbox, delivery: Delivery): Promise<void> {
  // A run may fail; the next one has to put it right.
  await runInProcess(sandbox, delivery).catch(() => undefined);
}

let cases = 0;

describe('every fault at every request: the next run reaches the same state as without the fault', () => {
  test.each(kinds.map((kind) => [kind.name, kind] as const))('%s', async (_, { prepare }) => {
    const { sandbox: base, delivery } = await prepare();
    const undisturbed = base.clone();
    const { requests } = await runInProcess(undisturbed, delivery);
    const expected = stateOf(undisturbed);
    for (let k = 1; k <= requests; k++) {
      for (const fault of faultNames) {
        const sandbox = base.clone();
        sandbox.fault(k, { name: fault, milliseconds: 5 });
        await runIgnoringErrors(sandbox, delivery);
        sandbox.calm();
        await runInProcess(sandbox, delivery);
        const name = `${fault} at request ${String(k)}`;
        expect([name, stateOf(sandbox)]).toEqual([name, expected]);
        const again = await runInProcess(sandbox, delivery);
        expect([name, again.outcomes.flatMap(({ applied }) => applied)]).toEqual([name, []]);
        expect(sandbox.refusals).toEqual([]);
        cases++;
      }
    }
  });

  test('covers enough cases', () => {
    console.info(`${String(cases)} cases of a fault at a request`);
    expect(cases).toBeGreaterThan(200);
  });
});
