import type { Fact } from '../fact.js';
import { mutate, mutateAll, describeAliases, tryTo } from '../scratch/mutate.js';
import type { Scratch } from '../scratch/scratch.js';

const selection = 'issue { id subIssues(first: 100) { nodes { id } } }';

interface Linked {
  readonly issue: {
    readonly id: string;
    readonly subIssues: { readonly nodes: readonly { readonly id: string }[] };
  };
}

async function readParent(scratch: Scratch, id: string): Promise<string | null> {
  const { data } = await scratch.graphql<{
    readonly node: { readonly parent: { readonly id: string } | null };
  }>('query ($id: ID!) { node(id: $id) { ... on Issue { parent { id } } } }', { id });
  return data?.node.parent?.id ?? null;
}

/** Parents and sub-issues. */
export const linkFacts: readonly Fact[] = [
  {
    name: "addSubIssue's answer is the parent, with the sub-issue listed",
    documented: 'a',
    expected: 'the parent, listing it',
    async observe(scratch) {
      const [parent, child] = [await scratch.makeIssue(), await scratch.makeIssue()];
      const input = { issueId: parent.id, subIssueId: child.id };
      const { answer } = await mutate<Linked>(scratch, { field: 'addSubIssue', input, selection });
      const { issue } = answer;
      const lists = issue.subIssues.nodes.some(({ id }) => id === child.id);
      return `the ${issue.id === parent.id ? 'parent' : 'child'}, ${lists ? '' : 'not '}listing it`;
    },
  },
  {
    name: 'A sub-issue has one parent: addSubIssue with a second one is refused',
    documented: 'd',
    expected: 'refused, and the first parent stays',
    async observe(scratch, expected) {
      const [first, second] = [await scratch.makeIssue(), await scratch.makeIssue()];
      const child = await scratch.makeIssue({ parentIssueId: first.id });
      const input = { issueId: second.id, subIssueId: child.id };
      const outcome = await tryTo(scratch, { field: 'addSubIssue', input });
      return scratch.settle(expected, async () => {
        const parent = await readParent(scratch, child.id);
        return `${outcome}, and ${parent === first.id ? 'the first parent stays' : 'it moved'}`;
      });
    },
  },
  {
    name: 'removeSubIssue unlinks without closing, and the issue can be linked again',
    documented: 'd',
    expected: 'unlinked, then data: a; errors: none',
    async observe(scratch) {
      const parent = await scratch.makeIssue();
      const child = await scratch.makeIssue({ parentIssueId: parent.id });
      const input = { issueId: parent.id, subIssueId: child.id };
      const { answer } = await mutate<Linked>(scratch, {
        ...{ field: 'removeSubIssue', input, selection },
      });
      const listed = answer.issue.subIssues.nodes.length;
      const again = await mutateAll(scratch, [{ field: 'addSubIssue', input }]);
      return `${listed === 0 ? 'unlinked' : 'still listed'}, then ${describeAliases(again)}`;
    },
  },
  {
    name: 'Several addSubIssue in one request all link',
    documented: 'o',
    expected: 'data: a, b, c; errors: none',
    async observe(scratch) {
      const parent = await scratch.makeIssue();
      const children = [
        await scratch.makeIssue(),
        await scratch.makeIssue(),
        await scratch.makeIssue(),
      ];
      const mutations = children.map(({ id }) => ({
        field: 'addSubIssue',
        input: { issueId: parent.id, subIssueId: id },
      }));
      return describeAliases(await mutateAll(scratch, mutations));
    },
  },
  {
    name: 'Closing the last sub-issue leaves its parent open',
    documented: 'a',
    expected: 'OPEN',
    async observe(scratch, expected) {
      const parent = await scratch.makeIssue();
      const child = await scratch.makeIssue({ parentIssueId: parent.id });
      await mutate(scratch, { field: 'closeIssue', input: { issueId: child.id } });
      await scratch.client.pause(3000);
      return scratch.settle(expected, async () => {
        const { data } = await scratch.graphql<{ readonly node: { readonly state: string } }>(
          'query ($id: ID!) { node(id: $id) { ... on Issue { state } } }',
          { id: parent.id },
        );
        return data?.node.state ?? 'unread';
      });
    },
  },
];
