import { expect, test } from '@jest/globals';
import type { Obstacle } from '../../src/loop/report.js';
import { renderTasks } from '../../src/render/task-table.js';
import { runInProcess } from '../harness.js';
import { writePostmortem } from '../postmortems.js';
import { findNotices, readMarkdown } from '../security/read-markdown.js';
import { createSandbox } from '../../sandbox/index.js';

const untrusted: Obstacle = {
  ...{ kind: 'untrusted', author: 'zoe', label: 'incident' },
  doubt: { kind: 'nobody', by: null },
};

test.each([
  ['of a text that is trusted calls its owners', null, ['@ben']],
  ['of a stranger’s text calls nobody, even where it names them', untrusted, []],
])('the table %s', async (_, obstacle, called) => {
  const sandbox = createSandbox();
  const body = writePostmortem('- [ ] Key the cache by currency. (owner: @ben)');
  sandbox.as('ana').openIssue({ title: 'Down', body, labels: ['incident'] });
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  const { outcomes } = await runInProcess(sandbox, delivery);
  const tables = outcomes.map(({ plan }) => renderTasks({ ...plan.report, obstacle }));
  expect(tables.join()).toContain('ben');
  expect(findNotices(readMarkdown(tables.join()))).toEqual(called);
});
