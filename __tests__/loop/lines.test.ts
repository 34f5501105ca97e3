import { expect, test } from '@jest/globals';
import { bodyOf, issueOf, lastStatus, settle, startIncident } from '../harness/run-in-process.js';
import { twoTasks, writePostmortem } from '../harness/postmortems.js';

const currency = 'Put the currency into the key of the price cache.';
const alert = 'Alert on the share of failed orders.';

test('a table with a tracking column gets its links in that column', async () => {
  const table = `| Action | Owner | Tracking |\n| --- | --- | --- |\n| ${currency} | @ben | |\n| ${alert} | | |`;
  const { sandbox } = await startIncident(writePostmortem(table));
  expect(sandbox.state()).toHaveLength(3);
  expect(issueOf(sandbox, 2).assignees).toEqual(['ben']);
  expect(bodyOf(sandbox)).toMatch(/cache\. \| @ben \| \[#2\]\(\S+\) \|/u);
  sandbox.as('ana').close(2);
  sandbox.as('ana').close(3);
  await settle(sandbox);
  expect(issueOf(sandbox, 1).state).toBe('CLOSED');
});

test.each(['2147483648', '9999999999', '123456789012345678901234567890'])(
  'an impossible issue number, #%s, doesn’t keep other tasks from getting issues',
  async (number) => {
    const lines = `- [ ] ${currency} (#${number})\n- [ ] ${alert} (https://github.com/acme/shop/issues/${number})`;
    const { sandbox } = await startIncident(writePostmortem(`${lines}\n- [ ] Ask the vendor.`));
    const tracked = sandbox.state().filter(({ parent }) => parent === '#1');
    expect(tracked.map(({ title }) => title)).toContain('Ask the vendor.');
    expect(lastStatus(sandbox)).toContain('of 3 tasks done');
  },
);

test('a person who can’t be assigned gets a note instead', async () => {
  const { sandbox } = await startIncident(
    writePostmortem(`- [ ] ${currency} (owner: @ghost-writer, due: 2026-04-01)`),
  );
  expect(issueOf(sandbox, 2).assignees).toEqual([]);
  expect(issueOf(sandbox, 2).body).toContain('**Due:** 2026-04-01');
  expect(lastStatus(sandbox)).toContain("GitHub didn't assign");
});

test('an edit saved between reading and writing is kept', async () => {
  const { sandbox } = await startIncident(twoTasks);
  const ana = sandbox.as('ana');
  ana.close(2);
  const theirs = bodyOf(sandbox).replace('A third of the orders', 'Two thirds of the orders');
  sandbox.onRequest(2, (github) => github.as('ben').edit(1, theirs));
  const runs = await settle(sandbox);
  expect(bodyOf(sandbox)).toContain('Two thirds of the orders');
  expect(bodyOf(sandbox)).toContain(`- [x] ${currency}`);
  expect(runs[0]?.requests).toBe(3);
});

test('plain list items become tracking issues if the configuration converts lists', async () => {
  const { sandbox } = await startIncident('');
  const ana = sandbox.as('ana');
  ana.putFile('.github/postmortem.yml', 'tasks:\n  convert: [checkbox, table, list]\n');
  ana.edit(1, writePostmortem(`**Tasks**:\n\n- ${currency}\n- ${alert}`));
  await settle(sandbox);
  expect(sandbox.state()).toHaveLength(3);
  expect(bodyOf(sandbox)).toContain(`- ${currency} ([#2]`);
  ana.close(2);
  ana.close(3);
  await settle(sandbox);
  expect(issueOf(sandbox, 1).state).toBe('CLOSED');
});
