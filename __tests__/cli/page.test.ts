import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkWorkflowHabits } from '../../scripts/lint/workflow-habits.js';
import { writePostmortem } from '../harness/postmortems.js';
import { home, makeFolder, run } from './harness.js';

let page: string;
beforeAll(async () => {
  page = await readFile(join(home, 'docs', 'cli.md'), 'utf8');
});

describe('docs/cli.md', () => {
  test('has a workflow that follows our workflow rules', () => {
    const [, workflow = ''] = /^```yaml\n(name: .*?)^```$/msu.exec(page) ?? [];
    expect(workflow).toContain('check --format github');
    expect(checkWorkflowHabits(workflow)).toEqual([]);
  });

  test('shows the real output', async () => {
    const [, shown = ''] =
      /^```console\n\$ postmortem check incident\.md\n(.*?)^```$/msu.exec(page) ?? [];
    const text = writePostmortem('- [ ] Alert on lost orders. (owner: @ana, due: 2026-12-01)')
      .replace('A third of the orders failed.', 'TBD')
      .replace(' on March 1, 2026', '');
    const cwd = await makeFolder({ 'incident.md': text });
    const { out } = await run(['check', 'incident.md'], { cwd });
    expect(out.replace(/\n {2}See .*\n/gu, '')).toBe(shown);
  });

  test.each(['check', 'plan'])('lists every option of %s, and no others', async (command) => {
    const { out } = await run([command, '--help'], { cwd: home });
    const offered = [...out.matchAll(/^ {2}--([\w-]+)/gmu)].map(([, name]) => name);
    const part =
      page.split(/^## /mu).find((each) => each.startsWith(`\`postmortem ${command}`)) ?? '';
    const named = [...part.matchAll(/`--([\w-]+)/gu)].map(([, name]) => name);
    for (const name of offered) if (name !== 'help') expect(named).toContain(name);
    for (const name of named) expect(offered).toContain(name);
  });
});
