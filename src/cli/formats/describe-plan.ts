import type { Plan, Situation } from '../../loop/index.js';
import { isCreation, type TaskReport } from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import { describeMarks, formatReference, type TaskMarks } from './json.js';

/** What a postmortem would come to, as the JSON of `postmortem plan` gives it. */
export interface PlannedIncident {
  readonly file: string;
  /** Of an incomplete one, the issues are those that it gets once it is complete. */
  readonly phase: Plan['report']['phase'];
  readonly errors: number;
  readonly issues: readonly PlannedIssue[];
  /** The tasks that get no new issue. */
  readonly others: readonly OtherTask[];
}

export interface PlannedIssue extends TaskMarks {
  readonly line: number;
  readonly title: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly milestone: string | null;
  readonly body: string;
}

export interface OtherTask {
  readonly line: number;
  readonly text: string;
  readonly why: 'done' | 'opted out' | 'linked' | 'not converted' | 'too many' | 'draft';
  /** The issue that it links to. */
  readonly issue: string | null;
}

/** A plan with its tasks: those that get an issue, and those that don't, with the reason. */
export function describePlan(
  file: string,
  phase: PlannedIncident['phase'],
  { steps, report }: Plan,
  { postmortem, findings, config }: Situation,
): PlannedIncident {
  const wanted = report.tasks.filter(({ status, issue }) => status === 'open' && issue === null);
  const issues = steps.filter(isCreation).flatMap((step, index): readonly PlannedIssue[] => {
    const task = wanted[index]?.task;
    if (!task) return [];
    const { title, labels, assignees, milestone, body } = step;
    const { line } = task;
    return [{ line, title, labels, assignees, ...describeMarks(task), milestone, body }];
  });
  const created = new Set(wanted.slice(0, issues.length).map(({ task }) => task));
  const seen = new Map(report.tasks.map((one) => [one.task, one]));
  return {
    file,
    phase,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    issues,
    others: postmortem.tasks
      .filter((task) => !created.has(task))
      .map((task) => describeOther(task, seen.get(task), phase, config.tasks.convert)),
  };
}

function describeOther(
  task: Task,
  report: TaskReport | undefined,
  phase: PlannedIncident['phase'],
  converted: readonly Task['from'][],
): OtherTask {
  return {
    line: task.line,
    text: task.text,
    why: sayWhy(task, report, phase, converted),
    issue: task.link && formatReference(task.link),
  };
}

function sayWhy(
  task: Task,
  report: TaskReport | undefined,
  phase: PlannedIncident['phase'],
  converted: readonly Task['from'][],
): OtherTask['why'] {
  if (!converted.includes(task.from)) return 'not converted';
  if (phase === 'draft') return 'draft';
  if (task.link !== null) return 'linked';
  if (report?.status === 'not created') return 'too many';
  return task.done ? 'done' : 'opted out';
}
