import { expect } from '@jest/globals';
import type { Histories } from './histories.js';
import { linkOfCurrency, linkTo } from './links.js';
import { currency } from './stage.js';

/** The rows of the third table about issues of other repositories, and about deleted and transferred issues. */
export const elsewhere: Histories = {
  'A link to an issue of another repository': [
    {
      name: 'followed by repository and number, whatever has that number in the incident’s repository',
      requests: 2,
      async play(stage) {
        const { sandbox } = stage;
        sandbox.addRepository('acme/cache');
        const there = sandbox.as('ana', 'acme/cache');
        there.openIssue({ title: 'First' });
        const other = there.openIssue({ title: 'Key by currency' });
        expect(other).toBe(2);
        stage.replace(linkOfCurrency, '(acme/cache#2)');
        await stage.close([2]);
        expect(stage.line(currency)).toMatch(/^- \[ \]/u);
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        const find = () => sandbox.state().find((one) => one.title === 'Key by currency');
        expect(find()).toMatchObject({ state: 'OPEN', labels: [], parent: null });
        there.close(2);
        await stage.run();
        expect(stage.line(currency)).toMatch(/^- \[x\]/u);
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
    {
      name: 'one that the token can’t read: the incident stays open, and a note says so',
      requests: 2,
      async play(stage) {
        stage.sandbox.addRepository('acme/vault', { private: true });
        stage.sandbox.as('ana', 'acme/vault').openIssue({ title: 'Rotate the keys' });
        await linkTo(stage, 'acme/vault#1');
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.status).toContain('links to [acme/vault#1]');
        expect(stage.status).toContain("which the action can't read");
        expect(stage.status).not.toContain('Rotate the keys');
      },
    },
  ],
  'A link to a deleted issue, or to one that can’t be read': [
    {
      name: 'a deleted issue: the incident stays open, and without the link a new issue is created',
      async play(stage) {
        stage.sandbox.as('acme').deleteIssue(2);
        await stage.settle();
        expect(stage.status).toContain(
          "which the action can't read. Give the token access, or remove the link",
        );
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.count).toBe(2);
        await stage.rewrite(linkOfCurrency, '');
        expect(stage.issue(4)).toMatchObject({ title: currency, parent: '#1', state: 'OPEN' });
        expect(stage.line(currency)).toContain('([#4]');
      },
    },
    {
      name: 'a number that never existed',
      requests: 2,
      async play(stage) {
        await linkTo(stage, '#999');
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        expect(stage.count).toBe(3);
        expect(stage.status).toContain("which the action can't read");
      },
    },
  ],
  'The issue is transferred to another repository': [
    {
      name: 'found by the task that it was created for, and followed; a note offers its new reference',
      requests: 2,
      async play(stage) {
        const { ana, sandbox } = stage;
        sandbox.addRepository('acme/cache');
        const there = sandbox.as('ana', 'acme/cache');
        const moved = ana.transferIssue(2, 'acme/cache');
        await stage.settle();
        const before = stage.body;
        expect(stage.count).toBe(3);
        expect(stage.status).toContain(
          `[acme/cache#${moved}](https://github.com/acme/cache/issues/`,
        );
        expect(stage.status).toContain(`Replace the link with \`acme/cache#${moved}\``);
        expect(stage.status).not.toContain('its task was removed');
        await stage.close([3]);
        expect(stage.state(1)).toBe('OPEN');
        there.close(moved);
        await stage.run();
        expect(stage.line(currency)).toMatch(/^- \[x\]/u);
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.body.replaceAll('[x]', '[ ]')).toBe(before);
      },
    },
    {
      name: 'no longer a sub-issue: followed, and never written to',
      requests: 2,
      async play(stage) {
        const { ana, sandbox } = stage;
        sandbox.addRepository('acme/cache');
        ana.transferIssue(2, 'acme/cache');
        await stage.settle();
        // By someone with rights there.
        const moved = sandbox.store.issues.find(({ title }) => title === currency);
        if (moved !== undefined) moved.parent = null;
        const there = () => sandbox.state().filter(({ repository }) => repository === 'acme/cache');
        const before = there();
        expect(before).toMatchObject([{ title: currency, parent: null }]);
        ana.tick(1, currency);
        await stage.settle();
        expect(there()).toEqual(before);
        expect(stage.status).toContain('What blocks closing');
      },
    },
    {
      name: 'the new reference in the line: no more notes, and no extra request',
      async play(stage) {
        stage.sandbox.addRepository('acme/cache');
        const moved = stage.ana.transferIssue(2, 'acme/cache');
        await stage.settle();
        await stage.rewrite(linkOfCurrency, `(acme/cache#${moved})`);
        expect(stage.status).not.toContain('was transferred');
        expect(stage.status).not.toContain('What blocks closing');
        stage.sandbox.as('ana', 'acme/cache').close(moved);
        await stage.close([3]);
        expect(stage.state(1)).toBe('COMPLETED');
        expect(stage.count).toBe(3);
      },
    },
    {
      name: 'an adopted issue: found by its last seen title',
      requests: 2,
      async play(stage) {
        const { ana, sandbox } = stage;
        sandbox.addRepository('acme/cache');
        const adopted = ana.openIssue({ title: 'Old plan' });
        await linkTo(stage, `#${adopted}`);
        const moved = ana.transferIssue(adopted, 'acme/cache');
        await stage.close([3]);
        expect(stage.status).toContain(`Replace the link with \`acme/cache#${moved}\``);
        sandbox.as('ana', 'acme/cache').close(moved);
        await stage.run();
        expect(stage.state(1)).toBe('COMPLETED');
      },
    },
  ],
};
