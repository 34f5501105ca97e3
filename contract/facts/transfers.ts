import { observe } from '../../src/github/observe/observe.js';
import { observeLinked } from '../../src/github/observe/observe-linked.js';
import type { Fact } from '../fact.js';
import { mutate } from '../scratch/mutate.js';
import type { MadeIssue, Scratch } from '../scratch/scratch.js';

interface Moved {
  readonly issue: {
    readonly number: number;
    readonly createdAt: string;
    readonly parent: { readonly id: string } | null;
    readonly timelineItems: { readonly nodes: readonly { readonly createdAt?: string }[] };
  };
}

/** Transfers an issue to the other repository; `createdAt` is its time before that. */
async function transfer(scratch: Scratch, { id }: MadeIssue): Promise<Moved['issue']> {
  const selection = `issue {
    number createdAt parent { id }
    timelineItems(last: 1, itemTypes: [TRANSFERRED_EVENT]) { nodes { ... on TransferredEvent { createdAt } } }
  }`;
  const input = { issueId: id, repositoryId: scratch.other('sameOwner').id };
  return (await mutate<Moved>(scratch, { field: 'transferIssue', input, selection })).answer.issue;
}

/** Issues that are transferred to another repository of the owner. */
export const transferFacts: readonly Fact[] = [
  {
    name: 'A transferred issue has a TransferredEvent with its time (ObserveIncident reads it there)',
    documented: 'd',
    expected: 'timed; observed: timed, not before it was opened',
    needs: 'sameOwner',
    async observe(scratch, expected) {
      const moved = await transfer(scratch, await scratch.makeIssue());
      const said = timeOf(moved.timelineItems.nodes[0]?.createdAt ?? null);
      const { client: there } = scratch.other('sameOwner');
      return scratch.settle(expected, async () => {
        const seen = await observe(there, moved.number, '.github/no-such-file.yml');
        const at = seen?.incident.transferredAt ?? null;
        const order = at !== null && at >= moved.createdAt ? 'not before' : 'before';
        return `${said}; observed: ${timeOf(at)}, ${order} it was opened`;
      });
    },
  },
  {
    name: 'A transferred sub-issue keeps its parent',
    documented: 'a',
    expected: 'the parent, listing it',
    needs: 'sameOwner',
    async observe(scratch, expected) {
      const parent = await scratch.makeIssue();
      const child = await scratch.makeIssue({ parentIssueId: parent.id });
      const { parent: kept, number } = await transfer(scratch, child);
      return scratch.settle(expected, async () => {
        const { data } = await scratch.graphql<{
          readonly node: { readonly subIssues: { readonly nodes: readonly MadeIssue[] } };
        }>(
          'query ($id: ID!) { node(id: $id) { ... on Issue { subIssues(first: 10) { nodes { id number } } } } }',
          { id: parent.id },
        );
        const lists = data?.node.subIssues.nodes.some((one) => one.number === number) === true;
        const who = kept?.id === parent.id ? 'the parent' : 'no parent';
        return `${who}, ${lists ? '' : 'not '}listing it`;
      });
    },
  },
  {
    name: 'The old number of a transferred issue finds nothing (ReadLinked)',
    documented: 'a',
    expected: 'unreadable',
    needs: 'sameOwner',
    async observe(scratch, expected) {
      const issue = await scratch.makeIssue();
      await transfer(scratch, issue);
      const wanted = [{ repository: scratch.repository, number: issue.number }];
      return scratch.settle(expected, async () => {
        const linked = await observeLinked(scratch.client, wanted);
        return [...linked.values()].map(({ kind }) => kind).join(', ');
      });
    },
  },
];

function timeOf(time: string | null): string {
  return Number.isNaN(Date.parse(time ?? '')) ? 'without time' : 'timed';
}
