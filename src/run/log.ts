import type { Plan, Situation } from '../loop/index.js';
import { describeStep, type UntrustedReason, type Report } from '../incident/index.js';
import type { ConfigProblem } from '../config/index.js';
import { countTasks } from '../render/index.js';
import { type LogLine, toLogLine } from '../text/index.js';

/** Logs what was observed and what is planned. */
export function logPlan(
  situation: Situation,
  plan: Plan,
  held: 'dry run' | 'on hold' | null,
  log: (line: LogLine) => void,
): void {
  log(describeIncident(situation));
  if (held === 'dry run') log(toLogLine('Dry run: nothing is written. The plan would be:'));
  if (held === 'on hold') {
    const { holdLabel } = plan.report;
    log(
      toLogLine(
        `On hold: nothing is written until the label "${holdLabel}" is removed. The plan would be:`,
      ),
    );
  }
  for (const line of describePlan(plan)) log(line);
}

function describeIncident({ observed, postmortem, findings }: Situation): LogLine {
  const { incident, subIssues } = observed;
  const named = postmortem.sections.filter(({ name }) => name !== null).length;
  return toLogLine(
    `Incident #${String(incident.number)} (${incident.state}): ${count(named, 'section')}, ` +
      `${count(postmortem.timeline.length, 'timeline entry', 'timeline entries')}, ` +
      `${count(postmortem.tasks.length, 'task')}, ${count(subIssues.length, 'sub-issue')}, ` +
      `${count(findings.length, 'finding')}.`,
  );
}

/** The phase, the steps in order, and the findings; or why the action doesn't use the text. */
export function describePlan({ steps, report }: Plan): readonly LogLine[] {
  const list = steps.map((step) => toLogLine(`- ${describeStep(step)}`));
  const { obstacle } = report;
  if (obstacle?.kind === 'paused') {
    const line = `Paused: the label "${obstacle.label}" was removed. Add it again to resume.`;
    return [toLogLine(line), ...list];
  }
  if (obstacle?.kind === 'untrusted') {
    const { author, label, reason } = obstacle;
    const line =
      `The text by ${author} isn't trusted (${describeReason(reason)}), so nothing is created or changed because ` +
      `of it. To approve it, someone else must remove the label "${label}" and add it again.`;
    return [toLogLine(line), ...list];
  }
  const { done, total } = countTasks(report);
  const phase = `Phase: ${report.phase}, ${String(done)} of ${count(total, 'task')} done.`;
  const todo = steps.length === 0 ? 'Nothing to change.' : `${count(steps.length, 'step')}:`;
  return [toLogLine(`${phase} ${todo}`), ...list, ...describeFindings(report)];
}

function describeReason({ kind, by }: UntrustedReason): string {
  const approver = by ?? 'someone';
  switch (kind) {
    case 'nobody':
      return 'no one approved it';
    case 'author':
      return 'its author added the label';
    case 'bot':
      return `the bot ${approver} added the label`;
    case 'edited':
      return `${approver} approved it, but its author edited it afterwards`;
    case 'perhaps edited':
      return `${approver} approved it, but it was edited afterwards, perhaps by its author`;
  }
}

function describeFindings({ findings }: Report): readonly LogLine[] {
  return findings.map(({ rule, severity, place, message }) => {
    const position =
      place === null ? '' : ` line ${String(place.line)}, column ${String(place.column)}:`;
    return toLogLine(`Finding (${severity}, ${rule}):${position} ${message}`);
  });
}

/** All problems of the configuration, in one line. */
export function describeConfigProblem({ file, issues }: ConfigProblem): LogLine {
  const all = issues.map(({ line, column, message }) => {
    const place = line === null ? '' : `, line ${String(line)}, column ${String(column ?? 1)}`;
    return `${file}${place}: ${message}`;
  });
  return toLogLine(`The configuration can't be used. ${all.join(' ')}`);
}

/** Why a run stopped although there are steps left. */
export function describeRoundLimit(plan: Plan, rounds: number): LogLine {
  return toLogLine(
    `After ${String(rounds)} rounds there are still steps to take. The next event or the daily sweep ` +
      `continues from here. ${describePlan(plan).join(' ')}`,
  );
}

/** A number with its noun: `1 task`, `2 tasks`. */
function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
