import { describe, expect, test } from '@jest/globals';
import { createSandbox } from '../../sandbox/index.js';
import { bodyOf, example } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';
import { runAll, runtimes } from './bundle.js';
import { openIncident, playWholeLife } from './whole-life.js';

test('one incident from its label to its end', async () => {
  await playWholeLife(example.replaceAll('\r\n', '\n'), process.execPath);
});

describe.each(runtimes.map((runtime) => [runtime.name, runtime.path] as const))('%s', (_, node) => {
  test('50 tasks take at most 9 requests', async () => {
    const lines = Array.from(
      { length: 50 },
      (_unused, index) => `- [ ] Mend part ${String(index + 1)}.`,
    );
    const sandbox = openIncident(writePostmortem(lines.join('\n')));
    const [first] = await runAll(sandbox, node);
    expect(first?.exitCode).toBe(0);
    expect(first?.requests.length).toBeLessThanOrEqual(9);
    expect(sandbox.state()).toHaveLength(51);
    expect(bodyOf(sandbox).match(/\(\[#\d+\]/gu)).toHaveLength(50);
  });

  test('an irrelevant issue costs no request', async () => {
    const sandbox = createSandbox();
    sandbox.as('ana').openIssue({ title: 'A question', body: example, labels: ['question'] });
    const [run] = await runAll(sandbox, node);
    expect(run).toMatchObject({ exitCode: 0, requests: [], outputs: { phase: 'none' } });
  });
});
