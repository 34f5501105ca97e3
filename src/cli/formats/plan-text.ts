import type { OtherTask, PlannedIncident, PlannedIssue } from './describe-plan.js';
import { type Paint, showLine, showText } from '../terminal/index.js';
import { count } from '../report.js';

/** A plan for people. */
export function renderPlan(planned: PlannedIncident, verbose: boolean, paint: Paint): string {
  const { file, issues, others } = planned;
  const head = `${paint('bold', showLine(file))}: ${saySum(planned)}`;
  return [
    head,
    ...issues.flatMap((issue, index) => renderIssue(issue, index + 1, verbose, paint)),
    ...(others.length === 0 ? [] : ['', 'No new issue for:']),
    ...others.map(
      (other) => `  line ${String(other.line)}: ${showLine(other.text)} (${sayWhy(other)})`,
    ),
    '',
  ].join('\n');
}

function saySum({ phase, errors, issues }: PlannedIncident): string {
  const number = count(issues.length, 'issue');
  switch (phase) {
    case 'draft':
      return 'still the template, so no issue is created.';
    case 'incomplete':
      return `incomplete (${count(errors, 'error')}, see postmortem check), so no issue is created yet; once it is complete, ${number}.`;
    case 'done':
      return 'complete, with nothing left to do.';
    case 'tracking':
    case 'none':
      return `${number} would be created.`;
  }
}

function renderIssue(
  issue: PlannedIssue,
  number: number,
  verbose: boolean,
  paint: Paint,
): readonly string[] {
  const marks = [
    `line ${String(issue.line)}`,
    `labels: ${issue.labels.join(', ')}`,
    ...sayAssignees(issue),
    ...sayOwners(issue),
    ...(issue.due === null ? [] : [`due ${issue.due}`]),
    ...(issue.unknownDue === null ? [] : [`due “${issue.unknownDue}”`]),
    ...(issue.priority === null ? [] : [`priority ${issue.priority}`]),
    ...(issue.effort === null ? [] : [`effort ${issue.effort.text}`]),
    ...(issue.milestone === null ? [] : [`milestone ${issue.milestone}`]),
  ];
  const body = showText(issue.body)
    .split('\n')
    .map((line) => `${paint('dim', '  |')} ${line}`.trimEnd());
  return [
    '',
    `${String(number)}. ${paint('bold', showLine(issue.title))}`,
    `   ${paint('dim', showLine(marks.join(' · ')))}`,
    ...(verbose ? body : []),
  ];
}

function sayAssignees({ assignees }: PlannedIssue): readonly string[] {
  return assignees.length === 0 ? [] : [`assigned to ${joinLogins(assignees)}`];
}

// Whoever isn't assigned: the configuration doesn't want it, or a name is no login.
function sayOwners({ owners, ownerNames, assignees }: PlannedIssue): readonly string[] {
  const logins = owners.filter((owner) => !assignees.includes(owner));
  const named = [...(logins.length === 0 ? [] : [joinLogins(logins)]), ...ownerNames];
  return named.length === 0 ? [] : [`owned by ${named.join(', ')}`];
}

function joinLogins(logins: readonly string[]): string {
  return logins.map((login) => `@${login}`).join(' ');
}

function sayWhy({ why, issue }: OtherTask): string {
  switch (why) {
    case 'done':
      return 'done';
    case 'opted out':
      return '(no issue) stands in its line';
    case 'linked':
      return `linked to ${issue ?? 'an issue'}, which is followed`;
    case 'not converted':
      return 'a form that isn’t converted, see tasks.convert in the configuration';
    case 'too many':
      return 'beyond tasks.max of the configuration';
    case 'draft':
      return 'the text is still the template';
  }
}
