import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Delivery } from '../../../sandbox/index.js';
import { readInputs } from '../../../src/config/inputs.js';
import { bodyOf, runInProcess } from '../../harness/run-in-process.js';
import { currency, foreign, type Room, setRoom, type Setting } from './room.js';

/** A workflow as a page shows it: the block of YAML that holds these words. */
function readWorkflow(page: string, words: string): Workflow {
  const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, block = '']) => block);
  return parse(blocks.find((block) => block.includes(words)) ?? '') as Workflow;
}

interface Workflow {
  readonly on: {
    readonly issues: { readonly types: readonly string[] };
    readonly workflow_dispatch?: { readonly inputs: Readonly<Record<string, object>> };
  };
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly if: string;
  readonly steps: readonly {
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly with?: Readonly<Record<string, string>>;
  }[];
}

const notify = readWorkflow('docs/administration.md', 'Tell the incident');
const loop = readWorkflow('README.md', 'workflow_dispatch');

/** `gh api PATH -f name=value`, as on the runner: a POST with the fields, in which `a[b]` is nested. */
const gh = `#!/usr/bin/env node
const [, , command, path, ...rest] = process.argv;
if (command !== 'api') throw new Error('gh ' + command);
const body = {};
for (let at = 0; at < rest.length; at += 2) {
  if (rest[at] !== '-f') throw new Error(rest[at]);
  const [, name, inner, value] = /^([\\w-]+)(?:\\[([\\w-]+)\\])?=(.*)$/.exec(rest[at + 1]);
  if (inner === undefined) body[name] = value;
  else body[name] = { ...body[name], [inner]: value };
}
const headers = { authorization: 'token ' + process.env.GH_TOKEN, 'content-type': 'application/json' };
fetch(process.env.API + '/' + path, { method: 'POST', headers, body: JSON.stringify(body) })
  .then(async (answer) => {
    if (!answer.ok) throw new Error(answer.status + ' ' + (await answer.text()));
    process.exit(0);
  })
  .catch((error) => { console.error(error.message); process.exit(1); });
`;

let bin = '';
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'gh-'));
  writeFileSync(join(bin, 'gh'), gh);
  chmodSync(join(bin, 'gh'), 0o755);
});
afterAll(() => rmSync(bin, { recursive: true, force: true }));

/** Runs the workflow from the page for an event in the other repository, if the event starts it. */
async function runNotify(room: Room, { payload }: Delivery, secret: string): Promise<void> {
  const [, label] =
    /^contains\(github\.event\.issue\.labels\.\*\.name, '([^']+)'\)$/u.exec(
      notify.jobs['tell']?.if ?? '',
    ) ?? [];
  const names = (payload.issue?.labels ?? []).map((one) =>
    typeof one === 'string' ? one : one.name,
  );
  if (!notify.on.issues.types.includes(payload.action ?? '')) return;
  if (label === undefined || !names.includes(label)) return;
  const listening = await room.sandbox.listen();
  try {
    for (const { run = '', env = {} } of notify.jobs['tell']?.steps ?? []) {
      const given: Record<string, string> = {
        PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        API: listening.url,
      };
      for (const [name, value] of Object.entries(env)) {
        given[name] = value.replace('${{ secrets.INCIDENTS_TOKEN }}', secret);
      }
      await promisify(execFile)('bash', ['-e', '-c', run], { env: given });
    }
  } finally {
    await listening.close();
  }
}

/** Runs the action as the README's workflow does, for the events in the incidents' repository. */
async function runAction(room: Room): Promise<number> {
  let runs = 0;
  for (const delivery of room.sandbox.takeDeliveries()) {
    if (delivery.payload.repository.full_name !== room.sandbox.repository) continue;
    const { inputs = {}, workflow = '' } = delivery.payload;
    expect([delivery.name, workflow]).toEqual([
      'workflow_dispatch',
      '.github/workflows/postmortem.yml',
    ]);
    expect(Object.keys(loop.on.workflow_dispatch?.inputs ?? {})).toEqual(
      expect.arrayContaining(Object.keys(inputs)),
    );
    const given = Object.entries(loop.jobs['loop']?.steps[0]?.with ?? {}).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/u, (_, input: string) => inputs[input] ?? ''),
    ]);
    const env = { ...Object.fromEntries(given), INPUT_TOKEN: room.token } as Record<string, string>;
    await runInProcess(room.sandbox, delivery, readInputs(env));
    runs += 1;
  }
  return runs;
}

describe('the workflow in docs/administration.md for the other repository', () => {
  const cases: readonly (readonly [string, Setting])[] = [
    ['a sub-issue', {}],
    ['an issue without a parent', { linksAcross: 'refused' }],
    ['an issue of another owner', foreign],
    [
      'a public issue that doesn’t name its incident',
      { private: true, linksAcross: 'refused', config: 'tracking: { public: allow }\n' },
    ],
  ];

  test.each(cases)('updates the incident at once after a change to %s', async (_, setting) => {
    const repository = setting.there?.name ?? 'acme/ops';
    const room = await setRoom(setting);
    const secret = room.sandbox.token({
      ...{ login: 'notifier[bot]', repositories: ['acme/shop'] },
      permissions: { issues: 'none', contents: 'none', actions: 'write' },
    });
    const there = room.sandbox.as('ana', repository);
    for (const [act, box] of [
      [() => there.close(1), /^- \[x\] Put/mu],
      [() => there.reopen(1), /^- \[ \] Put/mu],
    ] as const) {
      room.sandbox.takeDeliveries();
      act();
      const events = room.sandbox.takeDeliveries();
      for (const event of events) await runNotify(room, event, secret);
      expect(await runAction(room)).toBe(1);
      expect(bodyOf(room.sandbox)).toMatch(box);
    }
  });

  test('ignores issues that aren’t tracked, and fails without the permission', async () => {
    const room = await setRoom();
    const there = room.sandbox.as('ana', 'acme/ops');
    const other = there.openIssue({ title: 'Something else' });
    room.sandbox.takeDeliveries();
    there.close(other);
    const [event] = room.sandbox.takeDeliveries();
    if (event === undefined) throw new Error('No event');
    await runNotify(room, event, '');
    expect(room.sandbox.takeDeliveries()).toEqual([]);
    there.close(1);
    const [closed] = room.sandbox.takeDeliveries();
    if (closed === undefined) throw new Error('No event');
    await expect(runNotify(room, closed, room.token)).rejects.toThrow('Resource not accessible');
    expect(bodyOf(room.sandbox)).toContain(`- [ ] ${currency}`);
  });
});
