import { describe, expect, test } from '@jest/globals';
import { bodyOf, issueOf, lastStatus, runInProcess, settle, startIncident } from '../harness.js';
import { twoTasks, writePostmortem } from '../postmortems.js';

const currency = 'Put the currency into the key of the price cache.';
const alert = 'Alert on the share of failed orders.';

describe('lines and links', () => {
  test('a text pasted back without its links gets them back, and makes no doubles', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const linked = bodyOf(sandbox);
    sandbox.as('ana').edit(1, twoTasks);
    await settle(sandbox);
    expect(bodyOf(sandbox).replaceAll('\r\n', '\n')).toBe(linked.replaceAll('\r\n', '\n'));
    expect(sandbox.state()).toHaveLength(3);
  });

  test('a reworded text pasted back without its links is matched by title', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.edit(1, bodyOf(sandbox).replace(alert, 'Alert on failed orders.'));
    await settle(sandbox);
    ana.edit(1, twoTasks.replace(alert, 'Alert on failed orders.'));
    await settle(sandbox);
    expect(sandbox.state()).toHaveLength(3);
    expect(bodyOf(sandbox)).toContain('Alert on failed orders. ([#3]');
  });

  test('a line that got its link back has no say about its box', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').close(2);
    await settle(sandbox);
    sandbox.as('ana').edit(1, twoTasks.replace('- [ ] Alert', '- [x] Alert'));
    await settle(sandbox);
    expect(issueOf(sandbox, 2).state).toBe('CLOSED');
    expect(issueOf(sandbox, 3).state).toBe('OPEN');
    expect(bodyOf(sandbox)).toContain(`- [x] ${currency} ([#2]`);
    expect(bodyOf(sandbox)).toContain(`- [ ] ${alert} ([#3]`);
  });

  test('created, but the link never written: the next run writes it, and makes no double', async () => {
    const { sandbox } = await startIncident('', {});
    sandbox.as('ana').edit(1, twoTasks);
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    for (let k = 4; k < 40; k++) sandbox.fault(k, 'request lost');
    await expect(runInProcess(sandbox, delivery)).rejects.toThrow(/could not be read/u);
    sandbox.calm();
    expect(sandbox.state()).toHaveLength(3);
    expect(bodyOf(sandbox)).not.toContain('[#2]');
    await runInProcess(sandbox, delivery);
    expect(sandbox.state()).toHaveLength(3);
    expect(bodyOf(sandbox)).toContain('([#2]');
  });

  test('ticked and never linked: done, nothing is created; unticked later: a new task', async () => {
    const { sandbox } = await startIncident(twoTasks.replace('- [ ] Alert', '- [x] Alert'));
    expect(sandbox.state()).toHaveLength(2);
    sandbox.as('ana').untick(1, 'Alert');
    await settle(sandbox);
    expect(issueOf(sandbox, 3).title).toBe(alert);
  });

  test('(no issue) counts by its box only', async () => {
    const { sandbox } = await startIncident(
      writePostmortem(`- [ ] ${currency}\n- [ ] Thank the on-call engineer. (no issue)`),
    );
    expect(sandbox.state()).toHaveLength(2);
    sandbox.as('ana').close(2);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    sandbox.as('ana').tick(1, 'Thank the on-call');
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('CLOSED');
  });

  test('a line that is gone holds while its issue is open, and says the ways out', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.edit(1, bodyOf(sandbox).replace(/- \[ \] Alert.*\n/u, ''));
    ana.close(2);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    expect(lastStatus(sandbox)).toContain('its line is gone from the text');
    ana.close(3, 'not planned');
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('CLOSED');
  });

  test('the same link on two lines is one task, done when both are ticked', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.edit(1, bodyOf(sandbox).replace(/\[#3\]\([^)]*\)/u, '#2'));
    ana.close(3, 'not planned');
    await settle(sandbox);
    ana.tick(1, 'Alert');
    await settle(sandbox);
    expect(issueOf(sandbox, 2).state).toBe('OPEN');
    ana.tick(1, currency);
    await settle(sandbox);
    expect(issueOf(sandbox, 2).state).toBe('CLOSED');
    expect(lastStatus(sandbox)).toContain('Two lines link to');
  });

  test('a sub-issue added by hand is listed and holds', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    const added = ana.openIssue({ title: 'Ask the vendor' });
    ana.addSubIssue(1, added);
    ana.close(2);
    ana.close(3);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    expect(lastStatus(sandbox)).toContain('was added by hand');
    expect(lastStatus(sandbox)).toContain('Ask the vendor');
  });

  test('two racing runs: the next one leaves one issue a task and one comment', async () => {
    const { sandbox } = await startIncident('', {});
    sandbox.as('ana').edit(1, twoTasks);
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    await Promise.all([runInProcess(sandbox, delivery), runInProcess(sandbox, delivery)]);
    await runInProcess(sandbox, delivery);
    const live = sandbox.state().filter(({ parent, state }) => parent === '#1' && state === 'OPEN');
    expect(live.map(({ title }) => title).sort()).toEqual([alert, currency]);
    expect(issueOf(sandbox, 1).comments).toHaveLength(1);
    for (const { number } of live) expect(bodyOf(sandbox)).toContain(`[#${String(number)}]`);
  });

  test.each([
    ['above', (body: string) => body.replace(`- [ ] ${alert}`, `- [ ] ${alert}\n- [ ] ${alert}`)],
    ['below', (body: string) => body.replace(/(- \[ \] Alert.*\n)/u, `$1- [ ] ${alert}\n`)],
    [
      'on top',
      (body: string) => body.replace(`- [ ] ${currency}`, `- [ ] ${alert}\n- [ ] ${currency}`),
    ],
  ])('a copy of a task %s it is a task of its own, with one issue more', async (_, copy) => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').edit(1, copy(bodyOf(sandbox)));
    await settle(sandbox);
    expect(sandbox.state()).toHaveLength(4);
    expect(issueOf(sandbox, 4)).toMatchObject({ title: alert, state: 'OPEN', parent: '#1' });
    expect(bodyOf(sandbox).match(/\(\[#\d+\]/gu)).toHaveLength(3);
    sandbox.as('ana').label(1, 'nudge');
    const [again] = await settle(sandbox);
    expect(again?.outcomes[0]?.applied).toEqual([]);
  });

  test('a link to the issue that the incident is itself a sub-issue of: a finding, nothing created', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    const epic = ana.openIssue({ title: 'Reliability' });
    ana.addSubIssue(epic, 1);
    ana.edit(
      1,
      bodyOf(sandbox).replace(
        '## Conclusion',
        `- [ ] All of it (#${String(epic)})\n\n## Conclusion`,
      ),
    );
    await settle(sandbox);
    expect(issueOf(sandbox, epic)).toMatchObject({ labels: [], parent: null });
    expect(lastStatus(sandbox)).toContain('each would wait for the other');
    expect(sandbox.state()).toHaveLength(4);
  });

  test('a table with a tracking column gets its links there', async () => {
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

  test('a link to a pull request is followed and never written to', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    const pull = ana.openPullRequest({ title: 'Key by currency' });
    ana.edit(1, bodyOf(sandbox).replace(/\(\[#2\][^)]*\)\)/u, `(#${String(pull)})`));
    ana.close(2, 'not planned');
    ana.close(3);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    ana.merge(pull);
    ana.label(1, 'nudge');
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('CLOSED');
    expect(issueOf(sandbox, pull).labels).toEqual([]);
  });

  test('a person who can’t be assigned degrades to a note', async () => {
    const { sandbox } = await startIncident(
      writePostmortem(`- [ ] ${currency} (owner: @ghost-writer, due: 2026-04-01)`),
    );
    expect(issueOf(sandbox, 2).assignees).toEqual([]);
    expect(issueOf(sandbox, 2).body).toContain('**Due:** 2026-04-01');
    expect(lastStatus(sandbox)).toContain("isn't assigned to [#2]");
  });
});

describe('the incident', () => {
  test('closed by the loop, then a task added: reopened, with the new issue', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.close(2);
    ana.close(3);
    await settle(sandbox);
    expect(issueOf(sandbox, 1)).toMatchObject({ state: 'CLOSED', stateReason: 'COMPLETED' });
    ana.edit(
      1,
      bodyOf(sandbox).replace('## Conclusion', '- [ ] Review the other caches.\n\n## Conclusion'),
    );
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    expect(issueOf(sandbox, 4).title).toBe('Review the other caches.');
  });

  test('closed by a person with open tasks: stays closed, and it is said', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').close(1);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('CLOSED');
    expect(lastStatus(sandbox)).toContain('closed while tasks were open');
  });

  test('finished and reopened by a person: stays open until a task changes', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.close(2);
    ana.close(3);
    await settle(sandbox);
    ana.reopen(1);
    await settle(sandbox);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    ana.reopen(3);
    await settle(sandbox);
    ana.close(3);
    await settle(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('CLOSED');
  });

  test('the label taken off pauses, put back resumes', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.unlabel(1, 'incident');
    await settle(sandbox);
    expect(lastStatus(sandbox)).toContain('paused');
    expect(issueOf(sandbox, 1).labels).toEqual([]);
    ana.close(2);
    await settle(sandbox);
    expect(bodyOf(sandbox)).toContain(`- [ ] ${currency}`);
    ana.label(1, 'incident');
    await settle(sandbox);
    expect(bodyOf(sandbox)).toContain(`- [x] ${currency}`);
  });

  test('the hold label stops all writes', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.label(1, 'postmortem: hold');
    ana.close(2);
    const before = JSON.stringify(sandbox.state());
    const runs = await settle(sandbox);
    expect(JSON.stringify(sandbox.state())).toBe(before);
    expect(runs.at(-1)?.outcomes[0]?.held).toBe('on hold');
  });

  test('the text emptied: no task changes, and it is said', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').edit(1, '');
    await settle(sandbox);
    expect(lastStatus(sandbox)).toContain('the text is gone');
    expect(issueOf(sandbox, 2).state).toBe('OPEN');
    sandbox.as('ana').edit(1, twoTasks);
    await settle(sandbox);
    expect(bodyOf(sandbox)).toContain('([#2]');
    expect(sandbox.state()).toHaveLength(3);
  });

  test('an empty text and the untouched template are drafts: no comment, no label, nothing', async () => {
    const { sandbox } = await startIncident('');
    expect(issueOf(sandbox, 1)).toMatchObject({ comments: [], labels: ['incident'] });
  });

  test('a stranger’s incident waits for a maintainer, who vouches with the label', async () => {
    const { sandbox } = await startIncident('');
    const stranger = sandbox.as('zoe');
    const number = stranger.openIssue({ title: 'Down', body: twoTasks, labels: ['incident'] });
    await settle(sandbox);
    expect(lastStatus(sandbox, number)).toContain('waiting for a maintainer');
    expect(sandbox.state()).toHaveLength(2);
    sandbox.as('ana').unlabel(number, 'incident');
    sandbox.as('ana').label(number, 'incident');
    await settle(sandbox);
    expect(sandbox.state()).toHaveLength(4);
  });

  test('more tasks than tasks.max: none of the surplus is created, and it is said', async () => {
    const lines = Array.from({ length: 53 }, (_, index) => `- [ ] Mend part ${String(index + 1)}.`);
    const { sandbox } = await startIncident(writePostmortem(lines.join('\n')));
    expect(sandbox.state()).toHaveLength(51);
    expect(lastStatus(sandbox)).toContain('Mend part 53');
    expect(lastStatus(sandbox)).toContain('got no tracking issue');
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
});

describe('a line in which a link would not be read back', () => {
  test.each(['See [the page](there', 'Rename the flag *', 'Mend `this'])(
    '%s: followed without a link, and it settles',
    async (words) => {
      const { sandbox } = await startIncident(writePostmortem(`- [ ] ${words}\n- [ ] ${alert}`));
      const before = JSON.stringify(sandbox.state());
      expect(sandbox.state()).toHaveLength(3);
      sandbox.as('ana').label(1, 'nudge');
      const runs = await settle(sandbox);
      expect(runs[0]?.outcomes[0]?.applied).toEqual([]);
      sandbox.as('ana').unlabel(1, 'nudge');
      expect(JSON.stringify(sandbox.state())).toBe(before);
    },
  );
});

test('plain bullets become tracking issues where the configuration converts lists', async () => {
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

test('ticking a line whose link can’t be written closes its issue', async () => {
  const { sandbox } = await startIncident(
    writePostmortem(`- [ ] Rename [the flag](there\n- [ ] ${alert}`),
  );
  sandbox.as('ana').tick(1, 'Rename [the flag]');
  await settle(sandbox);
  expect(issueOf(sandbox, 2)).toMatchObject({
    title: expect.stringContaining('Rename'),
    state: 'CLOSED',
  });
  expect(bodyOf(sandbox)).toContain('- [x] Rename [the flag](there');
});
