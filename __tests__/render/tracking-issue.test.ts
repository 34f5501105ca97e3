import { describe, expect, test } from '@jest/globals';
import { issueOf, startIncident } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';
import { findNotices, listNodes, readMarkdown } from '../security/hostile-text/read-markdown.js';

const oneTask = writePostmortem('- [ ] Key the cache.');

/** The body of the tracking issue that a postmortem with one task gets. */
async function openTracking(body: string): Promise<string> {
  const { sandbox } = await startIncident(body);
  return issueOf(sandbox, 2).body;
}

describe('the tracking issue', () => {
  test('says what to do and why, for someone who never saw the incident', async () => {
    const { sandbox } = await startIncident(
      writePostmortem(
        '- [ ] Key the cache by currency. (owner: @ben, due: 2026-12-01)\n  - [ ] List the callers.\n  - [x] Find the key.\n    - [ ] Check the docs.',
      ),
    );
    const { body, assignees } = issueOf(sandbox, 2);
    expect(assignees).toEqual(['ben']);
    expect(body).toContain('> Key the cache by currency.');
    expect(body).toContain('**Owner:** @ben · **Due:** 2026-12-01');
    expect(body).toContain('- [ ] List the callers.\n- [x] Find the key.\n  - [ ] Check the docs.');
    expect(body).toContain('[#1](https://github.com/acme/shop/issues/1) “Shop is down”');
    expect(body).toContain('**Impact:** A third of the orders failed.');
    expect(body).toContain('**Root cause:** The new cache held prices without their currency.');
    expect(findNotices(readMarkdown(body))).toEqual(['@ben']);
  });

  test('shows other words than a login and a date as written', async () => {
    const { sandbox } = await startIncident(
      writePostmortem(
        '- [ ] Key the cache. (owner: @ben, Jane Doe; due: Q1 2027; effort: 3 days; P1)\n- [ ] Alert on lost orders.',
      ),
    );
    const { body, assignees, title } = issueOf(sandbox, 2);
    expect([title, assignees]).toEqual(['Key the cache.', ['ben']]);
    expect(body).toContain(
      '**Owner:** @ben, Jane Doe · **Due:** `Q1 2027` · **Priority:** `P1` · **Effort:** `3 days`',
    );
    expect(issueOf(sandbox, 3).body).not.toMatch(/Owner|Due|Effort/);
  });

  test('keeps lists, and leaves out tables and code', async () => {
    const impact = [
      '- **Impact**:',
      '  - A third of the orders failed.',
      '    - Mostly those in euros.',
      '  - The help desk answered 140 calls.',
    ].join('\n');
    const body = await openTracking(oneTask.replace(/- \*\*Impact\*\*: .*/u, impact));
    expect(body).toContain(
      '**Impact**\n\n- A third of the orders failed.\n  - Mostly those in euros.\n- The help desk answered 140 calls.\n\n**Root cause:**',
    );
  });

  test('shows a cause with headings, tables and code up to the next topic', async () => {
    const cause = [
      '### Primary cause',
      '',
      'The key lacked the currency:',
      '',
      '```js',
      'cache.get(article)',
      '```',
      '',
      '| Key | Price |',
      '| --- | --- |',
      '| a | 1 |',
      '',
      '### What went well',
      '',
      'The roll-back was quick.',
    ].join('\n');
    const body = await openTracking(
      oneTask
        .replace(/- \*\*Root Cause\*\*: .*\n/u, '')
        .replace('Prices were cached by article alone. The release was rolled back.', cause),
    );
    expect(body).toContain(
      '**Root cause**\n\n_Primary cause_\n\nThe key lacked the currency…\n\nClose this issue',
    );
    const kinds = listNodes(readMarkdown(body)).map(({ type }) => type);
    expect(kinds).not.toContain('table');
    expect(kinds).not.toContain('code');
  });
});
