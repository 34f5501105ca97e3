import { describe, expect, test } from '@jest/globals';
import { example, startIncident } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';
import { makeFolder, run } from './harness.js';

const tasks = [
  '- [ ] Key the cache by currency. (owner: @ben, due: 2026-12-01) P1',
  '- [ ] Alert on lost orders.',
  '  - [ ] Agree on the threshold.',
  '- [x] Roll the release back.',
  '- [ ] Thank the team. (no issue)',
  '- [ ] Test the till. (#12)',
  '- [ ] Test the shop. (acme/shop#7)',
  '- [ ] And once more. (#12)',
];
const text = writePostmortem(tasks.join('\n'));

describe('plan', () => {
  test('shows the issues that would be created, and why the other tasks get none', async () => {
    const cwd = await makeFolder({ 'a.md': text });
    const { code, out, err } = await run(['plan', 'a.md'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'a.md: 2 tracking issues would be created, labelled "postmortem task".',
      '',
      '1. Key the cache by currency.',
      '   line 19 · assigned to @ben · due 2026-12-01 · priority P1',
      '',
      '2. Alert on lost orders.',
      '   line 20',
      '',
      'No new issue for 5 tasks:',
      '  line 22: Roll the release back. (done)',
      '  line 23: Thank the team. (marked "no issue")',
      '  line 24: Test the till. (already linked to #12)',
      '  line 25: Test the shop. (already linked to acme/shop#7)',
      '  line 26: And once more. (already linked to #12)',
      '',
    ]);
  });

  test('shows the text of the issues with --verbose', async () => {
    const cwd = await makeFolder({ 'a.md': text });
    const { out } = await run(['plan', 'a.md', '--verbose', '--repository', 'acme/shop'], { cwd });
    expect(out).toContain('  | > Key the cache by currency.\n');
    expect(out).toContain('  | - [ ] Agree on the threshold.\n');
    expect(out).toContain('https://github.com/acme/shop/issues/0');
  });

  test('shows owners, due dates and efforts as they are written', async () => {
    const cwd = await makeFolder({
      'a.md': writePostmortem(
        '- [ ] Key the cache by currency. (owner: @ben, Jane Doe; due: Q1 2027; effort: 3 days)',
      ),
    });
    const { out } = await run(['plan', 'a.md'], { cwd });
    expect(out).toContain(
      '· assigned to @ben · owned by Jane Doe · due “Q1 2027” · effort 3 days\n',
    );
    const { out: data } = await run(['plan', 'a.md', '--format', 'json'], { cwd });
    expect(JSON.parse(data)).toMatchObject({
      issues: [
        {
          ...{ owners: ['ben'], ownerNames: ['Jane Doe'], due: null, unknownDue: 'Q1 2027' },
          effort: { text: '3 days', amount: 3, unit: 'day' },
        },
      ],
    });
  });

  test('has the same as JSON', async () => {
    const { out } = await run(['plan', '-', '--format', 'json'], { cwd: '/', input: text });
    expect(JSON.parse(out)).toMatchObject({
      file: '<stdin>',
      phase: 'tracking',
      errors: 0,
      issues: [
        {
          line: 19,
          title: 'Key the cache by currency.',
          labels: ['postmortem task'],
          assignees: ['ben'],
          owners: ['ben'],
          due: '2026-12-01',
          priority: 'P1',
          milestone: null,
        },
        { line: 20, title: 'Alert on lost orders.', assignees: [] },
      ],
      others: [
        { line: 22, why: 'done', issue: null },
        { line: 23, why: 'opted out', issue: null },
        { line: 24, why: 'linked', issue: '#12' },
        { line: 25, why: 'linked', issue: 'acme/shop#7' },
        { line: 26, why: 'linked', issue: '#12' },
      ],
    });
  });

  test('follows the configuration', async () => {
    const cwd = await makeFolder({
      'a.md': text,
      '.github/postmortem.yml': [
        'tasks: { convert: [checkbox], max: 3 }',
        'tracking: { title: "Follow up: {task}", labels: [debt], milestone: Q3, assign: false }',
      ].join('\n'),
    });
    const { out } = await run(['plan', 'a.md'], { cwd });
    expect(out).toContain('1. Follow up: Key the cache by currency.');
    expect(out).toContain(
      '   line 19 · owned by @ben · due 2026-12-01 · priority P1 · milestone Q3\n',
    );
    expect(out).toContain('labelled "postmortem task", "debt".');
    expect(out).toContain('line 20: Alert on lost orders. (more than tasks.max allows)');
  });

  test('of an incomplete postmortem shows the issues it gets later, and ends with 1', async () => {
    const input = text.replace('A third of the orders failed.', 'TBD');
    const { code, out } = await run(['plan'], { cwd: '/', input });
    expect(code).toBe(1);
    expect(out).toContain(
      '<stdin>: incomplete, 1 error (see postmortem check). After the fix, 2 tracking issues would be created, labelled "postmortem task".',
    );
    expect(out).toContain('2. Alert on lost orders.');
  });

  test.each([
    ['', 1, 'still the template; no tracking issues would be created.'],
    [
      writePostmortem('No action, because the supplier replaced the device.'),
      0,
      'complete, with no open tasks; no tracking issues would be created.',
    ],
    [
      writePostmortem('- [x] Done already.'),
      0,
      'complete, with no open tasks; no tracking issues would be created.',
    ],
  ])('of another phase starts with it', async (input, code, expected) => {
    const ran = await run(['plan'], { cwd: '/', input });
    expect({ code: ran.code, first: ran.out.split('\n')[0] }).toEqual({
      code,
      first: `<stdin>: ${expected}`,
    });
  });

  test('names a kind of task that isn’t in tasks.convert', async () => {
    const input = writePostmortem('**Tasks**:\n\n- Key the cache by currency.');
    const { code, out } = await run(['plan'], { cwd: '/', input });
    expect(code).toBe(1);
    expect(out).toContain(
      "Key the cache by currency. (tasks.convert doesn't include this kind of task)",
    );
  });

  test.each([
    ['gone.md', 'gone.md: no such file.'],
    ['notes', 'notes: this is a folder, not a file.'],
  ])('of %s fails with exit code 2', async (file, expected) => {
    const cwd = await makeFolder({ 'notes/a.md': example });
    expect(await run(['plan', file], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `postmortem: ${expected}\n`,
    });
  });

  test.each([
    ['the example', example],
    ['tasks of every kind', writePostmortem(tasks.slice(0, 5).join('\n'))],
  ])('of %s is what the action creates', async (_what, body) => {
    const { out } = await run(['plan', '--format', 'json'], { cwd: '/', input: body });
    const { issues } = JSON.parse(out) as { issues: { title: string; labels: string[] }[] };
    const { sandbox } = await startIncident(body);
    const created = sandbox.state().filter(({ labels }) => labels.includes('postmortem task'));
    expect(created.map(({ title }) => title)).toEqual(issues.map(({ title }) => title));
    expect(created.length).toBeGreaterThan(1);
  });
});
