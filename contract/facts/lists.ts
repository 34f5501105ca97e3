import type { Fact } from '../fact.js';
import { mutate } from '../scratch/mutate.js';
import type { Scratch } from '../scratch/scratch.js';

interface Listed {
  readonly nodes: readonly { readonly id: string; readonly updatedAt: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Lists issues with a label; `more` are additional arguments. */
async function list(scratch: Scratch, label: string, more: string, first = 10): Promise<Listed> {
  const { data, errors } = await scratch.graphql<{
    readonly repository: { readonly issues: Listed };
  }>(
    `query ($owner: String!, $name: String!, $label: String!) {
      repository(owner: $owner, name: $name) {
        issues(labels: [$label], first: ${String(first)}, orderBy: { field: CREATED_AT, direction: ASC } ${more}) {
          nodes { id updatedAt } pageInfo { hasNextPage endCursor }
        }
      }
    }`,
    { owner: scratch.owner, name: scratch.name, label },
  );
  if (data === null || errors.length > 0) throw new Error(errors[0]?.message ?? 'no answer');
  return data.repository.issues;
}

/** Creates two issues with a new label, the second one closed. */
async function makePair(scratch: Scratch) {
  const label = await scratch.makeLabel();
  const open = await scratch.makeIssue({ labelIds: [label.id] });
  const closed = await scratch.makeIssue({ labelIds: [label.id] });
  await mutate(scratch, { field: 'closeIssue', input: { issueId: closed.id } });
  const known: Readonly<Record<string, string>> = { [open.id]: 'open', [closed.id]: 'closed' };
  const describe = ({ nodes }: Listed) =>
    nodes.map(({ id }) => known[id] ?? '?').join(', ') || 'none';
  return { label: label.name, describe };
}

/** Whether GitHub accepts a query on the repository. */
async function tryQuery(scratch: Scratch, fields: string): Promise<string> {
  const { errors } = await scratch.graphql(
    `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields} } }`,
    { owner: scratch.owner, name: scratch.name },
  );
  return errors.length === 0 ? 'taken' : 'refused';
}

/** Lists of issues, and the limits of all lists. */
export const listFacts: readonly Fact[] = [
  {
    name: 'issues(labels:, states:) filters by both, oldest first, closed issues included if asked for',
    documented: 'd',
    expected: 'OPEN: open; CLOSED: closed; both: open, closed',
    async observe(scratch, expected) {
      const { label, describe } = await makePair(scratch);
      return scratch.settle(expected, async () => {
        const open = describe(await list(scratch, label, 'states: OPEN'));
        const closed = describe(await list(scratch, label, 'states: CLOSED'));
        const both = describe(await list(scratch, label, 'states: [OPEN, CLOSED]'));
        return `OPEN: ${open}; CLOSED: ${closed}; both: ${both}`;
      });
    },
  },
  {
    name: 'issues(labels:) finds a label in any case',
    documented: 'a',
    expected: 'open, closed',
    async observe(scratch, expected) {
      const { label, describe } = await makePair(scratch);
      return scratch.settle(expected, async () =>
        describe(await list(scratch, label.toUpperCase(), '')),
      );
    },
  },
  {
    name: 'issues(filterBy: { since }) leaves out issues not updated since; labels: still applies',
    documented: 'd',
    expected: 'since its own time: closed; since the next day: none',
    async observe(scratch, expected) {
      const { label, describe } = await makePair(scratch);
      return scratch.settle(expected, async () => {
        const { nodes } = await list(scratch, label, 'states: CLOSED');
        const touched = nodes[0]?.updatedAt ?? '1970-01-01T00:00:00Z';
        const nextDay = new Date(Date.parse(touched) + 86_400_000).toISOString();
        const since = async (time: string) =>
          describe(await list(scratch, label, `states: CLOSED, filterBy: { since: "${time}" }`));
        return `since its own time: ${await since(touched)}; since the next day: ${await since(nextDay)}`;
      });
    },
  },
  {
    name: 'The next page starts after endCursor',
    documented: 'd',
    expected: 'open, more: true; closed, more: false',
    async observe(scratch, expected) {
      const { label, describe } = await makePair(scratch);
      return scratch.settle(expected, async () => {
        const first = await list(scratch, label, '', 1);
        const after = `after: ${JSON.stringify(first.pageInfo.endCursor)}`;
        return [first, await list(scratch, label, after, 1)]
          .map((page) => `${describe(page)}, more: ${String(page.pageInfo.hasNextPage)}`)
          .join('; ');
      });
    },
  },
  {
    name: 'A list needs `first` or `last`, 1 to 100',
    documented: 'd',
    expected: 'none refused, 100 taken, 101 refused',
    async observe(scratch) {
      const none = await tryQuery(scratch, 'labels { nodes { id } }');
      const most = await tryQuery(scratch, 'labels(first: 100) { nodes { id } }');
      const beyond = await tryQuery(scratch, 'labels(first: 101) { nodes { id } }');
      return `none ${none}, 100 ${most}, 101 ${beyond}`;
    },
  },
  {
    name: 'A query for more than 500,000 nodes is refused',
    documented: 'd',
    expected: 'refused',
    observe: (scratch) =>
      tryQuery(
        scratch,
        'issues(first: 100) { nodes { comments(first: 100) { nodes { userContentEdits(first: 100) { nodes { id } } } } } }',
      ),
  },
];
