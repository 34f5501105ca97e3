import { expect, test } from '@jest/globals';
import { renderTasks } from '../../src/render/comment/task-table.js';
import { runInProcess } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';
import { findNotices, readMarkdown } from '../security/hostile-text/read-markdown.js';
import { createSandbox } from '../../sandbox/index.js';

test('the table names owners, and calls nobody', async () => {
  const sandbox = createSandbox();
  const body = writePostmortem('- [ ] Key the cache by currency. (owner: @ben)');
  sandbox.as('ana').openIssue({ title: 'Down', body, labels: ['incident'] });
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  const { outcomes } = await runInProcess(sandbox, delivery);
  const table = outcomes.map(({ plan }) => renderTasks(plan.report)).join();
  expect(table).toContain('ben');
  expect(findNotices(readMarkdown(table))).toEqual([]);
});
