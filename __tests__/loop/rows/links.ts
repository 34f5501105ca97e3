import { expect } from '@jest/globals';
import { twoTasks, writePostmortem } from '../../harness/postmortems.js';
import { settle } from '../../harness/run-in-process.js';
import type { Histories } from './histories.js';
import { alert, currency, type Stage } from './stage.js';

/** The first task's link to its own issue. */
export const linkOfCurrency = /\(\[#2\][^)]*\)\)/u;

/** Links the first task to something else, and closes its old issue as not planned. */
export async function linkTo(stage: Stage, reference: string): Promise<void> {
  stage.replace(linkOfCurrency, `(${reference})`);
  await stage.close([2], 'not planned');
}

/** Opens another incident with its own task. */
async function openIncident(stage: Stage, task: string): Promise<number> {
  const body = writePostmortem(`- [ ] ${task}`);
  const number = stage.ana.openIssue({ title: 'Search is down', body, labels: ['incident'] });
  await stage.settle();
  return number;
}

/** The rows of the third table about links and sub-issues. */
export const links: Histories = {
  'The link is replaced by another one': [
    {
      name: 'the new issue is adopted, and for the old one the line is removed',
      async play(stage) {
        const { ana } = stage;
        const other = ana.openIssue({ title: 'Old plan', body: 'As it was.', assignees: ['ben'] });
        await stage.rewrite(linkOfCurrency, `(#${other})`);
        expect(stage.issue(other)).toMatchObject({
          title: 'Old plan',
          body: 'As it was.',
          assignees: ['ben'],
          labels: ['postmortem task'],
          parent: '#1',
        });
        expect(stage.line(currency)).toContain(`(#${other})`);
        expect(stage.status).toContain('its task was removed');
        expect(stage.state(2)).toBe('OPEN');
        await stage.close([3, other]);
        expect(stage.state(1)).toBe('OPEN');
        await stage.close([2], 'not planned');
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
  ],
  'The same link in two lines': [
    {
      name: 'done when both are ticked',
      async play(stage) {
        stage.replace(/\[#3\]\([^)]*\)/u, '#2');
        await stage.close([3], 'not planned');
        expect(stage.status).toContain('Two tasks link to [#2]');
        stage.ana.tick(1, alert);
        await stage.settle();
        expect(stage.state(2)).toBe('OPEN');
        stage.ana.tick(1, currency);
        await stage.settle();
        expect(stage.state(2)).toBe('COMPLETED');
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
    {
      name: 'closing the issue ticks both, and rewording either doesn’t retitle it',
      async play(stage) {
        stage.replace(/\[#3\]\([^)]*\)/u, '#2');
        await stage.close([3], 'not planned');
        await stage.rewrite(currency, 'Key the price cache by currency.');
        expect(stage.issue(2).title).toBe(currency);
        await stage.close([2]);
        expect(stage.body.match(/- \[x\]/gu)).toHaveLength(2);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
  ],
  'Two links in one line': [
    {
      name: 'the first counts, and the other issue doesn’t change',
      async play(stage) {
        const other = stage.ana.openIssue({ title: 'Old plan' });
        const before = stage.issue(other);
        await stage.rewrite(/(\(\[#2\][^)]*\))\)/u, `$1, #${other})`);
        expect(stage.status).toContain('has more than one link. Only the first counts');
        await stage.close([other]);
        expect(stage.line(currency)).toMatch(/^- \[ \]/u);
        await stage.close([2]);
        expect(stage.line(currency)).toMatch(/^- \[x\]/u);
        expect(stage.issue(other)).toEqual({
          ...before,
          state: 'CLOSED',
          stateReason: 'COMPLETED',
        });
      },
    },
  ],
  'A link to a pull request': [
    {
      name: 'done when it is merged, and never written to',
      requests: 2,
      async play(stage) {
        const pull = stage.ana.openPullRequest({ title: 'Key by currency' });
        const before = stage.issue(pull);
        await linkTo(stage, `#${pull}`);
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.shown(currency)).toContain('in review');
        stage.ana.merge(pull);
        await stage.run();
        expect(stage.line(currency)).toMatch(/^- \[x\]/u);
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.issue(pull)).toEqual({ ...before, state: 'MERGED' });
      },
    },
    {
      name: 'closed without merging: the incident stays open, and a note says so',
      requests: 2,
      async play(stage) {
        const pull = stage.ana.openPullRequest({ title: 'Key by currency' });
        await linkTo(stage, `#${pull}`);
        await stage.close([3]);
        await stage.close([pull]);
        await stage.run();
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.status).toContain('was closed without being merged');
      },
    },
  ],
  'A link to another incident': [
    {
      name: 'done when that closes; never adopted, closed or retitled',
      requests: 2,
      async play(stage) {
        const other = await openIncident(stage, 'Index the prices.');
        const before = stage.issue(other);
        await linkTo(stage, `#${other}`);
        await stage.rewrite(currency, 'Wait for the search.');
        expect(stage.issue(other)).toEqual(before);
        expect(stage.status).toContain(`links to the incident [#${other}]`);
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        await stage.close([other + 1]);
        expect(stage.state(other)).toBe('COMPLETED');
        await stage.run();
        expect(stage.line('Wait for the search.')).toMatch(/^- \[x\]/u);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
    {
      name: 'ticking the line doesn’t close it, and keeps this one open',
      requests: 2,
      async play(stage) {
        const other = await openIncident(stage, 'Index the prices.');
        await linkTo(stage, `#${other}`);
        stage.ana.tick(1, currency);
        await stage.close([3]);
        expect([stage.state(1), stage.state(other)]).toEqual(['OPEN', 'OPEN']);
        expect(stage.status).toContain('is checked, but');
      },
    },
  ],
  'A link to the incident itself, or to one of its parents': [
    {
      name: 'the incident itself',
      async play(stage) {
        await linkTo(stage, '#1');
        expect(stage.status).toContain('links to this incident');
        expect(stage.count).toBe(3);
        stage.ana.tick(1, currency);
        await stage.close([3]);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
    ...[1, 2, 3].map((levels) => ({
      name: `the issue ${levels} above it`,
      requests: 2 as const,
      async play(stage: Stage) {
        const { ana } = stage;
        const above = Array.from({ length: levels }, () => ana.openIssue({ title: 'Reliability' }));
        above.forEach((issue, index) => ana.addSubIssue(issue, above[index - 1] ?? 1));
        const top = above.at(-1) ?? 0;
        const before = stage.issue(top);
        await linkTo(stage, `#${top}`);
        expect(stage.issue(top)).toEqual(before);
        expect(stage.status).toContain('each would wait for the other');
        expect(stage.count).toBe(3 + levels);
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        stage.ana.tick(1, currency);
        await stage.settle();
        expect(stage.state(1)).toBe('COMPLETED');
      },
    })),
  ],
  'Two incidents that link to each other': [
    {
      name: 'neither waits for the other: both count by their boxes',
      requests: 2,
      async play(stage) {
        const { ana } = stage;
        const other = await openIncident(stage, 'Wait for the shop. (#1)');
        expect(stage.count).toBe(4);
        await linkTo(stage, `#${other}`);
        expect(stage.status).toContain('each would wait for the other');
        ana.tick(1, currency);
        await stage.close([3]);
        expect(stage.state(1)).toBe('COMPLETED');
        ana.tick(other, 'Wait for the shop.');
        await stage.settle();
        expect(stage.state(other)).toBe('COMPLETED');
        expect(stage.count).toBe(4);
      },
    },
    {
      name: 'the other one is a sub-issue of this one: it is followed, because its own link doesn’t count',
      async play(stage) {
        const other = await openIncident(stage, 'Wait for the shop. (#1)');
        stage.ana.addSubIssue(1, other);
        await linkTo(stage, `#${other}`);
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        stage.ana.tick(other, 'Wait for the shop.');
        await stage.settle();
        expect(stage.state(other)).toBe('COMPLETED');
        await stage.run();
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
  ],
  'A link to an issue with another parent': [
    {
      name: 'followed, and keeps its parent',
      requests: 2,
      async play(stage) {
        const epic = stage.ana.openIssue({ title: 'Reliability' });
        const other = stage.ana.openIssue({ title: 'Old plan', parent: epic });
        await linkTo(stage, `#${other}`);
        expect(stage.issue(other)).toMatchObject({ title: 'Old plan', parent: `#${epic}` });
        expect(stage.status).toContain('is a sub-issue of another issue');
        stage.ana.tick(1, currency);
        await stage.settle();
        expect(stage.state(other)).toBe('COMPLETED');
        stage.ana.reopen(other);
        await stage.run();
        expect(stage.line(currency)).toMatch(/^- \[ \]/u);
        expect(stage.issue(epic).labels).toEqual([]);
      },
    },
  ],
  'A person adds a sub-issue': [
    {
      name: 'listed, and it keeps the incident open',
      async play(stage) {
        const added = stage.ana.openIssue({ title: 'Ask the vendor' });
        const before = stage.issue(added);
        stage.ana.addSubIssue(1, added);
        await stage.close([2, 3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.status).toContain('was added as a sub-issue by hand');
        expect(stage.status).toContain('Ask the vendor');
        expect(stage.issue(added)).toEqual({ ...before, parent: '#1' });
        stage.ana.close(added);
        await stage.run();
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
  ],
  'A person removes a sub-issue that a line still links to': [
    {
      name: 'followed through its link, and not added again',
      requests: 2,
      async play(stage) {
        stage.ana.removeSubIssue(1, 2);
        await stage.run();
        expect(stage.issue(2).parent).toBeNull();
        expect(stage.status).toContain("isn't a sub-issue");
        await stage.close([2]);
        expect(stage.line(currency)).toMatch(/^- \[x\]/u);
        stage.ana.reopen(2);
        await settle(stage.sandbox);
        expect(stage.line(currency)).toMatch(/^- \[ \]/u);
        expect(stage.issue(2).parent).toBeNull();
        expect(stage.body.replaceAll(/ \(\[#\d\][^)]*\)\)/gu, '')).toBe(twoTasks);
      },
    },
  ],
};
