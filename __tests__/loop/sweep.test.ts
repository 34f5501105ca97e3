import { describe, expect, test } from '@jest/globals';
import {
  bodyOf,
  issueOf,
  lastStatus,
  runInProcess,
  settle,
  startIncident,
} from '../harness/run-in-process.js';
import { twoTasks } from '../harness/postmortems.js';
import { createSandbox, type Delivery, type Sandbox } from '../../sandbox/index.js';

function schedule(sandbox: Sandbox): Delivery {
  sandbox.takeDeliveries();
  sandbox.schedule();
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  return delivery;
}

function dispatch(sandbox: Sandbox): Delivery {
  sandbox.takeDeliveries();
  sandbox.as('ana').dispatch();
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  return delivery;
}

describe('the sweep', () => {
  test('fixes what no event reported, and never starts tracking an incident', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.openIssue({ title: 'An old one', body: twoTasks, labels: ['incident'] });
    ana.close(2);
    await runInProcess(sandbox, schedule(sandbox));
    expect(bodyOf(sandbox)).toContain('- [x] Put the currency');
    expect(sandbox.state()).toHaveLength(4);
    expect(issueOf(sandbox, 4).comments).toEqual([]);
  });

  test('five unchanged incidents take one request, and each further page takes one more', async () => {
    const sandbox = createSandbox();
    for (let count = 0; count < 23; count++) {
      const title = `Incident ${String(count)}`;
      sandbox.as('ana').openIssue({ title, body: twoTasks, labels: ['incident'] });
      await settle(sandbox);
    }
    const before = JSON.stringify(sandbox.state());
    const { outcomes, requests } = await runInProcess(sandbox, schedule(sandbox));
    expect(outcomes).toHaveLength(23);
    expect(requests).toBe(5);
    expect(JSON.stringify(sandbox.state())).toBe(before);
  });

  test('includes incidents closed within 30 days, and no older ones', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const ana = sandbox.as('ana');
    ana.close(2);
    ana.close(3);
    await settle(sandbox);
    ana.reopen(3);
    const { outcomes } = await runInProcess(sandbox, schedule(sandbox));
    expect(outcomes).toHaveLength(1);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
    ana.close(3);
    await settle(sandbox);
    sandbox.clock.advance(31 * 24 * 60);
    const later = await runInProcess(sandbox, schedule(sandbox));
    expect(later.outcomes).toHaveLength(0);
  });

  test('isn’t misled by a forged status comment', async () => {
    const { sandbox } = await startIncident(twoTasks);
    const opened = { title: 'Old', body: twoTasks, labels: ['incident'] };
    const number = sandbox.as('ana').openIssue(opened);
    const copied = lastStatus(sandbox).replaceAll('shop#1"', `shop#${String(number)}"`);
    expect(copied).toContain(`"incident":"acme/shop#${String(number)}"`);
    sandbox.as('zoe').comment(number, copied);
    await runInProcess(sandbox, schedule(sandbox));
    expect(issueOf(sandbox, number).comments).toHaveLength(1);
    expect(sandbox.state()).toHaveLength(4);
  });

  test('continues an incident whose first run was cut off before its status comment', async () => {
    const sandbox = createSandbox();
    sandbox.as('ana').openIssue({ title: 'Down', body: twoTasks, labels: ['incident'] });
    const [delivery] = sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    sandbox.fault(4, { name: 'secondary limit', seconds: 900 });
    await expect(runInProcess(sandbox, delivery)).rejects.toThrow(/rate limit/u);
    expect(issueOf(sandbox, 1).comments).toEqual([]);
    await runInProcess(sandbox, schedule(sandbox));
    expect(sandbox.state()).toHaveLength(3);
    expect(bodyOf(sandbox)).toContain('([#2]');
    expect(issueOf(sandbox, 1).comments).toHaveLength(1);
  });

  test('reads smaller pages if GitHub cuts off the query', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').close(2);
    const delivery = schedule(sandbox);
    sandbox.fault(1, '502 before');
    await runInProcess(sandbox, delivery);
    expect(bodyOf(sandbox)).toContain('- [x] Put the currency');
  });

  test('reads smaller pages if GitHub answers only in part', async () => {
    const { sandbox } = await startIncident(twoTasks);
    sandbox.as('ana').close(2);
    const delivery = schedule(sandbox);
    sandbox.fault(1, 'partial data');
    await runInProcess(sandbox, delivery);
    expect(bodyOf(sandbox)).toContain('- [x] Put the currency');
  });
});

describe('old incidents, started manually', () => {
  function openOld(): Sandbox {
    const sandbox = createSandbox();
    for (const title of ['One', 'Two', 'Three']) {
      sandbox.as('ana').openIssue({ title, body: twoTasks, labels: ['incident'] });
    }
    return sandbox;
  }

  test('one incident, as a dry run by default', async () => {
    const sandbox = openOld();
    const { outcomes } = await runInProcess(sandbox, dispatch(sandbox), { incident: 2 });
    expect(outcomes[0]?.held).toBe('dry run');
    expect(outcomes[0]?.plan.steps.map((step) => step.do)).toEqual([
      'create issue',
      'create issue',
      'edit body',
      'add phase label',
      'add status comment',
    ]);
    expect(sandbox.state()).toHaveLength(3);
    await runInProcess(sandbox, dispatch(sandbox), { incident: 2, dryRun: false });
    expect(sandbox.state()).toHaveLength(5);
    expect(issueOf(sandbox, 4).parent).toBe('#2');
  });

  test('all incidents', async () => {
    const sandbox = openOld();
    await runInProcess(sandbox, dispatch(sandbox), { incident: 'all', dryRun: false });
    expect(sandbox.state()).toHaveLength(9);
  });

  test('a number without an issue gets a clear message', async () => {
    const sandbox = openOld();
    await expect(runInProcess(sandbox, dispatch(sandbox), { incident: 99 })).rejects.toThrow(
      'There is no issue #99 in acme/shop.',
    );
  });
});

describe('many comments', () => {
  test('more than 100 are read page by page, and the status comment is found', async () => {
    const sandbox = createSandbox();
    const ana = sandbox.as('ana');
    ana.openIssue({ title: 'Down', body: '', labels: ['incident'] });
    for (let count = 0; count < 70; count++) ana.comment(1, `Update ${String(count)}`);
    ana.edit(1, twoTasks);
    await settle(sandbox);
    for (let count = 0; count < 70; count++) ana.comment(1, `More ${String(count)}`);
    ana.close(2);
    const runs = await settle(sandbox);
    expect(runs.at(-1)?.requests).toBe(3);
    const own = issueOf(sandbox, 1).comments.filter(({ body }) =>
      body.includes('postmortem-loop:status'),
    );
    expect(own).toHaveLength(1);
    expect(own[0]?.body).toContain('1 of 2 tasks done');
  });
});
