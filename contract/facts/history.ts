import { historyQuery } from '../../src/github/observe/queries.js';
import type { Fact } from '../fact.js';
import { mutate } from '../scratch/mutate.js';
import type { MadeIssue, Scratch } from '../scratch/scratch.js';

interface Edits {
  readonly author: { readonly login: string } | null;
  readonly lastEditedAt: string | null;
  readonly userContentEdits: {
    readonly nodes: readonly {
      readonly diff: string | null;
      readonly editedAt: string;
      readonly editor: { readonly login: string } | null;
    }[];
  } | null;
}

const selection = `issue {
  author { login } lastEditedAt userContentEdits(first: 10) { nodes { editedAt editor { login } diff } }
}`;

async function edit(scratch: Scratch, { id }: MadeIssue, body: string): Promise<Edits> {
  const mutation = { field: 'updateIssue', input: { id, body }, selection };
  return (await mutate<{ readonly issue: Edits }>(scratch, mutation)).answer.issue;
}

function describe({ userContentEdits }: Pick<Edits, 'userContentEdits'>): string {
  if (userContentEdits === null) return 'no history';
  const texts = userContentEdits.nodes.map(({ diff }) => diff ?? 'null');
  return (
    texts.map((text) => text.replaceAll('\r\n', '⏎').replaceAll('\n', '⏎')).join(', ') || 'empty'
  );
}

/** The history of an issue's text, in which overwritten edits are found. */
export const historyFacts: readonly Fact[] = [
  {
    name: 'An issue that was never edited has no edits',
    documented: 'a',
    expected: 'empty',
    async observe(scratch, expected) {
      const issue = await scratch.makeIssue({ body: 'one' });
      return scratch.settle(expected, () => ask(scratch, issue));
    },
  },
  {
    name: 'The first edit adds two entries: the text before it and its own, newest first',
    documented: 'a',
    expected: 'two, one',
    async observe(scratch, expected) {
      const issue = await scratch.makeIssue({ body: 'one' });
      await edit(scratch, issue, 'two');
      return scratch.settle(expected, () => ask(scratch, issue));
    },
  },
  {
    name: "An edit shows in its own mutation's answer",
    documented: 'a',
    expected: 'two, one; three, two, one',
    async observe(scratch) {
      const issue = await scratch.makeIssue({ body: 'one' });
      const first = describe(await edit(scratch, issue, 'two'));
      return `${first}; ${describe(await edit(scratch, issue, 'three'))}`;
    },
  },
  {
    name: "An edit's diff is the whole text as saved, newest first",
    documented: 'o',
    expected: 'a⏎b⏎changed⏎, a⏎changed⏎c⏎, a⏎b⏎c⏎',
    async observe(scratch, expected) {
      const issue = await scratch.makeIssue({ body: 'a\nb\nc\n' });
      await edit(scratch, issue, 'a\nchanged\nc\n');
      await edit(scratch, issue, 'a\nb\nchanged\n');
      return scratch.settle(expected, () => ask(scratch, issue));
    },
  },
  {
    name: 'An edit has its time, and its editor under the login of an author',
    documented: 'a',
    expected: 'the author, timed; lastEditedAt null before, set after',
    async observe(scratch) {
      const issue = await scratch.makeIssue({ body: 'one' });
      const { data } = await scratch.graphql<{ readonly node: Pick<Edits, 'lastEditedAt'> }>(
        'query ($id: ID!) { node(id: $id) { ... on Issue { lastEditedAt } } }',
        { id: issue.id },
      );
      const before = data?.node.lastEditedAt === null ? 'null' : 'set';
      const { author, lastEditedAt, userContentEdits } = await edit(scratch, issue, 'two');
      const newest = userContentEdits?.nodes[0];
      const who = newest?.editor?.login === author?.login ? 'the author' : 'another login';
      const timed = Number.isNaN(Date.parse(newest?.editedAt ?? '')) ? 'without time' : 'timed';
      return `${who}, ${timed}; lastEditedAt ${before} before, ${lastEditedAt === null ? 'null' : 'set'} after`;
    },
  },
  {
    name: 'includesCreatedEdit shows whether the history has the original text',
    documented: 'd',
    expected: 'never edited: false; edited: true',
    async observe(scratch, expected) {
      const [still, edited] = [await scratch.makeIssue(), await scratch.makeIssue({ body: 'one' })];
      await edit(scratch, edited, 'two');
      return scratch.settle(expected, async () => {
        const before = await includesCreated(scratch, still);
        return `never edited: ${before}; edited: ${await includesCreated(scratch, edited)}`;
      });
    },
  },
];

/** Whether the history begins with the original text, which isn't an edit. */
async function includesCreated(scratch: Scratch, { id }: MadeIssue): Promise<string> {
  const { data } = await scratch.graphql<{
    readonly node: { readonly includesCreatedEdit: boolean };
  }>('query ($id: ID!) { node(id: $id) { ... on Issue { includesCreatedEdit } } }', { id });
  return String(data?.node.includesCreatedEdit);
}

// The action's own query.
async function ask(scratch: Scratch, { id }: MadeIssue): Promise<string> {
  const { data } = await scratch.graphql<{ readonly node: Edits }>(historyQuery, { id });
  return data === null ? 'unread' : describe(data.node);
}
