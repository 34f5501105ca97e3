import { commentsQuery } from '../../src/github/observe/queries.js';
import type { Fact } from '../fact.js';
import { type Mutation, mutate, mutateAll } from '../scratch/mutate.js';
import type { Scratch } from '../scratch/scratch.js';

interface Added {
  readonly commentEdge: { readonly node: { readonly id: string; readonly body: string } };
  readonly subject: { readonly id: string; readonly comments: { readonly totalCount: number } };
}

async function add(scratch: Scratch, subjectId: string, body: string): Promise<Added> {
  const selection =
    'commentEdge { node { id body } } subject { id ... on Issue { comments(first: 10) { totalCount } } }';
  const mutation = { field: 'addComment', input: { subjectId, body }, selection };
  return (await mutate<Added>(scratch, mutation)).answer;
}

function update(id: string, body: string): Mutation {
  const selection = 'issueComment { body issue { id } }';
  return { field: 'updateIssueComment', input: { id, body }, selection };
}

/** Adding, editing and deleting comments. */
export const commentFacts: readonly Fact[] = [
  {
    name: "addComment's answer has the comment and its issue",
    documented: 'd',
    expected: 'the text, on the issue, comments: 1',
    async observe(scratch) {
      const { id } = await scratch.makeIssue();
      const { commentEdge, subject } = await add(scratch, id, 'one');
      const text = commentEdge.node.body === 'one' ? 'the text' : 'another text';
      const place = subject.id === id ? 'on the issue' : 'elsewhere';
      return `${text}, ${place}, comments: ${String(subject.comments.totalCount)}`;
    },
  },
  {
    name: 'updateIssueComment replaces the text and its answer has the issue',
    documented: 'd',
    expected: 'the new text, on the issue',
    async observe(scratch) {
      const { id } = await scratch.makeIssue();
      const { commentEdge } = await add(scratch, id, 'one');
      const { answer } = await mutate<{
        readonly issueComment: { readonly body: string; readonly issue: { readonly id: string } };
      }>(scratch, update(commentEdge.node.id, 'two'));
      const { body, issue } = answer.issueComment;
      return `the ${body === 'two' ? 'new' : 'old'} text, ${issue.id === id ? 'on the issue' : 'elsewhere'}`;
    },
  },
  {
    name: 'deleteIssueComment removes a comment; editing it then is NOT_FOUND',
    documented: 'd',
    expected: 'deleted; NOT_FOUND at a',
    async observe(scratch) {
      const { id: issue } = await scratch.makeIssue();
      const { id } = (await add(scratch, issue, 'one')).commentEdge.node;
      await mutate(scratch, { field: 'deleteIssueComment', input: { id } });
      const { errors } = await mutateAll(scratch, [update(id, 'two')]);
      const said = errors.map(({ type, path }) => `${type ?? 'no type'} at ${path.join('.')}`);
      return `deleted; ${said.join(', ') || 'edited'}`;
    },
  },
  {
    name: 'Deleting a deleted comment is NOT_FOUND at its own alias',
    documented: 'a',
    expected: 'NOT_FOUND at a',
    async observe(scratch) {
      const { id: issue } = await scratch.makeIssue();
      const { id } = (await add(scratch, issue, 'one')).commentEdge.node;
      const mutation = { field: 'deleteIssueComment', input: { id } };
      await mutate(scratch, mutation);
      const { errors } = await mutateAll(scratch, [mutation]);
      const said = errors.map(({ type, path }) => `${type ?? 'no type'} at ${path.join('.')}`);
      return said.join(', ') || 'deleted again';
    },
  },
  {
    name: 'A comment has no editor and no lastEditedAt before its first edit, and both in the answer to that edit',
    documented: 'a',
    expected: 'null, null; the author, timed',
    async observe(scratch) {
      const { id: issue } = await scratch.makeIssue();
      const { id } = (await add(scratch, issue, 'one')).commentEdge.node;
      const fields = 'author { login } editor { login } lastEditedAt';
      const { data } = await scratch.graphql<{ readonly node: Edited }>(
        `query ($id: ID!) { node(id: $id) { ... on IssueComment { ${fields} } } }`,
        { id },
      );
      const mutation = { ...update(id, 'two'), selection: `issueComment { ${fields} }` };
      const { answer } = await mutate<{ readonly issueComment: Edited }>(scratch, mutation);
      return `${describeEdit(data?.node)}; ${describeEdit(answer.issueComment)}`;
    },
  },
  {
    name: 'Comments are listed oldest first, and `after` and `before` limit them (ReadComments)',
    documented: 'd',
    expected: 'first: one; last: three; between: two',
    async observe(scratch, expected) {
      const { id } = await scratch.makeIssue();
      for (const body of ['one', 'two', 'three']) await add(scratch, id, body);
      return scratch.settle(expected, () => readEnds(scratch, id));
    },
  },
];

interface Edited {
  readonly author: { readonly login: string } | null;
  readonly editor: { readonly login: string } | null;
  readonly lastEditedAt: string | null;
}

function describeEdit(comment: Edited | undefined): string {
  if (comment === undefined) return 'unread';
  const { author, editor, lastEditedAt } = comment;
  const who = editor?.login === author?.login ? 'the author' : editor?.login;
  const time = Number.isNaN(Date.parse(lastEditedAt ?? '')) ? 'without time' : 'timed';
  return `${editor === null ? 'null' : String(who)}, ${lastEditedAt === null ? 'null' : time}`;
}

interface Ends {
  readonly node: Record<
    'first' | 'last',
    {
      readonly nodes: readonly { readonly body: string }[];
      readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
    }
  >;
}

async function readEnds(scratch: Scratch, id: string): Promise<string> {
  const page = '{ nodes { body } pageInfo { startCursor endCursor } }';
  const { data } = await scratch.graphql<Ends>(
    `query ($id: ID!) { node(id: $id) { ... on Issue { first: comments(first: 1) ${page} last: comments(last: 1) ${page} } } }`,
    { id },
  );
  if (data === null) return 'unread';
  const { first, last } = data.node;
  const between = await scratch.graphql<{
    readonly node: { readonly comments: { readonly nodes: readonly { readonly body: string }[] } };
  }>(commentsQuery, { id, after: first.pageInfo.endCursor, before: last.pageInfo.startCursor });
  const say = (nodes: readonly { readonly body: string }[] = []) =>
    nodes.map(({ body }) => body).join(', ') || 'none';
  return `first: ${say(first.nodes)}; last: ${say(last.nodes)}; between: ${say(between.data?.node.comments.nodes)}`;
}
