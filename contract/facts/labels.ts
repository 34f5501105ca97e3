import type { Fact } from '../fact.js';
import { mutate, tryTo } from '../scratch/mutate.js';

const labels = 'labels(first: 10) { nodes { id } }';
const labelled = `${labels} events: timelineItems(first: 10, itemTypes: [LABELED_EVENT]) { totalCount }`;

interface Worn {
  readonly labels: { readonly nodes: readonly { readonly id: string }[] };
}

interface Labelled {
  readonly labelable: Worn & { readonly events: { readonly totalCount: number } };
}

function describe(worn: Worn, known: Readonly<Record<string, string>>): string {
  return worn.labels.nodes.map(({ id }) => known[id] ?? 'another').join(', ') || 'none';
}

/** Labels, on issues and in the repository. */
export const labelFacts: readonly Fact[] = [
  {
    name: 'A label name keeps its case, and a second one that differs only in case is refused',
    documented: 'o',
    expected: 'kept; lower case refused, upper case refused',
    async observe(scratch) {
      const name = scratch.uniqueName('Label');
      const { repositoryId } = scratch;
      const create = (wished: string) => ({
        field: 'createLabel',
        input: { repositoryId, name: wished, color: 'ededed' },
        selection: 'label { name }',
      });
      const { answer } = await mutate<{ readonly label: { readonly name: string } }>(
        scratch,
        create(name),
      );
      const kept = answer.label.name === name ? 'kept' : 'changed';
      const lower = await tryTo(scratch, create(name.toLowerCase()));
      const upper = await tryTo(scratch, create(name.toUpperCase()));
      return `${kept}; lower case ${lower}, upper case ${upper}`;
    },
  },
  {
    name: 'label(name:) finds a label in any case; null isn’t an error',
    documented: 'o',
    expected: 'found; null, errors: 0',
    async observe(scratch, expected) {
      const label = await scratch.makeLabel();
      return scratch.settle(expected, async () => {
        const { data, errors } = await scratch.graphql<{
          readonly repository: Record<'here' | 'absent', { readonly id: string } | null>;
        }>(
          `query ($owner: String!, $name: String!, $here: String!, $absent: String!) {
            repository(owner: $owner, name: $name) {
              here: label(name: $here) { id }
              absent: label(name: $absent) { id }
            }
          }`,
          {
            ...{ owner: scratch.owner, name: scratch.name },
            here: label.name.toUpperCase(),
            absent: scratch.uniqueName('absent'),
          },
        );
        const { here, absent } = data?.repository ?? {};
        return `${here?.id === label.id ? 'found' : 'not found'}; ${absent === null ? 'null' : 'there'}, errors: ${String(errors.length)}`;
      });
    },
  },
  {
    name: 'addLabelsToLabelable adds labels; updateIssue.labelIds replaces them',
    documented: 'd',
    expected: 'added: first, second; replaced: second',
    async observe(scratch) {
      const [first, second] = [await scratch.makeLabel(), await scratch.makeLabel()];
      const known = { [first.id]: 'first', [second.id]: 'second' };
      const { id } = await scratch.makeIssue({ labelIds: [first.id] });
      const added = await mutate<Labelled>(scratch, {
        field: 'addLabelsToLabelable',
        input: { labelableId: id, labelIds: [second.id] },
        selection: `labelable { ... on Issue { ${labelled} } }`,
      });
      const replaced = await mutate<{ readonly issue: Worn }>(scratch, {
        field: 'updateIssue',
        input: { id, labelIds: [second.id] },
        selection: `issue { ${labels} }`,
      });
      const inOrder = describe(added.answer.labelable, known).split(', ').sort().join(', ');
      return `added: ${inOrder}; replaced: ${describe(replaced.answer.issue, known)}`;
    },
  },
  {
    name: 'Adding a label twice is not an error and makes one event',
    documented: 'a',
    expected: 'label, events: 1',
    async observe(scratch) {
      const label = await scratch.makeLabel();
      const { id } = await scratch.makeIssue();
      const mutation = {
        field: 'addLabelsToLabelable',
        input: { labelableId: id, labelIds: [label.id] },
        selection: `labelable { ... on Issue { ${labelled} } }`,
      };
      await mutate(scratch, mutation);
      const { labelable } = (await mutate<Labelled>(scratch, mutation)).answer;
      return `${describe(labelable, { [label.id]: 'label' })}, events: ${String(labelable.events.totalCount)}`;
    },
  },
  {
    name: 'removeLabelsFromLabelable removes a label',
    documented: 'd',
    expected: 'none',
    async observe(scratch) {
      const label = await scratch.makeLabel();
      const { id } = await scratch.makeIssue({ labelIds: [label.id] });
      const { answer } = await mutate<Labelled>(scratch, {
        field: 'removeLabelsFromLabelable',
        input: { labelableId: id, labelIds: [label.id] },
        selection: `labelable { ... on Issue { ${labels} } }`,
      });
      return describe(answer.labelable, { [label.id]: 'label' });
    },
  },
];
