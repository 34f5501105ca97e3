import { describe, expect, test } from '@jest/globals';
import { issueOf, lastStatus, startIncident } from '../harness/run-in-process.js';
import { writePostmortem } from '../harness/postmortems.js';
import { findNotices, readMarkdown } from '../security/hostile-text/read-markdown.js';

describe('the tracking issue', () => {
  test('tells someone who never saw the incident what to do, and why', async () => {
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
    expect(body).toContain('section “Corrective and Preventative Measures”');
    expect(body).toContain('**Impact:** A third of the orders failed.');
    expect(body).toContain('**Root cause:** The new cache held prices without their currency.');
  });
});

describe('marks that are no login and no day', () => {
  const body = writePostmortem(
    '- [ ] Key the cache by currency. (owner: @ben, Jane Doe; due: Q1 2027; effort: 3 days; P1)\n- [ ] Alert on lost orders.',
  );

  test('stand in the tracking issue as written', async () => {
    const { sandbox } = await startIncident(body);
    const { body: tracking, assignees, title } = issueOf(sandbox, 2);
    expect([title, assignees]).toEqual(['Key the cache by currency.', ['ben']]);
    expect(tracking).toContain(
      '**Owner:** @ben, Jane Doe · **Due:** `Q1 2027` · **Priority:** `P1` · **Effort:** `3 days`',
    );
    expect(issueOf(sandbox, 3).body).not.toMatch(/Owner|Due|Effort/);
  });

  test('call their owner in the tracking issue, and not once more in the status comment', async () => {
    const { sandbox } = await startIncident(body);
    const called = (text: string) => findNotices(readMarkdown(text));
    expect(called(issueOf(sandbox, 2).body)).toEqual(['@ben']);
    expect(called(lastStatus(sandbox))).toEqual([]);
  });

  test('stand in the status comment, in columns that are there only for them', async () => {
    const { sandbox } = await startIncident(body);
    const status = lastStatus(sandbox);
    expect(status).toContain('| Task | Issue | Owner | Due | Effort | State |');
    expect(status.replaceAll('\u2060', '')).toContain(
      '| @ben, Jane Doe | `Q1 2027` | `3 days` | open |',
    );
    const { sandbox: plain } = await startIncident(writePostmortem('- [ ] Alert on lost orders.'));
    expect(lastStatus(plain)).toContain('| Task | Issue | State |');
  });
});

describe('the status comment', () => {
  test('of an incomplete postmortem quotes each line, and says how to mend it', async () => {
    const { sandbox } = await startIncident(
      writePostmortem('- [ ] Key the cache.').replace('A third of the orders failed.', 'TBD'),
    );
    const status = lastStatus(sandbox);
    expect(status).toContain('### ✏️ Postmortem: 1 thing to fill in or mend');
    expect(status).toContain('❌ **Line 4** `- **Impact**: TBD`<br>');
    expect(issueOf(sandbox, 1).labels).toContain('postmortem: incomplete');
    expect(sandbox.state()).toHaveLength(1);
  });

  test('tells the timeline as a chart, with time to detect and to resolve', async () => {
    const { sandbox } = await startIncident(writePostmortem('- [ ] Key the cache.'));
    const status = lastStatus(sandbox);
    expect(status).toContain('time to detect 10 min · time to resolve 40 min');
    expect(status).toContain('```mermaid\ngantt\n');
    expect(status).toContain(
      '    09.20 An alert on failed orders was raised. :crit, milestone, 2000-01-01 09:20, 0m',
    );
  });
});
