import type { Fact } from '../fact.js';
import { mutate, mutateAll } from '../scratch/mutate.js';
import type { MadeIssue, Scratch } from '../scratch/scratch.js';

interface Turned {
  readonly issue: {
    readonly state: string;
    readonly reason: string | null;
    readonly plain: string | null;
    readonly turns: { readonly totalCount: number };
  };
}

interface Marked {
  readonly issue: {
    readonly marks: {
      readonly nodes: readonly { readonly canonical?: { readonly number: number } | null }[];
    };
  };
}

const selection = `issue {
  state reason: stateReason(enableDuplicate: true) plain: stateReason
  turns: timelineItems(first: 10, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) { totalCount }
}`;

async function close(
  scratch: Scratch,
  { id }: MadeIssue,
  how: Readonly<Record<string, string>> = {},
): Promise<Turned['issue']> {
  const mutation = { field: 'closeIssue', input: { issueId: id, ...how }, selection };
  return (await mutate<Turned>(scratch, mutation)).answer.issue;
}

async function reopen(scratch: Scratch, { id }: MadeIssue): Promise<Turned['issue']> {
  const mutation = { field: 'reopenIssue', input: { issueId: id }, selection };
  return (await mutate<Turned>(scratch, mutation)).answer.issue;
}

/** Closing and reopening. */
export const stateFacts: readonly Fact[] = [
  ...(['COMPLETED', 'NOT_PLANNED'] as const).map((stateReason): Fact => ({
    name: `closeIssue takes the reason ${stateReason}`,
    documented: 'd',
    expected: `CLOSED ${stateReason}`,
    async observe(scratch) {
      const { state, reason } = await close(scratch, await scratch.makeIssue(), { stateReason });
      return `${state} ${reason ?? 'without a reason'}`;
    },
  })),
  {
    name: 'closeIssue as DUPLICATE takes duplicateIssueId; only enableDuplicate shows the reason',
    documented: 'd',
    expected: 'CLOSED DUPLICATE; hidden otherwise',
    async observe(scratch) {
      const [kept, double] = [await scratch.makeIssue(), await scratch.makeIssue()];
      const how = { stateReason: 'DUPLICATE', duplicateIssueId: kept.id };
      const { state, reason, plain } = await close(scratch, double, how);
      const hidden = plain === 'DUPLICATE' ? 'shown always' : 'hidden otherwise';
      return `${state} ${reason ?? 'without a reason'}; ${hidden}`;
    },
  },
  {
    name: 'A MARKED_AS_DUPLICATE_EVENT names the original of a duplicate',
    documented: 'a',
    expected: 'names the kept one',
    async observe(scratch) {
      const [kept, double] = [await scratch.makeIssue(), await scratch.makeIssue()];
      const how = { issueId: double.id, stateReason: 'DUPLICATE', duplicateIssueId: kept.id };
      const marks = `issue {
        marks: timelineItems(last: 1, itemTypes: [MARKED_AS_DUPLICATE_EVENT]) {
          nodes { ... on MarkedAsDuplicateEvent { canonical { ... on Issue { number } } } }
        }
      }`;
      const mutation = { field: 'closeIssue', input: how, selection: marks };
      const { issue } = (await mutate<Marked>(scratch, mutation)).answer;
      const named = issue.marks.nodes.at(-1)?.canonical?.number ?? null;
      return named === kept.number ? 'names the kept one' : `names ${String(named)}`;
    },
  },
  {
    name: 'Closing a closed issue is not an error and makes no second event',
    documented: 'a',
    expected: 'CLOSED, events: 1',
    async observe(scratch) {
      const issue = await scratch.makeIssue();
      await close(scratch, issue);
      const { state, turns } = await close(scratch, issue);
      return `${state}, events: ${String(turns.totalCount)}`;
    },
  },
  {
    name: 'reopenIssue reopens, with the reason REOPENED',
    documented: 'd',
    expected: 'OPEN REOPENED, events: 2',
    async observe(scratch) {
      const issue = await scratch.makeIssue();
      await close(scratch, issue);
      const { state, reason, turns } = await reopen(scratch, issue);
      return `${state} ${reason ?? 'without a reason'}, events: ${String(turns.totalCount)}`;
    },
  },
  {
    name: 'Reopening an open issue is not an error and makes no event',
    documented: 'a',
    expected: 'OPEN, events: 0',
    async observe(scratch) {
      const { state, turns } = await reopen(scratch, await scratch.makeIssue());
      return `${state}, events: ${String(turns.totalCount)}`;
    },
  },
  {
    name: "A later alias's answer shows the changes of an earlier one",
    documented: 'd',
    expected: 'CLOSED',
    async observe(scratch) {
      const { id } = await scratch.makeIssue();
      const { data } = await mutateAll<Turned>(scratch, [
        { field: 'closeIssue', input: { issueId: id } },
        { field: 'updateIssue', input: { id, body: 'Closed before this.' }, selection },
      ]);
      return data?.['b']?.issue.state ?? 'no answer';
    },
  },
];
