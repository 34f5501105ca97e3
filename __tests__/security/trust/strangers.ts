import { lastStatus, runInProcess, settle } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/index.js';

export const secret = 'Rotate the keys of the vault';

/** The tasks of a stranger who tries everything: links to foreign issues with ticked boxes, new words, a mention. */
export const greedy = writePostmortem(
  [
    '- [x] Close this one. (#2)',
    '- [ ] Reopen this one. (#3)',
    '- [x] Take this one over. (acme/vault#1)',
    '- [ ] Make this one. (owner: @ben)',
  ].join('\n'),
);

/** A GitHub with an open issue, #2, a closed one, #3, and a private repository; Zoe's incident is #1 unless she never opens it. */
export function openStage(body: string, options: SandboxOptions = {}): Sandbox {
  const sandbox = createSandbox(options);
  const labels = ['incident'];
  if (options.private === true) sandbox.addUser('zoe', { permission: 'read' });
  sandbox.as('zoe').openIssue({ title: 'Down', body, labels });
  const ana = sandbox.as('ana');
  ana.openIssue({ title: 'Somebody’s open work' });
  ana.openIssue({ title: 'Somebody’s closed work' });
  ana.close(3);
  sandbox.addRepository('acme/vault', { private: true });
  sandbox.as('ana', 'acme/vault').openIssue({ title: secret });
  return sandbox;
}

/** Ana vouches: she takes the label off and puts it on again. */
export function vouch(sandbox: Sandbox, by = 'ana'): void {
  sandbox.as(by).unlabel(1, 'incident');
  sandbox.as(by).label(1, 'incident');
}

/** All but the status comment of the incident: what a stranger's text must not change. */
export function restOf(sandbox: Sandbox): string {
  return JSON.stringify(
    sandbox.state().map((issue) => (issue.number === 1 ? { ...issue, comments: [] } : issue)),
  );
}

/** Runs what waits, started by hand on the incident as a maintainer would, with a token that sees everything. */
export async function run(sandbox: Sandbox) {
  sandbox.takeDeliveries();
  sandbox.as('ana').dispatch();
  const [delivery] = sandbox.takeDeliveries();
  if (delivery === undefined) throw new Error('No delivery');
  const token = sandbox.token({
    login: 'github-actions[bot]',
    repositories: [sandbox.repository, 'acme/vault'],
  });
  return runInProcess(sandbox, delivery, { incident: 1, dryRun: false, token });
}

export { lastStatus as status, settle };
