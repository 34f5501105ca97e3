import { expect } from '@jest/globals';
import type { Histories } from './histories.js';
import { linkOfCurrency, linkTo } from './links.js';
import { currency } from './stage.js';

/** The third table, as far as issues elsewhere are concerned, and those that are gone. */
export const elsewhere: Histories = {
  'A link to an issue of another repository': [
    {
      name: 'followed by repository and number, whatever has that number here',
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
      name: 'one that the token can’t see: the incident stays open, and it is said',
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
  'A link that can’t be read, or to a deleted issue': [
    {
      name: 'a deleted issue: the incident stays open, and without the link there is a new one',
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
      name: 'a number that there never was',
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
  'The issue was transferred to another repository': [
    {
      name: 'followed there by what it was created for, and its new reference is offered',
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
      name: 'no sub-issue any more: watched, and never written to',
      requests: 2,
      async play(stage) {
        const { ana, sandbox } = stage;
        sandbox.addRepository('acme/cache');
        ana.transferIssue(2, 'acme/cache');
        await stage.settle();
        // By somebody who may, there.
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
      name: 'the new reference in the line: nothing more to say, and no request more',
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
      name: 'an adopted one: found by the title that was last seen',
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
