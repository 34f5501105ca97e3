import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.js';
import { ask, idOf } from './ask.js';
import { mutate, newRoom } from './mutate.js';

describe('the state of an issue', () => {
  const stateOf =
    '{ repository(owner: "acme", name: "shop") { issue(number: 1) { state closed plain: stateReason full: stateReason(enableDuplicate: true) timelineItems(first: 9, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, MARKED_AS_DUPLICATE_EVENT]) { nodes { __typename ... on ClosedEvent { stateReason actor { login } } ... on MarkedAsDuplicateEvent { canonical { ... on Issue { number } } } } } } } }';
  const read = async (sandbox: Sandbox) => {
    const { data } = await ask(sandbox, stateOf);
    return (data as { repository: { issue: unknown } }).repository.issue;
  };

  test.each([
    [{}, 'COMPLETED', 'COMPLETED'],
    [{ stateReason: 'NOT_PLANNED' }, 'NOT_PLANNED', 'NOT_PLANNED'],
    [{ stateReason: 'DUPLICATE' }, 'NOT_PLANNED', 'DUPLICATE'],
  ])('closed with %j', async (input, plain, full) => {
    const { sandbox, incident } = newRoom();
    await mutate(sandbox, 'closeIssue', { issueId: incident, ...input });
    expect(await read(sandbox)).toMatchObject({ state: 'CLOSED', closed: true, plain, full });
  });

  test('closing twice makes one event, reopening another', async () => {
    const { sandbox, incident } = newRoom();
    await mutate(sandbox, 'closeIssue', { issueId: incident });
    await mutate(sandbox, 'closeIssue', { issueId: incident, stateReason: 'NOT_PLANNED' });
    await mutate(sandbox, 'reopenIssue', { issueId: incident });
    await mutate(sandbox, 'updateIssue', { id: incident, state: 'OPEN' });
    expect(await read(sandbox)).toEqual({
      state: 'OPEN',
      closed: false,
      plain: 'REOPENED',
      full: 'REOPENED',
      timelineItems: {
        nodes: [
          {
            __typename: 'ClosedEvent',
            stateReason: 'COMPLETED',
            actor: { login: 'github-actions' },
          },
          { __typename: 'ReopenedEvent' },
        ],
      },
    });
  });

  test('a duplicate names what it repeats', async () => {
    const { sandbox, incident } = newRoom();
    sandbox.as('ben').openIssue({ title: 'the same' });
    const duplicateIssueId = idOf(sandbox, 2);
    const wrong = await mutate(sandbox, 'closeIssue', { issueId: incident, duplicateIssueId });
    expect(wrong.errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
    await mutate(sandbox, 'closeIssue', {
      issueId: incident,
      duplicateIssueId,
      stateReason: 'DUPLICATE',
    });
    expect(await read(sandbox)).toMatchObject({
      full: 'DUPLICATE',
      timelineItems: {
        nodes: [
          { __typename: 'MarkedAsDuplicateEvent', canonical: { number: 2 } },
          { __typename: 'ClosedEvent' },
        ],
      },
    });
  });
});

describe('the history of a text', () => {
  const fields =
    'issue { lastEditedAt editor { login } userContentEdits(first: 5) { totalCount nodes { diff editor { login } } } }';

  test('is empty, then holds the creation and each edit, newest first', async () => {
    const { sandbox, incident } = newRoom();
    const same = await mutate(
      sandbox,
      'updateIssue',
      { id: incident, body: 'text', title: 'Outage' },
      fields,
    );
    expect(same.it).toEqual({
      issue: { lastEditedAt: null, editor: null, userContentEdits: { totalCount: 0, nodes: [] } },
    });
    await mutate(sandbox, 'updateIssue', { id: incident, body: 'text 2' });
    const { it } = await mutate(sandbox, 'updateIssue', { id: incident, body: 'text 3' }, fields);
    expect(it).toEqual({
      issue: {
        lastEditedAt: sandbox.clock.now,
        editor: { login: 'github-actions' },
        userContentEdits: {
          totalCount: 3,
          nodes: [
            { diff: 'text 3', editor: { login: 'github-actions' } },
            { diff: 'text 2', editor: { login: 'github-actions' } },
            { diff: 'text', editor: { login: 'ana' } },
          ],
        },
      },
    });
  });

  test('can be unreadable', async () => {
    const { sandbox, incident } = newRoom();
    sandbox.switches.historyReadable = false;
    const { it } = await mutate(sandbox, 'updateIssue', { id: incident, body: 'x' }, fields);
    expect(it).toMatchObject({ issue: { userContentEdits: null } });
  });

  test('a new title is an event, not an edit', async () => {
    const { sandbox, incident } = newRoom();
    const answer =
      'issue { lastEditedAt timelineItems(first: 5, itemTypes: RENAMED_TITLE_EVENT) { nodes { ... on RenamedTitleEvent { previousTitle currentTitle } } } }';
    const { it } = await mutate(
      sandbox,
      'updateIssue',
      { id: incident, title: 'Outage of the shop' },
      answer,
    );
    expect(it).toEqual({
      issue: {
        lastEditedAt: null,
        timelineItems: { nodes: [{ previousTitle: 'Outage', currentTitle: 'Outage of the shop' }] },
      },
    });
  });
});

describe('labels and comments', () => {
  test('adding keeps what is there, updateIssue replaces it', async () => {
    const { sandbox, home, incident } = newRoom();
    const made = await mutate(
      sandbox,
      'createLabel',
      { repositoryId: home, name: 'done', color: 'ededed' },
      'label { id }',
    );
    const { label } = made.it as { label: { id: string } };
    await mutate(sandbox, 'addLabelsToLabelable', { labelableId: incident, labelIds: [label.id] });
    expect(sandbox.state()[0]?.labels).toEqual(['done', 'incident']);
    await mutate(sandbox, 'updateIssue', { id: incident, labelIds: [label.id] });
    expect(sandbox.state()[0]?.labels).toEqual(['done']);
    await mutate(sandbox, 'removeLabelsFromLabelable', {
      labelableId: incident,
      labelIds: [label.id],
    });
    await mutate(sandbox, 'updateLabel', { id: label.id, name: 'finished' });
    const events =
      '{ repository(owner: "acme", name: "shop") { issue(number: 1) { timelineItems(first: 9, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) { nodes { __typename ... on LabeledEvent { label { name } } ... on UnlabeledEvent { label { name } } } } } } }';
    const { data } = await ask(sandbox, events);
    expect(data).toMatchObject({
      repository: {
        issue: {
          timelineItems: {
            nodes: [
              { __typename: 'LabeledEvent', label: { name: 'incident' } },
              { __typename: 'LabeledEvent', label: { name: 'finished' } },
              { __typename: 'UnlabeledEvent', label: { name: 'incident' } },
              { __typename: 'UnlabeledEvent', label: { name: 'finished' } },
            ],
          },
        },
      },
    });
  });

  test('a comment is written, edited in place, folded and removed', async () => {
    const { sandbox, incident } = newRoom();
    const added = await mutate(
      sandbox,
      'addComment',
      { subjectId: incident, body: 'one' },
      'commentEdge { node { id } } subject { ... on Issue { number } }',
    );
    const { commentEdge } = added.it as { commentEdge: { node: { id: string } } };
    const { id } = commentEdge.node;
    const edited = await mutate(
      sandbox,
      'updateIssueComment',
      { id, body: 'two' },
      'issueComment { id body viewerDidAuthor lastEditedAt userContentEdits(first: 2) { totalCount } }',
    );
    expect(edited.it).toMatchObject({
      issueComment: { id, body: 'two', viewerDidAuthor: true, userContentEdits: { totalCount: 2 } },
    });
    const folded = await mutate(
      sandbox,
      'minimizeComment',
      { subjectId: id, classifier: 'OUTDATED' },
      'minimizedComment { isMinimized minimizedReason }',
    );
    expect(folded.it).toEqual({
      minimizedComment: { isMinimized: true, minimizedReason: 'outdated' },
    });
    await mutate(sandbox, 'deleteIssueComment', { id });
    expect(sandbox.state()[0]?.comments).toEqual([]);
  });
});
