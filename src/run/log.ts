import type { Plan, Situation } from '../loop/index.js';
import { describeStep, type UntrustedReason, type Report } from '../incident/index.js';
import type { ConfigProblem } from '../config/index.js';
import { countTasks } from '../render/index.js';
import { type LogLine, toLogLine } from '../text/index.js';

/** What was seen. */
export function describeIncident({ observed, postmortem, findings }: Situation): LogLine {
  const { incident, subIssues } = observed;
  const named = postmortem.sections.filter(({ name }) => name !== null).length;
  return toLogLine(
    `Seen: incident #${String(incident.number)} (${incident.state}), ${count(named, 'section')}, ` +
      `${count(postmortem.timeline.length, 'timeline entry', 'timeline entries')}, ` +
      `${count(postmortem.tasks.length, 'task')}, ${count(subIssues.length, 'sub-issue')}, ` +
      `${count(findings.length, 'finding')}.`,
  );
}

/** What was decided: the steps, in order. */
export function describePlan({ steps, report }: Plan): readonly LogLine[] {
  const { done, total } = countTasks(report);
  const phase = `Decided: ${report.phase}, ${String(done)} of ${count(total, 'task')} done; `;
  if (report.obstacle?.kind === 'paused') {
    const { label } = report.obstacle;
    const line = `It doesn't carry the label "${label}": put it on, and the loop takes it up.`;
    return [toLogLine(line), ...steps.map((step) => toLogLine(`- ${describeStep(step)}`))];
  }
  if (report.obstacle?.kind === 'untrusted') {
    const { author, label, doubt } = report.obstacle;
    const line =
      `Nothing is done on the word of this text, by ${author} (${sayDoubt(doubt)}), until somebody ` +
      `else takes the label "${label}" off and puts it on again.`;
    return [toLogLine(line), ...steps.map((step) => toLogLine(`- ${describeStep(step)}`))];
  }
  if (steps.length === 0) return [toLogLine(`${phase}nothing to do.`), ...describeFindings(report)];
  return [
    toLogLine(`${phase}${count(steps.length, 'step')}:`),
    ...steps.map((step) => toLogLine(`- ${describeStep(step)}`)),
    ...describeFindings(report),
  ];
}

function sayDoubt({ kind, by }: UntrustedReason): string {
  const hand = by ?? 'somebody';
  switch (kind) {
    case 'nobody':
      return 'nobody vouched for it';
    case 'author':
      return 'its author put the label on';
    case 'bot':
      return `the bot ${hand} put the label on`;
    case 'edited':
      return `${hand} vouched for it, and its author edited it since`;
    case 'perhaps edited':
      return `${hand} vouched for it, and perhaps its author edited it since`;
  }
}

function describeFindings({ findings }: Report): readonly LogLine[] {
  return findings.map(({ rule, severity, place, message }) => {
    const where =
      place === null ? '' : ` line ${String(place.line)}, column ${String(place.column)}:`;
    return toLogLine(`Finding (${severity}, ${rule}):${where} ${message}`);
  });
}

/** Everything that is wrong with the configuration, in one line. */
export function describeConfigProblem({ file, issues }: ConfigProblem): LogLine {
  const all = issues.map(({ line, column, key, message }) => {
    const place = line === null ? '' : `, line ${String(line)}, column ${String(column ?? 1)}`;
    return `${file}${place}: ${key === null ? '' : `${key}: `}${message}`;
  });
  return toLogLine(`The configuration can't be used. ${all.join('; ')}`);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
