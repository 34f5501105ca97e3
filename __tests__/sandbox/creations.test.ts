import { describe, expect, test } from '@jest/globals';
import { ask, idOf } from './ask.js';
import { mutate, newRoom } from './mutate.js';

describe('creating', () => {
  test('an issue is linked, labelled and assigned in one step', async () => {
    const { sandbox, home, incident } = newRoom();
    const user = sandbox.store.users.find((each) => each.login === 'ben')?.id;
    const label = sandbox.store.labels[0]?.id;
    sandbox.addMilestone('Autumn');
    const input = {
      repositoryId: home,
      title: 'Add an alert',
      body: 'why',
      parentIssueId: incident,
      assigneeIds: [user],
      labelIds: [label],
      milestoneId: sandbox.store.milestones[0]?.id,
    };
    const fields =
      'issue { number author { login } viewerDidAuthor parent { number body subIssuesSummary { total } } milestone { title } }';
    const { it } = await mutate(sandbox, 'createIssue', input, fields);
    expect(it).toEqual({
      issue: {
        number: 2,
        author: { login: 'github-actions' },
        viewerDidAuthor: true,
        parent: { number: 1, body: 'text', subIssuesSummary: { total: 1 } },
        milestone: { title: 'Autumn' },
      },
    });
    expect(sandbox.state()[1]).toMatchObject({
      assignees: ['ben'],
      labels: ['incident'],
      parent: '#1',
    });
    expect(sandbox.takeDeliveries().map((each) => each.payload.action)).toEqual([
      'opened',
      'labeled',
    ]);
  });

  test('fields run in order, each can fail alone, and answers nest', async () => {
    const { sandbox, home } = newRoom();
    const query = `mutation ($home: ID!) {
      a: createLabel(input: { repositoryId: $home, name: "Postmortem task", color: "0E8A16" }) {
        label { name color repository { assignableUsers(first: 5, query: "an") { nodes { login } } } } }
      b: createLabel(input: { repositoryId: $home, name: "POSTMORTEM TASK", color: "ededed" }) { label { id } }
      c: createIssue(input: { repositoryId: $home, title: "" }) { issue { id } }
      d: createIssue(input: { repositoryId: $home, title: "last" }) { issue { number } }
    }`;
    const { status, data, errors } = await ask(sandbox, query, { home });
    expect(status).toBe(200);
    expect(data).toEqual({
      a: {
        label: {
          name: 'Postmortem task',
          color: '0e8a16',
          repository: { assignableUsers: { nodes: [{ login: 'ana' }] } },
        },
      },
      b: null,
      c: null,
      d: { issue: { number: 2 } },
    });
    expect(errors).toMatchObject([
      { type: 'UNPROCESSABLE', path: ['b'], message: 'Name has already been taken' },
      { type: 'UNPROCESSABLE', path: ['c'] },
    ]);
  });

  const long = (length: number) => '😀'.repeat(length);
  test.each<[string, object, string]>([
    ['createIssue', { title: ' ' }, 'blank'],
    ['createIssue', { title: long(257) }, '256'],
    ['createIssue', { title: 'x', body: long(65_537) }, '65536'],
    ['createLabel', { name: 'x', color: 'red' }, 'hexadecimal'],
    ['createLabel', { name: 'x'.repeat(51), color: 'ededed' }, '50'],
    ['createLabel', { name: 'x', color: 'ededed', description: 'x'.repeat(101) }, '100'],
  ])('%s refuses what is too long or empty', async (field, input, message) => {
    const { sandbox, home } = newRoom();
    const before = sandbox.state();
    const { it, errors } = await mutate(sandbox, field, { repositoryId: home, ...input });
    expect(it).toBeNull();
    expect(errors).toMatchObject([{ type: 'UNPROCESSABLE', path: ['it'] }]);
    expect(errors[0]?.message).toContain(message);
    expect(sandbox.state()).toEqual(before);
  });

  test('texts of exactly the greatest length are taken', async () => {
    const { sandbox, home, incident } = newRoom();
    const input = { repositoryId: home, title: long(256), body: long(65_536) };
    expect((await mutate(sandbox, 'createIssue', input)).errors).toEqual([]);
    expect(
      (await mutate(sandbox, 'addComment', { subjectId: incident, body: long(65_536) })).errors,
    ).toEqual([]);
    const tooLong = await mutate(sandbox, 'addComment', {
      subjectId: incident,
      body: long(65_537),
    });
    expect(tooLong.errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
    const empty = await mutate(sandbox, 'addComment', { subjectId: incident, body: '\n' });
    expect(empty.errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
  });

  test('one bad assignee, or an eleventh, refuses the whole mutation', async () => {
    const { sandbox, home } = newRoom();
    const idFor = (login: string) => sandbox.store.users.find((user) => user.login === login)?.id;
    sandbox.as('stranger');
    for (let n = 1; n <= 11; n += 1) sandbox.addUser(`m${n}`, { association: 'MEMBER' });
    const bad = await mutate(sandbox, 'createIssue', {
      repositoryId: home,
      title: 'x',
      assigneeIds: [idFor('ana'), idFor('stranger')],
    });
    expect(bad.errors).toMatchObject([{ type: 'UNPROCESSABLE', path: ['it'] }]);
    const eleven = Array.from({ length: 11 }, (_, n) => idFor(`m${n + 1}`));
    const many = await mutate(sandbox, 'createIssue', {
      repositoryId: home,
      title: 'x',
      assigneeIds: eleven,
    });
    expect(many.errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
    const ten = await mutate(sandbox, 'createIssue', {
      repositoryId: home,
      title: 'x',
      assigneeIds: eleven.slice(1),
    });
    expect(ten.errors).toEqual([]);
    sandbox.switches.maxAssignees = 1;
    const two = await mutate(sandbox, 'addAssigneesToAssignable', {
      assignableId: idOf(sandbox, 1),
      assigneeIds: eleven.slice(0, 2),
    });
    expect(two.errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
    expect(sandbox.state().map((issue) => issue.assignees.length)).toEqual([0, 10]);
  });

  test('ids of other kinds and of nothing are not found', async () => {
    const { sandbox, home, incident } = newRoom();
    for (const [field, input] of [
      ['createIssue', { repositoryId: incident, title: 'x' }],
      ['createIssue', { repositoryId: home, title: 'x', labelIds: ['LA_none'] }],
      ['createIssue', { repositoryId: home, title: 'x', parentIssueId: home }],
      ['closeIssue', { issueId: 'I_none' }],
      ['updateIssueComment', { id: incident, body: 'x' }],
    ] as const) {
      const { it, errors } = await mutate(sandbox, field, input);
      expect(it).toBeNull();
      expect(errors).toMatchObject([{ type: 'NOT_FOUND', path: ['it'] }]);
    }
    expect(sandbox.store.issues).toHaveLength(1);
  });
});

test('creating too fast is refused, where that is switched on', async () => {
  const { sandbox, incident } = newRoom();
  sandbox.switches.creationsPerMinute = 2;
  const comment = () => mutate(sandbox, 'addComment', { subjectId: incident, body: 'x' });
  expect((await comment()).errors).toEqual([]);
  expect((await comment()).errors).toEqual([]);
  expect((await comment()).errors).toMatchObject([
    { type: 'UNPROCESSABLE', message: 'was submitted too quickly' },
  ]);
  sandbox.clock.advance(2);
  expect((await comment()).errors).toEqual([]);
});
