import { describe, expect, test } from '@jest/globals';
import type { Note } from '../../src/incident/note.js';
import { renderStatusComment } from '../../src/render/comment/status-comment.js';
import { issueOf, lastStatus, settle, startIncident } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';
import { makeReport, makeTaskReport } from '../security/hostile-text/made-up.js';
import { findNotices, readMarkdown } from '../security/hostile-text/read-markdown.js';

/** Text with common spaces and hyphens. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-').replaceAll('\u2060', '');
}

function formatTitle(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

describe('the headline', () => {
  const done = { ...makeTaskReport(), done: true, status: 'done' } as const;
  const note = (kind: Note['kind'], task: string): Note => ({
    ...{ kind, task, holds: true, issue: null, detail: '50' },
  });

  test('counts what is to be fixed', async () => {
    const { sandbox } = await startIncident(
      writePostmortem('- [ ] Key the cache.').replace('A third of the orders failed.', 'TBD'),
    );
    expect(formatTitle(lastStatus(sandbox))).toBe('### ✏️ 1 thing to fix before tasks are tracked');
    expect(lastStatus(sandbox)).toContain('<br>Line 4: `- **Impact**: TBD`<br>');
    expect(issueOf(sandbox, 1).labels).toContain('postmortem: incomplete');
    expect(sandbox.state()).toHaveLength(1);
  });

  test('counts tasks, with the first date on which an open one is due', () => {
    const tasks = [
      { ...done, task: { ...done.task, due: '2026-01-01' } },
      makeTaskReport({ due: '2026-12-24' }),
      makeTaskReport({ due: '2026-11-02' }),
    ];
    const text = plain(renderStatusComment(makeReport({ tasks })));
    expect(text).toContain(
      '### 🔧 1 of 3 tasks done\n\n`██████░░░░░░░░░░░░░░` · First due date: 2026-11-02',
    );
  });

  test('counts what blocks closing, the same problem of several tasks once', () => {
    const notes = ['A', 'B', 'C'].map((task) => note('no-place-left', task));
    const text = renderStatusComment(makeReport({ tasks: [done], notes }));
    expect(formatTitle(text)).toBe('### 🔧 1 of 1 task done, 1 problem blocks closing');
    expect(text).toContain('**What blocks closing**\n\n- No tracking issue for “A”, “B”, “C”: ');
  });

  test('says when all is done', () => {
    const title = (count: number): string =>
      formatTitle(
        renderStatusComment(makeReport({ phase: 'done', tasks: Array(count).fill(done) })),
      );
    expect(title(5)).toBe('### ✅ All 5 tasks done');
    expect(title(1)).toBe('### ✅ The only task is done');
    expect(title(0)).toBe('### ✅ Complete, no action needed');
  });
});

describe('the status comment', () => {
  const marked = writePostmortem(
    '- [ ] Key the cache by currency. (owner: @ben, Jane Doe; due: Q1 2027; effort: 3 days; P1)\n- [ ] Alert on lost orders.',
  );

  test('mentions no one: the tracking issue does', async () => {
    const { sandbox } = await startIncident(marked);
    const find = (text: string) => findNotices(readMarkdown(text));
    expect(find(issueOf(sandbox, 2).body)).toEqual(['@ben']);
    expect(find(lastStatus(sandbox))).toEqual([]);
  });

  test('has columns for owner, due date and effort only if a task has one', async () => {
    const { sandbox } = await startIncident(marked);
    const status = plain(lastStatus(sandbox));
    expect(status).toMatch(/\| Task +\| Issue \| State \| Owner \| Due \| Effort \|/u);
    expect(status).toContain('| open | @ben, Jane Doe | `Q1 2027` | `3 days` |');
    const { sandbox: other } = await startIncident(writePostmortem('- [ ] Alert on lost orders.'));
    expect(lastStatus(other)).toContain('| Task | Issue | State |\n| :-- | :-- | :-- |');
  });

  test('has dates and states that don’t break', async () => {
    const { sandbox } = await startIncident(
      writePostmortem('- [ ] Key the cache. (due: 2026-12-01)'),
    );
    sandbox.as('ana').close(2, 'not planned');
    await settle(sandbox);
    expect(issueOf(sandbox, 1).comments[0]?.body).toContain(
      '| 🚫\u00a0not\u00a0planned | 2026\u201112\u201101 |',
    );
  });

  test('shows what blocks, the tasks, the timeline, then suggestions, the last two folded', async () => {
    const { sandbox } = await startIncident(
      writePostmortem('- [ ] Key the cache.\n- [ ] Alert.').replace('failed.', 'failed: TBD.'),
    );
    sandbox.as('ana').edit(1, issueOf(sandbox, 1).body.replace(/- \[ \] Alert.*\n/u, ''));
    await settle(sandbox);
    const status = lastStatus(sandbox);
    const places = [
      '### 🔧 0 of 1 task done, 1 problem blocks closing',
      '**What blocks closing**',
      '| Task |',
      '<details><summary>Timeline: ',
      'suggestion',
      'Kept up to date by',
    ].map((words) => status.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});
