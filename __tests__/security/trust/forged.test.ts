import { beforeEach, describe, expect, test } from '@jest/globals';
import { hashWords } from '../../../src/incident/identity.js';
import {
  isObject,
  parseMarker,
  formatMarker,
  formatTaskMarker,
} from '../../../src/incident/marker.js';
import { issueOf, startIncident } from '../../harness/run-in-process.js';
import { alert, currency } from '../../loop/rows/stage.js';
import { twoTasks, writePostmortem } from '../../harness/postmortems.js';
import type { Sandbox } from '../../../sandbox/index.js';
import { run, settle } from './strangers.js';

const incident = 'acme/shop#1';
/** Another workflow of the repository: it writes under the loop's own login. */
const workflow = 'github-actions[bot]';

type Data = Record<string, unknown>;
let sandbox: Sandbox;

beforeEach(async () => {
  ({ sandbox } = await startIncident(twoTasks));
});

function comments(): readonly string[] {
  return issueOf(sandbox, 1).comments.map(({ body }) => body);
}

/** The loop's own comment with its record changed: the best that a forger can do. */
function forge(change: (record: Data, rows: Data[]) => void): string {
  const genuine = comments()[0] ?? '';
  const data: Data = { ...parseMarker('status', genuine) };
  const rows = (Array.isArray(data['tasks']) ? data['tasks'] : []).filter(isObject);
  const copies = rows.map((row): Data => ({ ...row }));
  const record: Data = { ...data, tasks: copies };
  change(record, copies);
  return genuine.replace(/<!-- postmortem-loop:.*-->$/u, () => formatMarker('status', record));
}

/** Another workflow's comment takes the place of the loop's own one. */
function replaceStatus(text: string): void {
  const [own] = sandbox.store.comments;
  if (own !== undefined) sandbox.as('ana').deleteComment(own.databaseId);
  sandbox.as(workflow).comment(1, text);
}

/** All that a reader of the issues sees, the comments aside. */
function look(): string {
  return JSON.stringify(sandbox.state().map((issue) => ({ ...issue, comments: [] })));
}

async function expectUntouched(): Promise<void> {
  const before = look();
  await run(sandbox);
  await run(sandbox);
  expect(look()).toBe(before);
}

/** When an issue was last closed, which is all that a forger has to know of it. */
function lastClosing(): string | undefined {
  return sandbox.store.events.findLast(({ kind }) => kind === 'ClosedEvent')?.createdAt;
}

function eventsOf(number: number): readonly string[] {
  const { issues, events } = sandbox.store;
  const id = issues.find((issue) => issue.number === number)?.id;
  return events.filter(({ issue }) => issue === id).map(({ kind, actor }) => `${kind} by ${actor}`);
}

describe('a comment that isn’t the loop’s own counts for nothing, and stays', () => {
  const lie = (): string => forge((record) => void (record['closed'] = true));
  const cases: readonly (readonly [string, string, () => string])[] = [
    ['by a stranger', 'zoe', lie],
    ['by a maintainer', 'ana', lie],
    ['by another app', 'helper[bot]', lie],
    ['with words before it', workflow, () => `Somebody wrote:\n\n${lie()}`],
    ['with words behind it', workflow, () => `${lie()}\n\nThank you for your report.`],
    ['quoted', workflow, () => lie().replace(/^/gmu, '> ')],
    [
      'with a second marker',
      workflow,
      () => `${lie()}\n${formatTaskMarker({ incident, key: 'x' })}`,
    ],
    ['its record alone', workflow, () => lie().slice(lie().indexOf('<!--'))],
    [
      'of another incident',
      workflow,
      () => forge((record) => void (record['incident'] = 'acme/shop#7')),
    ],
    ['with a record that can’t be read', workflow, () => lie().replace('{"v"', '{v')],
  ];

  test.each(cases)('%s', async (_, login, write) => {
    const text = write();
    sandbox.as(login).comment(1, text);
    sandbox.as(workflow).close(1, 'not planned');
    const own = comments()[0];
    await expectUntouched();
    expect(comments()[1]).toBe(text);
    expect(comments()).toHaveLength(2);
    expect(own).toBeDefined();
  });

  test('nor does it where it was there before the loop’s first comment', async () => {
    const text = `Translated:\n\n${lie()}`;
    replaceStatus(text);
    await run(sandbox);
    expect(comments()[0]).toBe(text);
    expect(comments()).toHaveLength(2);
  });
});

describe('a perfect copy under the loop’s own login, younger than the loop’s comment', () => {
  const lies: Readonly<Record<string, (record: Data, rows: Data[]) => void>> = {
    closed: (record) => void (record['closed'] = true),
    keptOpen: (record) => void (record['keptOpen'] = '2026-01-01T00:00:00Z changed'),
    basis: (record) => void (record['basis'] = 'x'),
    'no tasks': (record) => void (record['tasks'] = []),
    ticked: (_, rows) => rows.forEach((row) => void (row['b'] = 1)),
    state: (_, rows) => rows.forEach((row) => void (row['s'] = 'completed')),
    turned: (_, rows) => rows.forEach((row) => void (row['e'] = '2026-01-01T00:00:00Z')),
    created: (_, rows) => rows.forEach((row) => void (row['c'] = 0)),
    text: (_, rows) => rows.forEach((row) => void (row['t'] = hashWords('other'))),
    title: (_, rows) => rows.forEach((row) => void (row['h'] = hashWords('other'))),
    unlinked: (_, rows) => rows.forEach((row) => void (row['u'] = 1)),
    said: (_, rows) => rows.forEach((row) => void (row['n'] = 'both-renamed')),
  };

  test.each(Object.keys(lies))(
    '%s: changes nothing, and goes as a second comment',
    async (name) => {
      const genuine = comments()[0];
      sandbox.as(workflow).comment(1, forge(lies[name] ?? (() => undefined)));
      await expectUntouched();
      expect(comments()).toEqual([genuine]);
    },
  );
});

/**
 * The loop's own comment is gone, and a perfect copy stands there. Each field with the state in which
 * it does most, and the worst that comes of it: the text's side wins where the issue's should have.
 */
describe('a perfect copy in the place of the loop’s comment', () => {
  const set =
    (number: number, row: Data) =>
    (_: Data, rows: Data[]): void => {
      const found = rows.find(({ i }) => i === `acme/shop#${String(number)}`);
      if (found === undefined) rows.push({ i: `acme/shop#${String(number)}`, ...row });
      else Object.assign(found, row);
    };

  test('closed: an incident that another workflow closed before stays closed', async () => {
    const text = forge((record) => void (record['closed'] = true));
    replaceStatus(text);
    sandbox.as(workflow).close(1, 'not planned');
    await expectUntouched();
  });

  test('closed, written behind that closing: at worst it is reopened, its tasks being open', async () => {
    const text = forge((record) => void (record['closed'] = true));
    sandbox.as(workflow).close(1, 'not planned');
    replaceStatus(text);
    await run(sandbox);
    expect(eventsOf(1)).toContain('ReopenedEvent by github-actions');
    sandbox.as('ana').close(1);
    await expectUntouched();
  });

  test('closed: an incident that a person closed stays closed', async () => {
    const text = forge((record) => void (record['closed'] = true));
    sandbox.as('ana').close(1);
    replaceStatus(text);
    await expectUntouched();
  });

  test('keptOpen: what a person reopened stays open', async () => {
    for (const number of [2, 3]) sandbox.as('ana').close(number);
    await settle(sandbox);
    sandbox.as('ana').reopen(1);
    const reopened = sandbox.clock.now;
    await run(sandbox);
    replaceStatus(forge((record) => void (record['keptOpen'] = `${reopened} changed`)));
    await run(sandbox);
    expect(issueOf(sandbox, 1).state).toBe('OPEN');
  });

  test.each(['', 'oldest', 'unknown'])('basis %p: the text stays as it is', async (which) => {
    sandbox.as('ana').edit(1, `${issueOf(sandbox, 1).body}\nOne line more.\n`);
    sandbox.as('ana').edit(1, issueOf(sandbox, 1).body.replace('One line more.', 'Another line.'));
    sandbox.as('ana').close(2);
    await settle(sandbox);
    const edits = sandbox.store.issues[0]?.edits ?? [];
    const basis = which === 'oldest' ? (edits.at(-1)?.id ?? '') : which;
    replaceStatus(forge((record) => void (record['basis'] = basis)));
    await expectUntouched();
  });

  test('a row of an issue that the loop never touched isn’t believed', async () => {
    const ana = sandbox.as('ana');
    const number = ana.openIssue({ title: 'Done before' });
    ana.close(number);
    const lie = set(number, { c: 0, t: 'x', h: 'x', b: 1, s: 'completed', e: lastClosing() });
    replaceStatus(forge(lie));
    ana.edit(
      1,
      issueOf(sandbox, 1).body.replace(
        '## Conclusion',
        `- [ ] Done before. (#${String(number)})\n\n## Conclusion`,
      ),
    );
    await settle(sandbox);
    expect(issueOf(sandbox, number).state).toBe('CLOSED');
    expect(issueOf(sandbox, 1).body).toContain('- [x] Done before.');
  });

  test('created: an adopted issue is never retitled', async () => {
    const ana = sandbox.as('ana');
    const number = ana.openIssue({ title: 'Somebody’s words' });
    const line = `- [ ] Our words. (#${String(number)})`;
    ana.edit(1, issueOf(sandbox, 1).body.replace('## Conclusion', `${line}\n\n## Conclusion`));
    await settle(sandbox);
    replaceStatus(forge(set(number, { c: 1 })));
    ana.edit(1, issueOf(sandbox, 1).body.replace('Our words.', 'Our new words.'));
    await settle(sandbox);
    expect(issueOf(sandbox, number).title).toBe('Somebody’s words');
  });

  test('created, unlinked, said: at worst a note', async () => {
    replaceStatus(
      forge((_, rows) =>
        rows.forEach((row) => Object.assign(row, { c: 0, u: 1, n: 'both-renamed' })),
      ),
    );
    await expectUntouched();
  });

  test('ticked: at worst an issue is closed whose box a trusted hand ticked', async () => {
    replaceStatus(forge(set(3, { b: 1 })));
    await expectUntouched();
    // Without a record nobody knows which side moved: ticked, and open, it waits.
    const [own] = sandbox.store.comments;
    if (own !== undefined) sandbox.as('ana').deleteComment(own.databaseId);
    sandbox.as('ana').tick(1, currency);
    await run(sandbox);
    expect(issueOf(sandbox, 2).state).toBe('OPEN');
    expect(comments()[0]).toContain('is checked, but');
    replaceStatus(forge(set(2, { b: 0 })));
    await run(sandbox);
    expect(issueOf(sandbox, 2).state).toBe('CLOSED');
    expect(issueOf(sandbox, 3).state).toBe('OPEN');
  });

  test('ticked and state: at worst an issue is reopened whose box is open', async () => {
    sandbox.as('ana').close(2);
    const { body } = issueOf(sandbox, 1);
    replaceStatus(forge(set(2, { b: 1, s: 'completed', e: lastClosing() })));
    await run(sandbox);
    expect(issueOf(sandbox, 2).state).toBe('OPEN');
    expect(issueOf(sandbox, 1).body).toBe(body);
  });

  test('text and title: at worst an issue of the loop’s own gets its line’s words again', async () => {
    sandbox.as('ana').retitle(2, 'A better title');
    await settle(sandbox);
    replaceStatus(forge(set(2, { t: hashWords('x'), h: hashWords('A better title') })));
    await run(sandbox);
    expect(issueOf(sandbox, 2).title).toBe(currency);
    expect(issueOf(sandbox, 3).title).toBe(alert);
  });
});

describe('the loop’s comment, edited by a person', () => {
  test('isn’t believed, and is written anew', async () => {
    const [own] = sandbox.store.comments;
    if (own === undefined) throw new Error('There is no status comment');
    const genuine = own.body;
    sandbox.as('ana').close(2);
    sandbox.as('ana').editComment(
      own.databaseId,
      forge((_, rows) => Object.assign(rows[0] ?? {}, { b: 1, s: 'completed', e: lastClosing() })),
    );
    await settle(sandbox);
    expect(issueOf(sandbox, 2).state).toBe('CLOSED');
    expect(issueOf(sandbox, 1).body).toContain(`- [x] ${currency}`);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).not.toBe(genuine);
  });

  test('younger than the one that counts: stays, for somebody else’s words are in it', async () => {
    const genuine = comments()[0];
    sandbox.as(workflow).comment(
      1,
      forge((record) => void (record['tasks'] = [])),
    );
    const copy = sandbox.store.comments.at(-1);
    const edited = `${copy?.body ?? ''}\n`;
    sandbox.as('ana').editComment(copy?.databaseId ?? 0, edited);
    await expectUntouched();
    expect(comments()).toEqual([genuine, edited]);
  });
});

describe('a task’s marker', () => {
  const key = `${hashWords('Ask the vendor.')}-1`;
  const marked = `Words of somebody.\n\n${formatTaskMarker({ incident, key })}`;
  const addLine = (line: string): void =>
    sandbox
      .as('ana')
      .edit(1, issueOf(sandbox, 1).body.replace('## Conclusion', `${line}\n\n## Conclusion`));

  test.each(['zoe', 'ana', workflow])(
    'in an issue by %s that is no sub-issue: no task takes it',
    async (login) => {
      const number = sandbox.as(login).openIssue({ title: 'Not yours', body: marked });
      await settle(sandbox);
      const before = issueOf(sandbox, number);
      addLine('- [ ] Ask the vendor.');
      await settle(sandbox);
      expect(issueOf(sandbox, number)).toEqual(before);
      expect(sandbox.state().filter(({ parent }) => parent === '#1')).toHaveLength(3);
    },
  );

  test('copied into a person’s issue that was made a sub-issue: added by hand, and no double', async () => {
    const ana = sandbox.as('ana');
    const number = ana.openIssue({ title: 'Not yours', body: issueOf(sandbox, 2).body });
    ana.addSubIssue(1, number);
    await run(sandbox);
    expect(issueOf(sandbox, number)).toMatchObject({ state: 'OPEN', parent: '#1' });
    expect(comments()[0]).toContain('was added as a sub-issue by hand');
  });

  test('in an issue of another workflow that a line links to: adopted, and never retitled', async () => {
    const number = sandbox.as(workflow).openIssue({ title: 'Not yours', body: marked });
    addLine(`- [ ] Ask the vendor. (#${String(number)})`);
    await settle(sandbox);
    expect(issueOf(sandbox, number)).toMatchObject({ parent: '#1', labels: ['postmortem task'] });
    sandbox
      .as('ana')
      .edit(1, issueOf(sandbox, 1).body.replace('Ask the vendor.', 'Call the vendor.'));
    await settle(sandbox);
    await run(sandbox);
    expect(issueOf(sandbox, number).title).toBe('Not yours');
  });

  test('in a stranger’s issue that names an incident: that one is looked at, and stays as it is', async () => {
    const before = look();
    sandbox.as('zoe').openIssue({ title: 'Look', body: marked });
    const [seen] = await settle(sandbox);
    expect(seen?.outcomes).toHaveLength(1);
    expect(seen?.requests).toBe(1);
    expect(look().startsWith(before.slice(0, -1))).toBe(true);
  });

  test.each([
    ['an issue', []],
    ['an incident', ['incident']],
  ])(
    'in %s of a stranger that names an incident nobody started: it isn’t taken up',
    async (_, labels) => {
      const old = sandbox
        .as('ana')
        .openIssue({ title: 'Old', body: twoTasks, labels: ['incident'] });
      sandbox.takeDeliveries();
      const named = formatTaskMarker({ incident: `acme/shop#${String(old)}`, key });
      const lie = forge((record) => void (record['incident'] = `acme/shop#${String(old)}`));
      sandbox.as('zoe').comment(old, lie);
      const before = issueOf(sandbox, old);
      sandbox.as('zoe').openIssue({ title: 'Look', body: named, labels });
      await settle(sandbox);
      sandbox.schedule();
      await settle(sandbox);
      expect(issueOf(sandbox, old)).toEqual(before);
      expect(sandbox.state().filter(({ parent }) => parent === `#${String(old)}`)).toEqual([]);
    },
  );

  test('copied by a person into another task’s issue: that one is never closed as a double', async () => {
    const { id } = sandbox.store.issues[2] ?? {};
    const third = sandbox.store.issues.find((issue) => issue.id === id);
    expect(third?.number).toBe(3);
    sandbox.as('ana').edit(3, issueOf(sandbox, 2).body);
    sandbox.as('ana').edit(1, issueOf(sandbox, 1).body.replace(/- \[ \] Alert.*\n/u, ''));
    await settle(sandbox);
    await run(sandbox);
    expect(issueOf(sandbox, 3)).toMatchObject({ state: 'OPEN', parent: '#1' });
    expect(comments()[0]).toContain('its task was removed from the postmortem');
  });
});

test('a postmortem whose own text carries markers is no record and no key', async () => {
  const marker = formatMarker('status', { v: 1, incident, closed: true, tasks: [] });
  const text = writePostmortem(
    `- [ ] Ask the vendor. ${formatTaskMarker({ incident, key: 'x' })}\n${marker}`,
  );
  ({ sandbox } = await startIncident(text));
  expect(sandbox.state()).toHaveLength(2);
  expect(issueOf(sandbox, 2).body.match(/<!-- postmortem-loop/gu)).toHaveLength(1);
  await expectUntouched();
});
