import type { Reference, Task } from '../../postmortem/index.js';
import { type Finding, formatHelp } from '../../rules/index.js';
import { type CheckedFile, type CheckReport, listShownFindings } from './report.js';
import { showJson } from '../terminal/index.js';

/** The marks of a task in the JSON. */
export type TaskMarks = Pick<
  Task,
  'owners' | 'ownerNames' | 'due' | 'unknownDue' | 'priority' | 'effort'
>;

/** A list with one object per file: its contents and its findings. docs/cli.md describes it. */
export function formatJson(report: CheckReport): string {
  return showJson(report.files.map((file) => toJsonFile(file, report)));
}

function toJsonFile(file: CheckedFile, report: CheckReport) {
  const { sections, timeline, duration, tasks } = file.postmortem;
  return {
    file: file.file,
    valid: !file.findings.some(({ severity }) => severity === 'error'),
    sections: sections.map(({ name, heading, line }) => ({ name, heading, line })),
    timeline: timeline.map(({ line, raw, time, text }) => ({ line, raw, time, text })),
    duration: duration === null ? null : { minutes: duration.minutes },
    tasks: tasks.map(toJsonTask),
    findings: listShownFindings(file, report).map(toJsonFinding),
    fixed: file.fixes,
  };
}

function toJsonTask(task: Task) {
  const { line, text, done, from, link } = task;
  return { line, text, done, from, ...pickMarks(task), issue: link && formatReference(link) };
}

/** The owners, due date, priority and effort of a task. */
export function pickMarks(task: Task): TaskMarks {
  const { owners, ownerNames, due, unknownDue, priority, effort } = task;
  return { owners, ownerNames, due, unknownDue, priority, effort };
}

/** `owner/name#12`, or `#12` in the repository of the incident. */
export function formatReference({ repository, number }: Reference): string {
  return `${repository ?? ''}#${number}`;
}

function toJsonFinding({ rule, severity, place, end, section, message, help, fix }: Finding) {
  return {
    rule,
    severity,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    section,
    message,
    help: formatHelp(help),
    fixable: fix !== null,
  };
}
