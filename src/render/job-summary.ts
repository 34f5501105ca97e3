import { describeStep, type Report, type Step } from '../incident/index.js';
import { count, joinMarkdown, linkIssue, type Markdown, md, escapeText } from './markdown.js';
import { renderStatus } from './comment/index.js';

/** What a run did, or would do where something held it back. */
export interface RunSteps {
  readonly steps: readonly Step[];
  readonly held: string | null;
}

/** The same as the status comment, with what this run did. */
export function renderJobSummary(report: Report, { steps, held }: RunSteps): Markdown {
  const { incident, repository } = report;
  const link = linkIssue({ ...incident, repository }, repository);
  const list = joinMarkdown(
    steps.slice(0, 100).map((step) => md`1. ${escapeText(describeStep(step), 300)}`),
    '\n',
  );
  return joinMarkdown(
    [
      md`## Incident ${link}: ${escapeText(incident.title, 200)}`,
      renderStatus(report),
      sayDeeds(steps.length, held),
      list,
    ],
    '\n\n',
  );
}

function sayDeeds(steps: number, held: string | null): Markdown {
  if (held === null) {
    return steps === 0
      ? md`This run found nothing to do.`
      : md`This run took ${count(steps, 'step')}:`;
  }
  const reason = md`Nothing was written (${escapeText(held)}).`;
  return steps === 0
    ? md`${reason} There is nothing to do.`
    : md`${reason} A run would take ${count(steps, 'step')}:`;
}

/** What went wrong, as a caution on top of what came of it. */
export function renderProblem(problem: string): Markdown {
  return md`> [!CAUTION]\n> ${escapeText(problem)}\n`;
}
