import type { AnswerError } from '../../src/github/client/errors.js';
import { observeLinked } from '../../src/github/observe/observe-linked.js';
import type { Fact } from '../fact.js';
import type { Scratch } from '../scratch/scratch.js';

const missing = 2_000_000_000;

interface Lookup {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly AnswerError[];
}

/** Asks for one field of the repository, `it`. */
async function lookUp(scratch: Scratch, field: string): Promise<Lookup> {
  const { data, errors } = await scratch.graphql<{
    readonly repository: Readonly<Record<string, unknown>> | null;
  }>(
    `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { it: ${field} } }`,
    { owner: scratch.owner, name: scratch.name },
  );
  return { data: data?.repository, errors };
}

function describe({ data, errors }: Lookup): string {
  const it = data?.['it'];
  const found = it === undefined ? 'nothing' : JSON.stringify(it);
  const said = errors.map(({ type, path }) => `${type ?? 'no type'} at ${path.join('.')}`);
  return `${found}; errors: ${said.join(', ') || 'none'}`;
}

/** What exists, what doesn't, and how GitHub answers. */
export const lookupFacts: readonly Fact[] = [
  {
    name: 'object(expression: "HEAD:path") without a file is null, without an error',
    documented: 'd',
    expected: 'null; errors: none',
    observe: async (scratch) =>
      describe(await lookUp(scratch, 'object(expression: "HEAD:no/such/file.yml") { __typename }')),
  },
  {
    name: 'object(expression: "HEAD:folder") is a Tree',
    documented: 'd',
    expected: '{"__typename":"Tree"}; errors: none',
    observe: async (scratch) =>
      describe(await lookUp(scratch, 'object(expression: "HEAD:") { __typename }')),
  },
  {
    name: 'object(expression: "HEAD:file") is a Blob with its complete text',
    documented: 'd',
    expected: 'Blob with text, not binary, not truncated',
    async observe(scratch) {
      const listed = await lookUp(
        scratch,
        'object(expression: "HEAD:") { ... on Tree { entries { name type } } }',
      );
      const tree = listed.data?.['it'] as {
        readonly entries: readonly { readonly name: string; readonly type: string }[];
      } | null;
      const file = tree?.entries.find(({ type }) => type === 'blob')?.name;
      if (file === undefined) throw new Error('the repository holds no file');
      const { data } = await lookUp(
        scratch,
        `object(expression: ${JSON.stringify(`HEAD:${file}`)}) { __typename ... on Blob { text isBinary isTruncated } }`,
      );
      const blob = data?.['it'] as Readonly<Record<string, unknown>> | null;
      const text = typeof blob?.['text'] === 'string' ? 'with' : 'without';
      const not = (name: string) => (blob?.[name] === false ? 'not ' : '');
      return `${String(blob?.['__typename'])} ${text} text, ${not('isBinary')}binary, ${not('isTruncated')}truncated`;
    },
  },
  {
    name: 'issue(number:) of an unused number is null, with NOT_FOUND at its path',
    documented: 'd',
    expected: 'null; errors: NOT_FOUND at repository.it',
    observe: async (scratch) =>
      describe(await lookUp(scratch, `issue(number: ${String(missing)}) { id }`)),
  },
  {
    name: 'issue(number:) of a pull request is null, with NOT_FOUND',
    documented: 'o',
    expected: 'null; errors: NOT_FOUND at repository.it',
    async observe(scratch, expected) {
      const number = String(await scratch.makePullRequest());
      return scratch.settle(expected, async () =>
        describe(await lookUp(scratch, `issue(number: ${number}) { id }`)),
      );
    },
  },
  {
    name: 'A repository that doesn’t exist is null, with NOT_FOUND at `repository`',
    documented: 'd',
    expected: 'NOT_FOUND at repository',
    async observe(scratch) {
      const { errors } = await scratch.graphql(
        'query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }',
        { owner: scratch.owner, name: 'no-such-repository-3f9c1a7e5b' },
      );
      return errors.map(({ type, path }) => `${String(type)} at ${path.join('.')}`).join(', ');
    },
  },
  {
    name: 'Aliases that find nothing don’t affect the others: issues, pull requests (ReadLinked)',
    documented: 'd',
    expected: 'issue, pull-request, unreadable, unreadable',
    async observe(scratch, expected) {
      const { repository, owner } = scratch;
      const issue = await scratch.makeIssue();
      const pullRequest = await scratch.makePullRequest();
      const wanted = [
        { repository, number: issue.number },
        { repository, number: pullRequest },
        { repository, number: missing },
        { repository: `${owner}/no-such-repository-3f9c1a7e5b`, number: 1 },
      ];
      return scratch.settle(expected, async () => {
        const linked = await observeLinked(scratch.client, wanted);
        return [...linked.values()].map(({ kind }) => kind).join(', ');
      });
    },
  },
];
