import {
  type UnparentedSearch,
  listUnparented,
} from '../../src/github/observe/observe-unparented.js';
import { observeLinked } from '../../src/github/observe/observe-linked.js';
import { observeTargets } from '../../src/github/observe/observe-targets.js';
import { formatTaskMarker } from '../../src/incident/marker.js';
import type { Fact } from '../fact.js';
import { mutateAll } from '../scratch/mutate.js';
import type { Scratch } from '../scratch/scratch.js';

const incident = 'contract/incident#1';
const marker = formatTaskMarker({ incident, key: 'x-1', unparented: true });

/** Creates an issue with a parent in the scratch repository, and describes the result. */
async function makeUnder(scratch: Scratch, which: 'sameOwner' | 'otherOwner'): Promise<string> {
  const parent = await scratch.makeIssue();
  const title = scratch.uniqueName('across');
  const { id, repository } = scratch.other(which);
  const { data, errors } = await mutateAll<{
    readonly issue: { readonly parent: { readonly id: string } | null } | null;
  }>(scratch, [
    {
      field: 'createIssue',
      input: { repositoryId: id, parentIssueId: parent.id, title },
      selection: 'issue { parent { id } }',
    },
  ]);
  const made = data?.['a']?.issue ?? null;
  if (made !== null) return made.parent?.id === parent.id ? 'a sub-issue' : 'made without a parent';
  const said = errors
    .map(({ type, path }) => `${describeRefusal(type)} at ${path.join('.')}`)
    .join(', ');
  return `${said}; made: ${String(await countTitled(scratch, repository, title))}`;
}

// GitHub chooses among these types; each is a plain refusal.
function describeRefusal(type: string | null): string {
  return type === 'UNPROCESSABLE' || type === 'FORBIDDEN' || type === 'NOT_FOUND'
    ? 'a plain no'
    : (type ?? 'no type');
}

async function countTitled(scratch: Scratch, repository: string, title: string): Promise<number> {
  const [owner = '', repo = ''] = repository.split('/');
  await scratch.client.pause(3000);
  const place = { owner, repo, state: 'all', per_page: 100 } as const;
  const { data } = await scratch.rest.issues.listForRepo(place);
  return data.filter((issue) => issue.title === title).length;
}

/** Creates two issues with a new label and the marker of an incident, and one without the marker. */
async function makeTracked(scratch: Scratch): Promise<{
  readonly search: UnparentedSearch;
  readonly numbers: readonly number[];
}> {
  const { id, name: label } = await scratch.makeLabel();
  const since = new Date(Date.parse(await now(scratch)) - 1000).toISOString();
  const first = await scratch.makeIssue({ labelIds: [id], body: marker });
  await scratch.makeIssue({ labelIds: [id] });
  const second = await scratch.makeIssue({ labelIds: [id], body: marker });
  return { search: { label, since, incident }, numbers: [second.number, first.number] };
}

// GitHub's own clock: this machine's may differ.
async function now(scratch: Scratch): Promise<string> {
  const { id } = await scratch.makeIssue();
  const { data } = await scratch.graphql<{ readonly node: { readonly createdAt: string } }>(
    'query ($id: ID!) { node(id: $id) { ... on Issue { createdAt } } }',
    { id },
  );
  return data?.node.createdAt ?? '';
}

/** Tracking issues in other repositories, as sub-issues and without a parent. */
export const apartFacts: readonly Fact[] = [
  {
    name: 'createIssue(parentIssueId:) creates a sub-issue in another repository of the same owner',
    documented: 'd',
    expected: 'a sub-issue',
    needs: 'sameOwner',
    observe: (scratch) => makeUnder(scratch, 'sameOwner'),
  },
  {
    name: 'createIssue(parentIssueId:) with a parent of another owner is refused, and creates nothing',
    documented: 'd',
    expected: 'a plain no at a; made: 0',
    needs: 'otherOwner',
    observe: (scratch) => makeUnder(scratch, 'otherOwner'),
  },
  {
    name: 'issues(labels:, filterBy: { since }, CREATED_AT DESC) lists issues created since, newest first (ReadTracked)',
    documented: 'd',
    expected: 'both, newest first',
    async observe(scratch, expected) {
      const { search, numbers } = await makeTracked(scratch);
      return scratch.settle(expected, async () => {
        const found = await listUnparented(scratch.client, scratch.repository, search);
        const seen = [...found.values()].map(({ number }) => number);
        if (seen.join() === numbers.join()) return 'both, newest first';
        return `${String(seen.length)} of 2, or in another order`;
      });
    },
  },
  {
    name: 'ReadPlaces and ReadLinked are answered completely, with the labelled issues',
    documented: 'd',
    expected: 'open, with 2; linked: issue, with 2',
    async observe(scratch, expected) {
      const { search } = await makeTracked(scratch);
      const { number } = await scratch.makeIssue();
      const { client, repository } = scratch;
      return scratch.settle(expected, async () => {
        const { targets, unparented } = await observeTargets(client, [repository], search);
        const options = { repositories: [repository], search };
        const linked = await observeLinked(client, [{ repository, number }], options);
        const place = targets.get(repository)?.kind ?? 'nothing';
        const other = [...linked.values()].find(
          (one) => one.kind === 'issue' && one.number === number,
        );
        return `${place}, with ${String(unparented.size)}; linked: ${other?.kind ?? 'nothing'}, with ${String(linked.size - 1)}`;
      });
    },
  },
];
