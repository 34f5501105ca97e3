import { expect } from '@jest/globals';
import type { Histories } from './histories.js';
import { currency, type Stage } from './stage.js';

const reworded = 'Key the price cache by currency.';

/** Expects that title on the task's issue, no further issue, and one retitling at most. */
function expectTitle(stage: Stage, title: string, number = 2): void {
  expect(stage.issue(number).title).toBe(title);
  expect(stage.count).toBe(Math.max(3, number));
  const renamed = stage.events(number).filter((event) => event.startsWith('RenamedTitle'));
  expect(renamed.filter((event) => event.endsWith('github-actions'))).toHaveLength(
    title === reworded ? 1 : 0,
  );
}

/** Links the first line to an issue, #4, that Ana opened. */
async function adopt(stage: Stage): Promise<void> {
  const number = stage.ana.openIssue({ title: 'Old plan', body: 'As it was.' });
  stage.replace(/\(\[#2\][^)]*\)\)/u, `(#${String(number)})`);
  await stage.close([2], 'not planned');
  expectAdopted(stage);
}

function expectAdopted(stage: Stage): void {
  expect(stage.issue(4)).toMatchObject({
    body: 'As it was.',
    assignees: [],
    labels: ['postmortem task'],
    parent: '#1',
  });
}

/** The second table: the words of a line and the title of its issue. */
export const words: Histories = {
  'empty · same · any': [
    {
      name: 'the line becomes a bare link: no empty title',
      async play(stage) {
        await stage.rewrite(currency, '');
        expectTitle(stage, currency);
      },
    },
  ],
  'empty · changed · any': [
    {
      name: 'the line becomes a bare link while the title is reworded',
      async play(stage) {
        stage.ana.retitle(2, 'Cache keys');
        await stage.rewrite(currency, '');
        expectTitle(stage, 'Cache keys');
      },
    },
  ],
  'changed · same · action': [
    {
      name: 'the text is reworded: retitled',
      async play(stage) {
        await stage.rewrite(currency, reworded);
        expectTitle(stage, reworded);
      },
    },
    {
      name: 'the text is reworded after a new title was seen: retitled',
      async play(stage) {
        stage.ana.retitle(2, 'Cache keys');
        await stage.settle();
        await stage.rewrite(currency, reworded);
        expectTitle(stage, reworded);
      },
    },
  ],
  'changed · same · others': [
    {
      name: 'the text of an adopted issue is reworded',
      async play(stage) {
        await adopt(stage);
        await stage.rewrite(currency, 'Something else entirely.');
        expectTitle(stage, 'Old plan', 4);
        expectAdopted(stage);
      },
    },
  ],
  'same · changed · any': [
    {
      name: 'the title is reworded: it stays, and so do the words of the line',
      async play(stage) {
        const before = stage.body;
        stage.ana.retitle(2, 'Cache keys');
        await stage.settle();
        expectTitle(stage, 'Cache keys');
        expect(stage.body).toBe(before);
      },
    },
  ],
  'changed · changed · action': [
    {
      name: 'both are reworded: both stay, and a note says so',
      async play(stage) {
        stage.replace(currency, reworded);
        stage.ana.retitle(2, 'Cache keys');
        await stage.settle();
        expectTitle(stage, 'Cache keys');
        expect(stage.line(reworded)).toContain('([#2]');
        expect(stage.status).toContain('were both reworded');
      },
    },
  ],
  'changed · changed · others': [
    {
      name: 'both sides of an adopted issue are reworded: both stay',
      async play(stage) {
        await adopt(stage);
        stage.ana.retitle(4, 'Cache keys');
        await stage.rewrite(currency, 'Something else entirely.');
        expectTitle(stage, 'Cache keys', 4);
        expectAdopted(stage);
        expect(stage.status).not.toContain('reworded');
      },
    },
  ],
  'same · same · any': [
    {
      name: 'retitled long ago, and nothing else changes',
      async play(stage) {
        stage.ana.retitle(2, 'Cache keys');
        await stage.settle();
        stage.ana.label(2, 'later');
        await stage.settle();
        expectTitle(stage, 'Cache keys');
      },
    },
    {
      name: 'retitled long ago, and only case, spaces and a full stop change',
      async play(stage) {
        stage.ana.retitle(2, 'Cache keys');
        await stage.settle();
        await stage.rewrite(
          currency,
          currency.toUpperCase().replaceAll(' ', '  ').replace('.', ''),
        );
        expectTitle(stage, 'Cache keys');
      },
    },
    {
      name: 'only case and spaces change',
      async play(stage) {
        await stage.rewrite(currency, currency.toUpperCase().replaceAll(' ', '  '));
        expectTitle(stage, currency);
      },
    },
    {
      name: 'an owner and a due date are added',
      async play(stage) {
        await stage.rewrite(currency, `${currency} (owner: @ben, due: 2026-04-01)`);
        expectTitle(stage, currency);
      },
    },
  ],
};
