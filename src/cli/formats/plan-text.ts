import type { OtherTask, PlannedIncident, PlannedIssue } from './planned-incident.js';
import { type Paint, showLine, showText } from '../terminal/index.js';
import { formatCount } from './report.js';

/** A plan for people. */
export function formatPlan(planned: PlannedIncident, verbose: boolean, paint: Paint): string {
  const { file, issues, others } = planned;
  const labels = findCommonLabels(issues);
  return [
    `${paint('bold', showLine(file))}: ${showLine(formatSummary(planned, labels))}`,
    ...issues.flatMap((issue, index) => [
      '',
      `${index + 1}. ${paint('bold', showLine(issue.title))}`,
      `   ${paint('dim', showLine(listMarks(issue, labels).join(' · ')))}`,
      ...(verbose ? formatBody(issue, paint) : []),
    ]),
    ...(others.length === 0 ? [] : ['', `No new issue for ${formatCount(others.length, 'task')}:`]),
    ...others.map(
      (other) => `  line ${other.line}: ${showLine(other.text)} (${formatReason(other)})`,
    ),
    '',
  ].join('\n');
}

function findCommonLabels([first, ...others]: readonly PlannedIssue[]): readonly string[] {
  return (first?.labels ?? []).filter((label) =>
    others.every(({ labels }) => labels.includes(label)),
  );
}

function formatSummary(
  { phase, errors, issues }: PlannedIncident,
  labels: readonly string[],
): string {
  const names = labels.map((label) => `"${label}"`).join(', ');
  const label = labels.length === 0 ? '' : `, labelled ${names}`;
  const created =
    issues.length === 0
      ? 'no tracking issues would be created.'
      : `${formatCount(issues.length, 'tracking issue')} would be created${label}.`;
  switch (phase) {
    case 'draft':
      return `still the template; ${created}`;
    case 'incomplete':
      return `incomplete, ${formatCount(errors, 'error')} (see postmortem check). After the fix, ${created}`;
    case 'done':
      return `complete, with no open tasks; ${created}`;
    case 'tracking':
    case 'none':
      return created;
  }
}

function listMarks(issue: PlannedIssue, common: readonly string[]): readonly string[] {
  const { assignees } = issue;
  const labels = issue.labels.filter((label) => !common.includes(label));
  const owners = listUnassigned(issue);
  return [
    `line ${issue.line}`,
    ...(labels.length === 0 ? [] : [`labels: ${labels.join(', ')}`]),
    ...(assignees.length === 0 ? [] : [`assigned to ${formatLogins(assignees)}`]),
    ...(owners.length === 0 ? [] : [`owned by ${owners.join(', ')}`]),
    ...(issue.due === null ? [] : [`due ${issue.due}`]),
    ...(issue.unknownDue === null ? [] : [`due “${issue.unknownDue}”`]),
    ...(issue.priority === null ? [] : [`priority ${issue.priority}`]),
    ...(issue.effort === null ? [] : [`effort ${issue.effort.text}`]),
    ...(issue.milestone === null ? [] : [`milestone ${issue.milestone}`]),
  ];
}

function formatBody({ body }: PlannedIssue, paint: Paint): readonly string[] {
  return showText(body)
    .split('\n')
    .map((line) => `${paint('dim', '  |')} ${line}`.trimEnd());
}

// Assigning is turned off in the configuration, or the name isn't a login.
function listUnassigned({ owners, ownerNames, assignees }: PlannedIssue): readonly string[] {
  const logins = owners.filter((owner) => !assignees.includes(owner));
  return [...(logins.length === 0 ? [] : [formatLogins(logins)]), ...ownerNames];
}

function formatLogins(logins: readonly string[]): string {
  return logins.map((login) => `@${login}`).join(' ');
}

function formatReason({ why, issue }: OtherTask): string {
  switch (why) {
    case 'done':
      return 'done';
    case 'opted out':
      return 'marked "no issue"';
    case 'linked':
      return `already linked to ${issue ?? 'an issue'}`;
    case 'not converted':
      return "tasks.convert doesn't include this kind of task";
    case 'too many':
      return 'more than tasks.max allows';
    case 'draft':
      return 'still the template';
  }
}
