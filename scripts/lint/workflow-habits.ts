import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { checkInjection } from './workflow-injection.js';

/** Checks a workflow of this repository against the house's habits; returns one sentence for each that is broken. */
export function checkWorkflowHabits(text: string): string[] {
  const workflow = parseDocument(text).contents;
  if (!isMap(workflow)) return ['A workflow is a map.'];
  const complaints: string[] = [];
  const permissions = workflow.get('permissions');
  if (!isMap(permissions) || permissions.items.length > 0) {
    complaints.push('Start from `permissions: {}` and grant per job.');
  }
  const jobs = workflow.get('jobs');
  for (const { key, value } of isMap(jobs) ? jobs.items : []) {
    if (!isMap(value)) continue;
    if (!workflow.has('concurrency') && !value.has('concurrency')) {
      complaints.push(`${String(key)}: say what may run at once with \`concurrency\`.`);
    }
    complaints.push(...checkJob(value).map((complaint) => `${String(key)}: ${complaint}`));
  }
  return [...complaints, ...checkInjection(text)];
}

function checkJob(job: YAMLMap): string[] {
  const complaints: string[] = [];
  if (!job.has('timeout-minutes') && !job.has('uses')) complaints.push('set `timeout-minutes`.');
  const permissions = job.get('permissions');
  if (!isMap(permissions)) complaints.push('list the `permissions` it needs.');
  for (const grant of isMap(permissions) ? permissions.items : []) {
    if (!commentOf(grant)) {
      complaints.push(`give the reason for \`${String(grant.key)}\` in a comment after it.`);
    }
  }
  const steps = job.get('steps');
  for (const step of isSeq(steps) ? steps.items : []) {
    if (isMap(step)) complaints.push(...checkStep(step));
  }
  return complaints;
}

function checkStep(step: YAMLMap): string[] {
  const complaints: string[] = [];
  const uses = step.items.find(({ key }) => isScalar(key) && key.value === 'uses');
  if (uses) complaints.push(...checkUses(uses, step));
  return complaints;
}

function checkUses(uses: Pair, step: YAMLMap): string[] {
  const action = isScalar(uses.value) ? String(uses.value.value) : '';
  const complaints: string[] = [];
  const pinned = /@[0-9a-f]{40}$/.test(action) && /^ v\d+\.\d+\.\d+$/.test(commentOf(uses));
  if (!action.startsWith('./') && !pinned) {
    complaints.push(`pin ${action} by its full SHA, with the version (\`# v1.2.3\`) after it.`);
  }
  if (action.startsWith('actions/checkout@')) {
    const inputs = step.get('with');
    if (!isMap(inputs) || inputs.get('persist-credentials') !== false) {
      complaints.push('check out with `persist-credentials: false`.');
    }
  }
  return complaints;
}

function commentOf({ value }: Pair): string {
  return (isScalar(value) && value.comment) || '';
}
