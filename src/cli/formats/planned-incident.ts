import type { Plan, Situation } from '../../loop/index.js';
import { isCreation, type TaskReport } from '../../incident/index.js';
import type { Task } from '../../postmortem/index.js';
import { pickMarks, formatReference, type TaskMarks } from './json.js';

/** What the action would do with a postmortem, in the shape of the JSON of `postmortem plan`. */
export interface PlannedIncident {
  readonly file: string;
  /** If it is `incomplete`, the issues are those it will get when it is complete. */
  readonly phase: Plan['report']['phase'];
  readonly errors: number;
  readonly issues: readonly PlannedIssue[];
  /** The tasks that don't get a new issue. */
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
  /** The issue that the task links to. */
  readonly issue: string | null;
}

/** Sorts the tasks of a plan: those that get an issue, and the others with the reason. */
export function summarizePlan(
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
    return [{ line, title, labels, assignees, ...pickMarks(task), milestone, body }];
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
      .map((task) => summarizeOther(task, seen.get(task), phase, config.tasks.convert)),
  };
}

function summarizeOther(
  task: Task,
  report: TaskReport | undefined,
  phase: PlannedIncident['phase'],
  converted: readonly Task['from'][],
): OtherTask {
  return {
    line: task.line,
    text: task.text,
    why: findReason(task, report, phase, converted),
    issue: task.link && formatReference(task.link),
  };
}

function findReason(
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
