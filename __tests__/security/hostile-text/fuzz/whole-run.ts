import { createSandbox, type IssueState, type Sandbox } from '../../../../sandbox/index.js';
import { describeOutputs } from '../../../../src/action/report.js';
import { renderJobSummary } from '../../../../src/render/job-summary.js';
import { type InProcess, runInProcess, settle } from '../../../harness/run-in-process.js';
import { forgedRecord, forgedTask, type Opened } from './bodies.js';
import {
  checkBody,
  checkLines,
  checkStatus,
  checkSummary,
  checkTracking,
  readOwners,
} from './judge.js';

/** A repository in which #1 is the incident, and #2 and #3 don't concern the action. */
function openAll({ author, title, body, comment }: Opened): Sandbox {
  const sandbox = createSandbox();
  const opened = { title: title.trim() === '' ? 'Shop' : title, body, labels: ['incident'] };
  sandbox.as(author).openIssue(opened);
  sandbox.as('ben').openIssue({ title: 'Someone’s own', body: 'Leave it be.' });
  sandbox
    .as('mallory')
    .openIssue({ title: 'Alert', body: forgedTask, labels: ['postmortem task'] });
  sandbox.as('mallory').comment(1, comment);
  sandbox.as('mallory').comment(2, forgedRecord);
  return sandbox;
}

/** Takes an incident through the whole action. Throws if its text was more than text. */
export async function playIncident(opened: Opened): Promise<readonly IssueState[]> {
  const sandbox = openAll(opened);
  const before = sandbox.state();
  // Opening with a label makes two events; the second has nothing to do.
  const delivery = sandbox.takeDeliveries().find(({ payload }) => payload.issue?.number === 1);
  if (delivery === undefined) throw new Error('The incident made no event');
  const run = await runInProcess(sandbox, delivery);
  const after = sandbox.state();
  judge(opened, before, after, run);
  if (sandbox.refusals.length > 0) throw new Error(`GitHub refused: ${sandbox.refusals.join()}`);
  sandbox.schedule();
  const [sweep] = await settle(sandbox);
  same(sandbox.state(), after, 'the sweep');
  checkLines(sweep?.log ?? []);
  return after;
}

function judge(
  opened: Opened,
  before: readonly IssueState[],
  after: readonly IssueState[],
  { log, outcomes }: InProcess,
): void {
  const [incident, ...others] = after;
  if (incident === undefined) throw new Error('The incident is gone');
  same(others.slice(0, 2), before.slice(1), 'issues of others');
  const owners = readOwners(opened.body);
  checkLines(log);
  for (const value of Object.values(describeOutputs(outcomes))) checkLines([value]);
  for (const { plan, applied, held } of outcomes) {
    checkSummary(renderJobSummary([{ report: plan.report, steps: applied, held }]));
  }
  const own = incident.comments.filter(({ author }) => author !== 'mallory');
  same(
    incident.comments.filter(({ author }) => author === 'mallory').map(({ body }) => body),
    [opened.comment],
    'the comments of others',
  );
  if (own.length > 1) throw new Error(`${String(own.length)} status comments`);
  for (const { body } of own) checkStatus(body);
  checkBody(opened.body, incident.body);
  same(incident.title, before[0]?.title, 'the title');
  const created = others.slice(2);
  for (const issue of created) checkTracking(issue, owners);
  if (opened.author !== 'mallory') return;
  same(created, [], 'what a stranger’s text created');
  same([incident.body, incident.state], [opened.body, 'OPEN'], 'a stranger’s incident');
}

function same(found: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new Error(
    `Changed: ${what}. Found ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`,
  );
}
