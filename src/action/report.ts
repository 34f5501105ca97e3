import { describeStep } from '../incident/index.js';
import {
  countTasks,
  describeFinding,
  renderJobSummary,
  renderProblem,
  writeOutput,
} from '../render/index.js';
import type { Outcome } from '../run/index.js';
import type { LogLine, Markdown } from '../text/index.js';

/** What a run reports to the workflow besides its log. */
export interface RunReport {
  readonly outputs: Readonly<Record<string, string>>;
  /** The pieces of the job summary. */
  readonly summary: readonly Markdown[];
}

/** The outputs and the job summary of a run. */
export function describeRun(outcomes: readonly Outcome[], problems: readonly LogLine[]): RunReport {
  const results = outcomes.map(({ plan, applied, held }) => ({
    report: plan.report,
    steps: held === null ? applied : plan.steps,
    held,
  }));
  return {
    outputs: describeOutputs(outcomes),
    summary: [renderJobSummary(results), ...problems.map((problem) => renderProblem(problem))],
  };
}

/** The outputs of a run over one incident or more; action.yml describes each. */
export function describeOutputs(outcomes: readonly Outcome[]): Readonly<Record<string, string>> {
  const reports = outcomes.map(({ plan }) => plan.report);
  const only = reports.length === 1 ? reports[0] : undefined;
  const created = outcomes.reduce((total, outcome) => total + outcome.created.length, 0);
  const counts = reports.map(countTasks);
  const sum = (name: 'total' | 'open' | 'done'): string =>
    String(counts.reduce((total, count) => total + count[name], 0));
  return {
    incident: only === undefined ? '' : String(only.incident.number),
    phase: only?.phase ?? 'none',
    valid: String(reports.length > 0 && reports.every(isValid)),
    findings: writeOutput(reports.flatMap(({ findings }) => findings.map(describeFinding))),
    plan: writeOutput(outcomes.flatMap(describeSteps)),
    created: String(created),
    'tracking-issues': writeOutput(reports.flatMap(describeIssues)),
    total: sum('total'),
    open: sum('open'),
    done: sum('done'),
  };
}

type Report = Outcome['plan']['report'];

function isValid({ findings, phase }: Report): boolean {
  return phase !== 'draft' && !findings.some(({ severity }) => severity === 'error');
}

function describeSteps({ plan, applied, held }: Outcome) {
  const incident = plan.report.incident.number;
  const steps = held === null ? applied : plan.steps;
  return steps.map((step) => ({ incident, do: step.do, text: describeStep(step) }));
}

function describeIssues({ tasks }: Report) {
  return tasks.flatMap(({ issue, done }) => {
    if (issue === null) return [];
    const { number, title, state, url } = issue;
    return [{ number, title, state, done, url }];
  });
}
