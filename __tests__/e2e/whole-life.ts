import { expect } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../sandbox/index.js';
import { bodyOf, issueOf, lastStatus } from '../harness/run-in-process.js';
import { runAll, withoutBoxesAndLinks } from './bundle.js';

/** The text of each box; owner and due marks left out. */
function readTaskWords(text: string): readonly string[] {
  return [...text.matchAll(/^- \[ \] (.*?)(?: \(owner.*\))?\r?$/gmu)].map(
    ([, words = '']) => words,
  );
}

/** A sandbox with an incident that has exactly this text. */
export function openIncident(text: string): Sandbox {
  const sandbox = createSandbox();
  // Straight into the store: a browser would turn the line ends of every text into CRLF.
  const number = sandbox.as('ana').openIssue({ title: 'Shop is down', body: '' });
  const issue = sandbox.store.issues.find((one) => one.number === number);
  if (issue) issue.body = text;
  sandbox.takeDeliveries();
  sandbox.as('ana').label(number, 'incident');
  return sandbox;
}

/** Takes an incident with five tasks from its label to its end, each run being a process of the bundle. */
export async function playWholeLife(text: string, node: string): Promise<void> {
  const words = readTaskWords(text);
  expect(words).toHaveLength(5);
  const sandbox = openIncident(text);
  const ana = sandbox.as('ana');

  const [first] = await runAll(sandbox, node);
  expect(first?.exitCode).toBe(0);
  expect(first?.requests).toHaveLength(4);
  const linked = bodyOf(sandbox);
  const issues = sandbox.state().filter(({ parent }) => parent === '#1');
  expect(issues.map(({ title }) => title)).toEqual(words);
  issues.forEach(({ number }, index) => {
    const link = `([#${String(number)}](https://github.com/acme/shop/issues/${String(number)}))`;
    expect(linked).toContain(`- [ ] ${words[index] ?? ''}`);
    expect(linked).toContain(link);
  });
  expect(withoutBoxesAndLinks(linked)).toBe(text);
  expect(issueOf(sandbox, 1).comments).toHaveLength(1);
  expect(first?.outputs).toMatchObject({
    phase: 'tracking',
    valid: 'true',
    created: '5',
    total: '5',
    done: '0',
  });

  const before = JSON.stringify(sandbox.state());
  ana.label(1, 'seen');
  ana.unlabel(1, 'seen');
  const [again] = await runAll(sandbox, node);
  expect(again?.requests).toHaveLength(1);
  expect(JSON.stringify(sandbox.state())).toBe(before);

  ana.edit(1, text);
  await runAll(sandbox, node);
  expect(sandbox.state()).toHaveLength(6);
  expect(withoutBoxesAndLinks(bodyOf(sandbox)).replace(/\r?\n/gu, '\n')).toBe(
    text.replace(/\r?\n/gu, '\n'),
  );
  expect(bodyOf(sandbox).match(/\(\[#\d+\]/gu)).toHaveLength(5);

  for (const { number } of issues) {
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    ana.close(number);
    const [closing] = await runAll(sandbox, node);
    expect(closing?.requests).toHaveLength(2);
  }
  expect(issueOf(sandbox, 1)).toMatchObject({ state: 'CLOSED', stateReason: 'COMPLETED' });
  expect(lastStatus(sandbox)).toContain('All 5 tasks done');

  ana.reopen(issues[2]?.number ?? 0);
  await runAll(sandbox, node);
  expect(issueOf(sandbox, 1).state).toBe('OPEN');
  expect(bodyOf(sandbox).match(/- \[x\]/gu)).toHaveLength(4);
  expect(bodyOf(sandbox)).toContain(`- [ ] ${words[2] ?? ''}`);
  expect(sandbox.refusals).toEqual([]);
}
