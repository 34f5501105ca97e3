import { describe, expect, test } from '@jest/globals';
import { createSandbox, type Sandbox } from '../../sandbox/index.js';
import {
  type InProcess,
  issueOf,
  lastStatus,
  runInProcess,
  settle,
} from '../harness/run-in-process.js';
import { twoTasks } from '../harness/postmortems.js';

const folder = '.github/ISSUE_TEMPLATE';
const config = '.github/postmortem.yml';

const markdown = `---
name: Postmortem
about: What happened, and what we change
labels: incident
---

## What broke

_A few words for those who weren't there._

- **Duration**: HH:MM
- **Customers hit**:

## Story

| Time (UTC) | What |
| --- | --- |
| HH:MM | … |

## Why it could

## What we change

- [ ] The first thing to change
`;

const answer = `## What broke

- **Duration**: 40 minutes
- **Customers hit**: A third of them.

## Story

| Time (UTC) | What |
| --- | --- |
| 09:10 | The release was deployed. |

## Why it could

Prices were cached without their currency.

## What we change

- [ ] Put the currency into the key of the price cache.
`;

const form = `name: Postmortem
description: What happened
labels: [incident]
body:
  - type: textarea
    attributes: { label: What broke }
    validations: { required: true }
  - type: input
    attributes: { label: Impact }
    validations: { required: true }
  - type: textarea
    attributes: { label: Timeline, value: "- HH:MM UTC" }
  - type: textarea
    attributes: { label: Action items }
    validations: { required: true }
`;

const formAnswer = `### What broke

The shop.

### Impact

A third of the orders failed.

### Timeline

_No response_

### Action items

- [ ] Put the currency into the key of the price cache.
`;

const intake = `name: Report an incident
description: Something is down
body:
  - type: textarea
    attributes: { label: What happened }
  - type: input
    attributes: { label: Severity }
  - type: textarea
    attributes: { label: Actions taken so far }
`;

// Says what the custom headings and labels mean.
const names =
  'aliases: { Story: [Timeline], What we change: [Action items], Customers hit: [Impact] }\n';

interface Played {
  readonly sandbox: Sandbox;
  readonly runs: readonly InProcess[];
  readonly status: string;
  readonly issues: number;
}

/** A repository with these files, in which an incident is opened. */
async function play(
  files: Readonly<Record<string, string>>,
  body: string,
  brokenPath?: string,
): Promise<Played> {
  const sandbox = createSandbox();
  const ana = sandbox.as('ana');
  for (const [path, text] of Object.entries(files)) ana.putFile(path, text);
  ana.openIssue({ title: 'Shop is down', body, labels: ['incident'] });
  if (brokenPath !== undefined) sandbox.fault(1, { name: 'partial data', path: brokenPath });
  const runs = await settle(sandbox).catch((error: unknown) => {
    if (error instanceof Error) return [];
    throw error;
  });
  return { sandbox, runs, status: lastStatus(sandbox), issues: sandbox.state().length };
}

/** Of each run. */
function countRequests({ runs }: Played): readonly number[] {
  return runs.map(({ requests }) => requests);
}

async function runAgain(sandbox: Sandbox): Promise<InProcess> {
  sandbox.takeDeliveries();
  sandbox.as('ana').dispatch();
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  return runInProcess(sandbox, delivery, { incident: 1, dryRun: false });
}

const built = { '.github/ISSUE_TEMPLATE/incident.yml': intake };
const first = countRequests(await play({}, twoTasks));

describe('a template in the repository', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['Markdown', { [`${folder}/postmortem.md`]: markdown, [config]: names }, answer],
    [
      'Markdown in the template folder',
      { [`${folder}/incident.md`]: markdown, [config]: names },
      answer,
    ],
    ['a form', { [`${folder}/postmortem.yml`]: form }, formAnswer],
    ['a form in the template folder', { [`${folder}/incident.yml`]: form }, formAnswer],
    [
      'next to an intake form',
      { [`${folder}/incident.yml`]: intake, [`${folder}/postmortem.yml`]: form },
      formAnswer,
    ],
    [
      'named by the configuration, at a conventional path',
      { [`${folder}/postmortem.yml`]: form, [config]: `template: ${folder}/postmortem.yml\n` },
      formAnswer,
    ],
  ])('%s: counts, and costs no request', async (_, files, body) => {
    const played = await play(files, body);
    expect(issueOf(played.sandbox, 1).labels).toContain('postmortem: tracking');
    expect(issueOf(played.sandbox, 2)).toMatchObject({
      title: 'Put the currency into the key of the price cache.',
      parent: '#1',
    });
    expect(issueOf(played.sandbox, 2).body).toContain('A third of ');
    expect(countRequests(played)).toEqual(first);
    expect((await runAgain(played.sandbox)).requests).toBe(1);
  });

  test('reports what is missing by the template’s own names', async () => {
    const body = answer.replace('## Why it could', '## Reasons').replace('A third of them.', '');
    const { status, issues } = await play(
      { [`${folder}/postmortem.md`]: markdown, [config]: names },
      body,
    );
    expect(status).toContain('Missing section: "Why it could"');
    expect(status).toContain('"Customers hit" has no value.');
    expect(status).not.toContain('Issue Summary');
    expect(issues).toBe(1);
  });

  test.each([
    [
      'Markdown',
      { [`${folder}/postmortem.md`]: markdown, [config]: names },
      markdown.slice(markdown.indexOf('## ')),
    ],
    [
      'a form',
      { [`${folder}/postmortem.yml`]: form },
      formAnswer
        .replace(/\n\n(?!###|_No)[^#]+\n/gu, '\n\n_No response_\n')
        .replace('_No response_\n\n### Act', '- HH:MM UTC\n\n### Act'),
    ],
  ])(
    '%s: a text that is still the template is a draft, and gets no comment',
    async (_, files, body) => {
      const { sandbox, status } = await play(files, body);
      expect(status).toBe('');
      expect(issueOf(sandbox, 1).labels).toEqual(['incident']);
    },
  );

  test('leaves an intake form alone: the built-in template counts', async () => {
    const played = await play(built, twoTasks);
    expect(issueOf(played.sandbox, 1).labels).toContain('postmortem: tracking');
    expect(played.issues).toBe(3);
    expect(countRequests(played)).toEqual(first);
  });

  test('of an unusual path costs one request a run, however many rounds and incidents it has', async () => {
    const files = { 'docs/template.yml': form, [config]: 'template: docs/template.yml\n' };
    const played = await play(files, formAnswer);
    expect(issueOf(played.sandbox, 2).parent).toBe('#1');
    expect(countRequests(played)).toEqual(first.map((count) => count + 1));
    expect((await runAgain(played.sandbox)).requests).toBe(2);
    const ana = played.sandbox.as('ana');
    ana.openIssue({ title: 'Again', body: formAnswer, labels: ['incident'] });
    await settle(played.sandbox);
    ana.dispatch();
    const [delivery] = played.sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    const both = await runInProcess(played.sandbox, delivery, { incident: 'all', dryRun: false });
    expect(both.outcomes).toHaveLength(2);
    expect(both.requests).toBe(2);
  });

  test('that is changed counts as it is now', async () => {
    const { sandbox } = await play({ [`${folder}/postmortem.yml`]: form }, formAnswer);
    sandbox
      .as('ana')
      .putFile(
        `${folder}/postmortem.yml`,
        `${form}  - type: input\n    attributes: { label: Region }\n    validations: { required: true }\n`,
      );
    await runAgain(sandbox);
    expect(lastStatus(sandbox)).toContain('Missing section: "Region".');
  });
});

describe('a template that can’t be used', () => {
  const named = (path: string): string => `# ours\ntemplate: ${path}\n`;
  const at = '`.github/postmortem.yml`, line 2, column 11: template is ';
  const long = `## Action items\n${'Words. '.repeat(10_000)}`;

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'is absent',
      { [config]: named('docs/no.md') },
      [at, 'docs/no.md', "doesn't exist", 'from the root of the repository'],
    ],
    ['is a folder', { [config]: named('docs'), 'docs/a.md': 'a' }, [at, 'it is not a file']],
    ['is binary', { [config]: named('a.md'), 'a.md': 'a\0b' }, [at, 'it is not a text file']],
    [
      'is too long',
      { [config]: named('a.md'), 'a.md': long },
      [at, 'the most that an issue can hold'],
    ],
    [
      'is no YAML',
      { [config]: named('a.yml'), 'a.yml': 'body:\n  - [\n' },
      [at, 'line 3, column 1', "isn't valid YAML"],
    ],
    [
      'is no form',
      { [config]: named('a.yml'), 'a.yml': 'a: 1\n' },
      [at, 'a list of questions under'],
    ],
    [
      'asks for no tasks',
      { [config]: named('a.md'), 'a.md': '## Summary\n' },
      [at, 'no section for action items', 'Action items'],
    ],
    [
      'has no such section for an alias',
      { [config]: 'aliases:\n  Timelines: [Log]\n', [`${folder}/postmortem.yml`]: form },
      ['line 2, column 3: "Timelines" under aliases', 'Did you mean "Timeline"?'],
    ],
    [
      'is no YAML at a conventional path',
      { [`${folder}/incident.yml`]: 'body: [\n' },
      ['`.github/ISSUE_TEMPLATE/incident.yml`, line 2, column 1', "isn't valid YAML"],
    ],
    [
      'is binary at a conventional path',
      { [`${folder}/incident.md`]: 'a\0b' },
      ['`.github/ISSUE_TEMPLATE/incident.md`', 'it is not a text file'],
    ],
  ])(
    'because it %s: nothing is created, and the comment says how to fix it',
    async (_, files, words) => {
      const { status, issues, sandbox } = await play(files, formAnswer);
      for (const part of words) expect(status.replace(/\\|&quot;/gu, '')).toContain(part);
      expect(issues).toBe(1);
      expect(issueOf(sandbox, 1).state).toBe('OPEN');
    },
  );

  test.each([0, 1, 2, 3])(
    'because GitHub doesn’t show the usual path %s: it doesn’t count as absent',
    async (index) => {
      const { status, issues } = await play({}, twoTasks, `template${String(index)}`);
      expect(status).toContain('ISSUE_TEMPLATE/');
      expect(status).toContain("can't be read");
      expect(issues).toBe(1);
    },
  );

  test('does no harm if an earlier one counts', async () => {
    const { issues } = await play({ [`${folder}/incident.yml`]: form }, formAnswer, 'template3');
    expect(issues).toBe(2);
  });

  test('goes on once it is fixed', async () => {
    const { sandbox } = await play({ [config]: named('docs/no.md') }, formAnswer);
    sandbox
      .as('ana')
      .putFile('docs/no.md', '## What broke\n## Impact\n## Timeline (optional)\n## Action items\n');
    await runAgain(sandbox);
    expect(lastStatus(sandbox)).toContain('0 of 1 task');
  });
});
