import { expect } from '@jest/globals';
import { writePostmortem } from '../../harness/postmortems.js';
import { runInProcess } from '../../harness/run-in-process.js';
import type { Histories, History } from './histories.js';
import { alert, type OtherRepository, currency, type Stage } from './stage.js';

const named = (repository: string): string =>
  writePostmortem(`- [ ] ${currency} (repo: ${repository})\n- [ ] ${alert}`);
const sameOwner: OtherRepository = { name: 'acme/cache' };
const otherOwner: OtherRepository = {
  name: 'other/cache',
  config: 'tracking: { repositories: [other/cache] }\n',
};

/** Expects that the incident stays open although its other task, #2, is done, with a note that contains these words. */
async function expectHeld(stage: Stage, words: string): Promise<void> {
  await stage.close([2]);
  expect(stage.state(1)).toBe('OPEN');
  expect(stage.shown(currency)).toContain('no issue yet');
  expect(stage.status.replaceAll('\\', '')).toContain(words);
}

/** Why GitHub refuses a sub-issue. */
const unparented: readonly Pick<History, 'name' | 'body' | 'other' | 'options'>[] = [
  {
    name: 'it refuses',
    body: named('acme/cache'),
    other: sameOwner,
    options: { linksAcross: 'refused' },
  },
  { name: 'another owner', body: named('other/cache'), other: otherOwner },
];

/** The rows of the third table about issues that the action creates in other repositories. */
export const otherRepositories: Histories = {
  'A task for another repository, named in its line or in the configuration': [
    {
      name: 'named in the line',
      body: named('acme/cache'),
      other: sameOwner,
      async play(stage) {
        expect(stage.in('acme/cache')).toMatchObject([{ title: currency, parent: 'acme/shop#1' }]);
        expect(stage.line(currency)).toContain('([acme/cache#1](https://');
        stage.ana.tick(1, currency);
        await stage.settle();
        expect(stage.in('acme/cache')).toMatchObject([{ state: 'CLOSED' }]);
      },
    },
    {
      name: 'named in the configuration; the line wins over it',
      body: writePostmortem(`- [ ] ${currency}\n- [ ] ${alert} (repo: acme/shop)`),
      other: { ...sameOwner, config: 'tracking: { repository: acme/cache }\n' },
      play(stage) {
        expect(stage.in('acme/cache')).toMatchObject([{ title: currency, parent: 'acme/shop#1' }]);
        expect(stage.issue(2)).toMatchObject({ title: alert, parent: '#1' });
      },
    },
  ],
  'The same, but GitHub refuses a sub-issue there': unparented.map(({ name, ...given }) => ({
    ...given,
    name,
    requests: 2,
    async play(stage) {
      const repository = given.other?.name ?? '';
      const [issue] = stage.in(repository);
      expect(issue).toMatchObject({ parent: null, labels: ['postmortem task'] });
      expect(issue?.body).toContain('[acme/shop#1](https://github.com/acme/shop/issues/1)');
      expect(stage.line(currency)).toContain(`([${repository}#1](https://`);
      expect(stage.status.split("aren't sub-issues")).toHaveLength(2);
      await stage.close([2]);
      expect(stage.state(1)).toBe('OPEN');
      stage.ana.tick(1, currency);
      await stage.settle();
      expect(stage.in(repository)).toMatchObject([{ state: 'CLOSED', title: currency }]);
      expect(stage.state(1)).toBe('COMPLETED');
    },
  })),
  'The line of an issue without a parent is removed': unparented.map(({ name, ...given }) => ({
    ...given,
    name,
    async play(stage) {
      const there = stage.sandbox.as('ana', given.other?.name);
      const line = stage.line(currency);
      stage.replace(`${line}\n`, '');
      await stage.close([2]);
      expect(stage.state(1)).toBe('OPEN');
      expect(stage.status).toContain('its task was removed from the postmortem');
      await stage.rewrite('- [x] Alert', `${line}\n- [x] Alert`);
      expect(stage.status).not.toContain('its task was removed');
      expect(stage.in(given.other?.name ?? '')).toHaveLength(1);
      stage.replace(`${line}\n`, '');
      await stage.settle();
      there.unlabel(1, 'postmortem task');
      await stage.run();
      expect(stage.state(1)).toBe('COMPLETED');
    },
  })),
  'The same, but the token can’t write or read there': [
    {
      name: 'the token can’t write there',
      body: named('acme/cache'),
      other: { ...sameOwner, granted: false },
      requests: 4,
      play: (stage) => expectHeld(stage, 'GitHub refused to create the labels'),
    },
    {
      name: 'the token can’t read there',
      body: named('acme/cache'),
      other: { ...sameOwner, private: true, granted: false },
      requests: 2,
      play: (stage) => expectHeld(stage, "the token can't see the repository"),
    },
  ],
  'The same, but the configuration doesn’t allow that repository': [
    {
      name: 'another owner, unless it is listed',
      body: named('other/cache'),
      other: { name: 'other/cache' },
      requests: 2,
      async play(stage) {
        await expectHeld(stage, "isn't allowed");
        expect(stage.in('other/cache')).toEqual([]);
        stage.configure('tracking: { repositories: [other/*] }\n');
        await stage.run();
        expect(stage.in('other/cache')).toMatchObject([{ title: currency, state: 'OPEN' }]);
      },
    },
    {
      name: 'the same owner, but not listed',
      body: named('acme/cache'),
      other: { ...sameOwner, config: 'tracking: { repositories: [acme/ops] }\n' },
      play: (stage) => expectHeld(stage, "isn't allowed"),
    },
  ],
  'The same, but the repository is public and the incident is private': [
    {
      name: 'no issue is created there',
      body: named('acme/cache'),
      other: sameOwner,
      options: { private: true },
      requests: 2,
      async play(stage) {
        await expectHeld(stage, 'everyone can read');
        expect(stage.in('acme/cache')).toEqual([]);
      },
    },
    {
      name: 'allowed: only the task’s own words, and nothing that leads to the incident',
      body: named('acme/cache'),
      other: { ...sameOwner, config: 'tracking: { public: allow }\n' },
      options: { private: true, linksAcross: 'refused' },
      requests: 2,
      play(stage) {
        const [issue] = stage.in('acme/cache');
        expect(issue).toMatchObject({ title: currency, parent: null });
        expect(issue?.body).toContain(currency);
        expect(issue?.body).not.toMatch(/shop|third of the orders|09:10/iu);
        expect(stage.line(currency)).toContain('([acme/cache#1](https://');
      },
    },
  ],
  'The issue there is closed or reopened': [
    { name: 'a sub-issue', body: named('acme/cache'), other: sameOwner },
    ...unparented.map((one) => ({ ...one, requests: 2 as const })),
  ].map((given) => ({
    ...given,
    async play(stage: Stage) {
      const there = stage.sandbox.as('ana', given.other?.name);
      there.close(1);
      await stage.sweep();
      expect(stage.line(currency)).toMatch(/^- \[x\]/u);
      stage.sandbox.takeDeliveries();
      there.reopen(1);
      const [event] = stage.sandbox.takeDeliveries();
      if (event === undefined || stage.token === null) throw new Error('No event, or no token');
      const woken = { ...event, name: 'repository_dispatch' as never };
      await runInProcess(stage.sandbox, woken, { token: stage.token });
      expect(stage.line(currency)).toMatch(/^- \[ \]/u);
    },
  })),
};
