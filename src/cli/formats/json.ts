import type { Reference, Task } from '../../postmortem/postmortem.js';
import type { Finding } from '../../rules/finding.js';
import { type CheckedFile, type CheckReport, listShown } from '../report.js';
import { writeJson } from '../visible.js';

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

function describeTask({ line, text, done, from, owners, due, priority, link }: Task) {
  return { line, text, done, from, owners, due, priority, issue: link && sayReference(link) };
}

/** `owner/name#12`, or `#12` in the repository of the incident itself. */
export function sayReference({ repository, number }: Reference): string {
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
