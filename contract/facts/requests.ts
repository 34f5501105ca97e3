import { type Applied, applyWrites } from '../../src/github/write/apply.js';
import { applyCreations } from '../../src/github/write/create.js';
import { listNodes } from '../../src/github/observe/answers.js';
import { observe, observeByTrackingIssue } from '../../src/github/observe/observe.js';
import { observePages } from '../../src/github/observe/observe-pages.js';
import { resolveIds } from '../../src/github/write/resolve-ids.js';
import type { Observed } from '../../src/incident/memory.js';
import type { CreateStep } from '../../src/incident/step.js';
import { toTitle } from '../../src/incident/title.js';
import { md } from '../../src/render/markdown.js';
import type { Fact } from '../fact.js';
import { mutate } from '../scratch/mutate.js';
import type { MadeIssue, Scratch } from '../scratch/scratch.js';

const config = '.github/no-such-file.yml';

/** Creates an incident with a label, one sub-issue and one comment. */
async function makeIncident(scratch: Scratch) {
  const label = await scratch.makeLabel();
  const incident = await scratch.makeIssue({ body: 'one', labelIds: [label.id] });
  const task = await scratch.makeIssue({ parentIssueId: incident.id });
  const input = { subjectId: incident.id, body: 'comment' };
  await mutate(scratch, { field: 'addComment', input });
  return { label: label.name, incident, task };
}

function describe({ incident, subIssues }: Observed): string {
  const { labels, labelled, comments, body, state } = incident;
  return `${state} "${body}", labels: ${String(labels.length)}/${String(labelled.size)}, sub-issues: ${String(subIssues.length)}, comments: ${String(comments.length)}`;
}

async function see(scratch: Scratch, { number }: MadeIssue): Promise<Observed> {
  const seen = await observe(scratch.client, number, config);
  if (seen === null) throw new Error(`#${String(number)} could not be observed`);
  return seen;
}

/** The incident of `makeIncident`, once a read shows all of it. */
async function seeWhole(scratch: Scratch, incident: MadeIssue): Promise<Observed> {
  let seen = await see(scratch, incident);
  await scratch.settle(whole, async () => {
    seen = await see(scratch, incident);
    return describe(seen);
  });
  return seen;
}

function describeApplied({ observed, created, failures }: Applied): string {
  const problems = failures.map(({ message }) => message).join('; ') || 'none';
  return `created: ${String(created.length)}, failures: ${problems}; ${observed === null ? 'not brought back' : describe(observed)}`;
}

const whole = 'open "one", labels: 1/1, sub-issues: 1, comments: 1';

/** The action's own requests, answered completely. */
export const requestFacts: readonly Fact[] = [
  {
    name: 'ObserveIncident is answered completely',
    documented: 'd',
    expected: `${whole}, config absent`,
    async observe(scratch, expected) {
      const { incident } = await makeIncident(scratch);
      return scratch.settle(expected, async () => {
        const seen = await see(scratch, incident);
        return `${describe(seen)}, config ${seen.config.state}`;
      });
    },
  },
  {
    name: 'ObserveTracking finds the incident of a tracking issue, by parent or by number',
    documented: 'd',
    expected: `${whole}; ${whole}`,
    async observe(scratch, expected) {
      const { incident, task } = await makeIncident(scratch);
      return scratch.settle(expected, async () => {
        const seen: string[] = [];
        for (const marked of [null, incident.number]) {
          const way = { number: task.number, incident: marked };
          const { observed } = await observeByTrackingIssue(scratch.client, way, config);
          seen.push(observed === null ? 'led nowhere' : describe(observed));
        }
        return seen.join('; ');
      });
    },
  },
  {
    name: 'ObservePage lists open incidents and recently closed ones',
    documented: 'd',
    expected: `${whole}; closed "", labels: 1/1, sub-issues: 0, comments: 0`,
    async observe(scratch, expected) {
      const { label } = await makeIncident(scratch);
      const labelId = await findLabel(scratch, label);
      const second = await scratch.makeIssue({ labelIds: [labelId] });
      await mutate(scratch, { field: 'closeIssue', input: { issueId: second.id } });
      const since = '2020-01-01T00:00:00Z';
      return scratch.settle(expected, async () => {
        const seen: string[] = [];
        for await (const page of observePages(scratch.client, label, config, since))
          seen.push(...page.map(describe));
        return seen.join('; ');
      });
    },
  },
  {
    name: 'CreateLabels creates missing labels, and its answer has the people',
    documented: 'd',
    expected: 'labels: 2, people: 1',
    async observe(scratch) {
      const seen = await see(scratch, await scratch.makeIssue());
      const names = [scratch.uniqueName('Made'), scratch.uniqueName('Made')];
      const labels = names.map((name) => ({ name, color: 'fbca04', description: 'Contract' }));
      const logins = [await findSomebody(scratch), 'no-such-login-3f9c1a7e5b'];
      const wanted = { labels, furtherLabels: [], logins, milestone: null };
      const prepared = await resolveIds(scratch.client, seen, wanted);
      const made = names.filter((name) => prepared.labels.has(name.toLowerCase()));
      return `labels: ${String(made.length)}, people: ${String(prepared.people.size)}`;
    },
  },
  {
    name: 'CreateIssues answers with the issues and, with the last one, the incident',
    documented: 'a',
    expected: 'created: 2, failures: none; open "one", labels: 1/1, sub-issues: 3, comments: 1',
    async observe(scratch) {
      const { incident } = await makeIncident(scratch);
      const steps = ['first', 'second'].map((key): CreateStep => ({
        ...{
          do: 'create issue',
          repository: null,
          unparented: false,
          task: { line: 1, text: '', box: null },
          key,
          title: toTitle(scratch.uniqueName(key)),
          body: md`made`,
        },
        ...{ labels: [], assignees: [], milestone: null },
      }));
      const seen = await seeWhole(scratch, incident);
      const repository = seen.repository.id;
      const prepared = { repository, labels: new Map(), people: new Map(), milestone: null };
      return describeApplied(await applyCreations(scratch.client, seen, steps, prepared));
    },
  },
  {
    name: 'Write does all its steps in one request and answers with the changed incident',
    documented: 'a',
    expected: 'created: 0, failures: none; closed "two", labels: 1/1, sub-issues: 0, comments: 1',
    async observe(scratch) {
      const { incident, task, label } = await makeIncident(scratch);
      const seen = await seeWhole(scratch, incident);
      const { comments } = seen.incident;
      const labels = new Map([[label.toLowerCase(), await findLabel(scratch, label)]]);
      const prepared = {
        labels,
        repository: seen.repository.id,
        people: new Map(),
        milestone: null,
      };
      const target = { id: task.id, issue: `${scratch.repository}#${String(task.number)}` };
      const other = await scratch.makeIssue();
      const of = { id: other.id, issue: `${scratch.repository}#${String(other.number)}` };
      const steps = [
        { do: 'add tracking label', target, label },
        { do: 'retitle issue', target, title: toTitle(scratch.uniqueName('retitled')) },
        { do: 'close issue', target },
        { do: 'reopen issue', target },
        { do: 'close duplicate', target, of },
        { do: 'remove sub-issue', target },
        { do: 'add sub-issue', target },
        { do: 'remove sub-issue', target },
        { do: 'edit body', body: 'two', linked: 0, ticked: 0, unticked: 0 },
        { do: 'remove phase label', label },
        { do: 'add phase label', label },
        { do: 'close incident' },
        { do: 'reopen incident' },
        { do: 'close incident' },
        { do: 'add status comment', body: md`status` },
        ...comments.slice(0, 1).flatMap(
          ({ id: comment }) =>
            [
              { do: 'edit status comment', comment, body: md`edited` },
              { do: 'delete status comment', comment },
            ] as const,
        ),
      ] as const;
      return describeApplied(await applyWrites(scratch.client, seen, steps, prepared));
    },
  },
];

async function findLabel(scratch: Scratch, label: string): Promise<string> {
  const { data } = await scratch.graphql<{
    readonly repository: { readonly label: { readonly id: string } | null };
  }>(
    'query ($owner: String!, $name: String!, $label: String!) { repository(owner: $owner, name: $name) { label(name: $label) { id } } }',
    { owner: scratch.owner, name: scratch.name, label },
  );
  return data?.repository.label?.id ?? '';
}

async function findSomebody(scratch: Scratch): Promise<string> {
  const { data } = await scratch.graphql<{
    readonly repository: {
      readonly assignableUsers: { readonly nodes: readonly { readonly login: string }[] };
    };
  }>(
    'query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { assignableUsers(first: 1) { nodes { login } } } }',
    { owner: scratch.owner, name: scratch.name },
  );
  return listNodes(data?.repository.assignableUsers)[0]?.login ?? '';
}
