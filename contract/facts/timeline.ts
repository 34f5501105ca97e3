import type { Fact } from '../fact.js';
import { mutate } from '../scratch/mutate.js';
import type { Scratch } from '../scratch/scratch.js';

interface Event {
  readonly __typename: string;
  readonly createdAt: string;
  readonly actor: { readonly login: string } | null;
  readonly label?: { readonly id: string };
}

interface Timeline {
  readonly author: { readonly login: string };
  readonly events: { readonly nodes: readonly Event[] };
}

const eventFields = `__typename
  ... on LabeledEvent { createdAt actor { login } label { id } }
  ... on ClosedEvent { createdAt actor { login } }
  ... on ReopenedEvent { createdAt actor { login } }`;

function timeline(types: string, most: number): string {
  return `author { login } events: timelineItems(last: ${String(most)}, itemTypes: [${types}]) { nodes { ${eventFields} } }`;
}

const lastClosedOrReopened = timeline('CLOSED_EVENT, REOPENED_EVENT', 1);
const labelled = timeline('LABELED_EVENT', 50);

async function read(scratch: Scratch, id: string, fields: string): Promise<Timeline> {
  const { data } = await scratch.graphql<{ readonly node: Timeline }>(
    `query ($id: ID!) { node(id: $id) { ... on Issue { ${fields} } } }`,
    { id },
  );
  if (data === null) throw new Error('the timeline could not be read');
  return data.node;
}

async function closeOrReopen(scratch: Scratch, field: string, id: string): Promise<string> {
  const mutation = {
    field,
    input: { issueId: id },
    selection: `issue { ${lastClosedOrReopened} }`,
  };
  const { issue } = (await mutate<{ readonly issue: Timeline }>(scratch, mutation)).answer;
  return describeTypes(issue);
}

function describeTypes({ events }: Timeline): string {
  return events.nodes.map(({ __typename }) => __typename).join(', ') || 'none';
}

/** Whether the events have a time and the author's login as actor. */
function describeActors({ author, events }: Timeline): string {
  const signed = events.nodes.every(({ actor }) => actor?.login === author.login);
  const timed = events.nodes.every(({ createdAt }) => !Number.isNaN(Date.parse(createdAt)));
  return `${signed ? 'by the author' : 'by another login'}, ${timed ? 'timed' : 'without time'}`;
}

/** Who did what to an issue, and when. Trust and reopening depend on it. */
export const timelineFacts: readonly Fact[] = [
  {
    name: 'Adding a label makes a LabeledEvent with actor and time',
    documented: 'd',
    expected: 'LabeledEvent by the author, timed',
    async observe(scratch, expected) {
      const label = await scratch.makeLabel();
      const { id } = await scratch.makeIssue();
      const input = { labelableId: id, labelIds: [label.id] };
      await mutate(scratch, { field: 'addLabelsToLabelable', input });
      return scratch.settle(expected, async () => {
        const seen = await read(scratch, id, labelled);
        return `${describeTypes(seen)} ${describeActors(seen)}`;
      });
    },
  },
  {
    name: 'Labels given at creation make a LabeledEvent too',
    documented: 'a',
    expected: 'LabeledEvent by the author, timed',
    async observe(scratch, expected) {
      const label = await scratch.makeLabel();
      const { id } = await scratch.makeIssue({ labelIds: [label.id] });
      return scratch.settle(expected, async () => {
        const seen = await read(scratch, id, labelled);
        return `${describeTypes(seen)} ${describeActors(seen)}`;
      });
    },
  },
  {
    name: 'Events requested with `last` are listed oldest first',
    documented: 'a',
    expected: 'first, second',
    async observe(scratch, expected) {
      const [first, second] = [await scratch.makeLabel(), await scratch.makeLabel()];
      const known: Readonly<Record<string, string>> = {
        [first.id]: 'first',
        [second.id]: 'second',
      };
      const { id } = await scratch.makeIssue();
      for (const label of [first, second]) {
        const input = { labelableId: id, labelIds: [label.id] };
        await mutate(scratch, { field: 'addLabelsToLabelable', input });
      }
      return scratch.settle(expected, async () => {
        const { events } = await read(scratch, id, labelled);
        return events.nodes.map(({ label }) => known[label?.id ?? ''] ?? 'another').join(', ');
      });
    },
  },
  {
    name: 'Closing makes a ClosedEvent with actor and time',
    documented: 'd',
    expected: 'ClosedEvent by the author, timed',
    async observe(scratch, expected) {
      const { id } = await scratch.makeIssue();
      await closeOrReopen(scratch, 'closeIssue', id);
      return scratch.settle(expected, async () => {
        const seen = await read(scratch, id, lastClosedOrReopened);
        return `${describeTypes(seen)} ${describeActors(seen)}`;
      });
    },
  },
  {
    name: '`last: 1` of closings and reopenings is the newest, with actor and time',
    documented: 'd',
    expected: 'ReopenedEvent by the author, timed',
    async observe(scratch, expected) {
      const { id } = await scratch.makeIssue();
      await closeOrReopen(scratch, 'closeIssue', id);
      await closeOrReopen(scratch, 'reopenIssue', id);
      return scratch.settle(expected, async () => {
        const seen = await read(scratch, id, lastClosedOrReopened);
        return `${describeTypes(seen)} ${describeActors(seen)}`;
      });
    },
  },
  {
    name: "An event shows in its own mutation's answer",
    documented: 'a',
    expected: 'ClosedEvent; ReopenedEvent; ClosedEvent',
    async observe(scratch) {
      const { id } = await scratch.makeIssue();
      const first = await closeOrReopen(scratch, 'closeIssue', id);
      const second = await closeOrReopen(scratch, 'reopenIssue', id);
      return `${first}; ${second}; ${await closeOrReopen(scratch, 'closeIssue', id)}`;
    },
  },
];
