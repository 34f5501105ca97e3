import type { Fact } from '../fact.js';
import { aliasOf, type Mutation, mutate, mutateAll, describeAliases } from '../scratch/mutate.js';
import type { Scratch } from '../scratch/scratch.js';

interface Created {
  readonly issue: {
    readonly id: string;
    readonly number: number;
    readonly labels: { readonly nodes: readonly { readonly id: string }[] };
    readonly parent: {
      readonly id: string;
      readonly subIssues: { readonly nodes: readonly { readonly id: string }[] };
    } | null;
  };
}

const selection =
  'issue { id number labels(first: 10) { nodes { id } } parent { id subIssues(first: 100) { nodes { id } } } }';

function create(scratch: Scratch, wish: Readonly<Record<string, unknown>> = {}): Mutation {
  const input = {
    repositoryId: scratch.repositoryId,
    title: scratch.uniqueName('created'),
    ...wish,
  };
  return { field: 'createIssue', input, selection };
}

/** Creating tracking issues. */
export const creationFacts: readonly Fact[] = [
  {
    name: 'createIssue with parentIssueId creates and links in one step',
    documented: 'd',
    expected: 'its answer names the parent',
    async observe(scratch) {
      const { id } = await scratch.makeIssue();
      const { answer } = await mutate<Created>(scratch, create(scratch, { parentIssueId: id }));
      return answer.issue.parent?.id === id ? 'its answer names the parent' : 'no parent';
    },
  },
  {
    name: "createIssue's answer lists the new issue among its parent's sub-issues",
    documented: 'a',
    expected: 'the earlier one and the new one',
    async observe(scratch) {
      const { id: parentIssueId } = await scratch.makeIssue();
      const earlier = await scratch.makeIssue({ parentIssueId });
      const { answer } = await mutate<Created>(scratch, create(scratch, { parentIssueId }));
      const listed = answer.issue.parent?.subIssues.nodes.map(({ id }) => id) ?? [];
      const shown = [
        ...(listed.includes(earlier.id) ? ['the earlier one'] : []),
        ...(listed.includes(answer.issue.id) ? ['the new one'] : []),
      ];
      return shown.join(' and ') || 'neither';
    },
  },
  {
    name: 'createIssue adds labels by their ids',
    documented: 'd',
    expected: 'the label is on',
    async observe(scratch) {
      const label = await scratch.makeLabel();
      const { answer } = await mutate<Created>(scratch, create(scratch, { labelIds: [label.id] }));
      const worn = answer.issue.labels.nodes.map(({ id }) => id);
      return worn.join() === label.id ? 'the label is on' : `${String(worn.length)} other labels`;
    },
  },
  {
    name: 'createIssue with a parent that isn’t an issue creates nothing',
    documented: 'o',
    expected: 'data: none; errors: a; issues made: 0',
    async observe(scratch, expected) {
      const label = await scratch.makeLabel();
      const mutation = create(scratch, { labelIds: [label.id], parentIssueId: label.id });
      const aliases = describeAliases(await mutateAll(scratch, [mutation]));
      await scratch.client.pause(3000);
      return scratch.settle(
        expected,
        async () => `${aliases}; issues made: ${String(await countLabelled(scratch, label.name))}`,
      );
    },
  },
  {
    name: 'Eleven aliased createIssue run in one request, in order',
    documented: 'o',
    expected: '11 made, numbers rising, sub-issues listed in that order',
    async observe(scratch) {
      const { id: parentIssueId } = await scratch.makeIssue();
      const mutations = Array.from({ length: 11 }, () => create(scratch, { parentIssueId }));
      const { data } = await mutateAll<Created>(scratch, mutations);
      const made = mutations.flatMap((_, index) => data?.[aliasOf(index)]?.issue ?? []);
      const numbers = made.map(({ number }) => number);
      const rising = numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
      const listed = made
        .at(-1)
        ?.parent?.subIssues.nodes.map(({ id }) => id)
        .join();
      const inOrder = listed === made.map(({ id }) => id).join();
      return `${String(made.length)} made, numbers ${rising ? '' : 'not '}rising, sub-issues listed in ${inOrder ? 'that' : 'another'} order`;
    },
  },
  {
    name: 'A refused alias fails alone, and errors[].path names it; later aliases still run',
    documented: 'd',
    expected: 'data: a, c; errors: b',
    async observe(scratch) {
      const tooLong = { title: scratch.uniqueName('long').padEnd(257, 'x') };
      const mutations = [create(scratch), create(scratch, tooLong), create(scratch)];
      return describeAliases(await mutateAll(scratch, mutations));
    },
  },
  {
    name: 'An unknown assignee id fails its own alias only',
    documented: 'a',
    expected: 'data: a, c; errors: b',
    async observe(scratch) {
      const nobody = { assigneeIds: ['U_kgDO________'] };
      const mutations = [create(scratch), create(scratch, nobody), create(scratch)];
      return describeAliases(await mutateAll(scratch, mutations));
    },
  },
];

async function countLabelled(scratch: Scratch, label: string): Promise<number> {
  const { data } = await scratch.graphql<{
    readonly repository: { readonly issues: { readonly totalCount: number } };
  }>(
    `query ($owner: String!, $name: String!, $label: String!) {
      repository(owner: $owner, name: $name) { issues(labels: [$label], first: 1) { totalCount } }
    }`,
    { owner: scratch.owner, name: scratch.name, label },
  );
  return data?.repository.issues.totalCount ?? NaN;
}
