import type { Reference, Task } from '../../postmortem/index.js';
import type { Finding } from '../../rules/index.js';
import { type CheckedFile, type CheckReport, listShown } from '../report.js';
import { writeJson } from '../terminal/index.js';

/** The marks of a task as the JSON gives them. */
export type TaskMarks = Pick<
  Task,
  'owners' | 'ownerNames' | 'due' | 'unknownDue' | 'priority' | 'effort'
>;

/** A list with one object a file: what was read, and the findings. docs/cli.md describes it. */
export function renderJson(report: CheckReport): string {
  return writeJson(report.files.map((file) => describeFile(file, report)));
}

function describeFile(file: CheckedFile, report: CheckReport) {
  const { sections, timeline, duration, tasks } = file.postmortem;
  return {
    file: file.file,
    valid: !file.findings.some(({ severity }) => severity === 'error'),
    sections: sections.map(({ name, heading, line }) => ({ name, heading, line })),
    timeline: timeline.map(({ line, raw, time, text }) => ({ line, raw, time, text })),
    duration: duration === null ? null : { minutes: duration.minutes },
    tasks: tasks.map(describeTask),
    findings: listShown(file, report).map(describeFinding),
    fixed: file.fixes,
  };
}

function describeTask(task: Task) {
  const { line, text, done, from, link } = task;
  return { line, text, done, from, ...describeMarks(task), issue: link && formatReference(link) };
}

/** What marks in its line, or cells of its row, say of a task. */
export function describeMarks(task: Task): TaskMarks {
  const { owners, ownerNames, due, unknownDue, priority, effort } = task;
  return { owners, ownerNames, due, unknownDue, priority, effort };
}

/** `owner/name#12`, or `#12` in the repository of the incident itself. */
export function formatReference({ repository, number }: Reference): string {
  return `${repository ?? ''}#${String(number)}`;
}

function describeFinding({ rule, severity, place, end, section, message, help, fix }: Finding) {
  return {
    rule,
    severity,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    section,
    message,
    help,
    fixable: fix !== null,
  };
}
