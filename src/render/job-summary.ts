import { describeStep, type Report, type Step } from '../incident/index.js';
import { countBlockers, countErrors, countTasks, renderStatus } from './comment/index.js';
import {
  type Column,
  count,
  escapeText,
  escapeTextInHtml,
  fold,
  joinMarkdown,
  joinTable,
  keepTogether,
  linkIssue,
  type Markdown,
  md,
  nothing,
} from './markdown.js';

/** What a run did for one incident, or would do without what held it back. */
export interface RunResult {
  readonly report: Report;
  readonly steps: readonly Step[];
  /** Why nothing was written; null if it was. */
  readonly held: string | null;
}

/** The status of one incident with what this run did; of several a table, with the details folded. */
export function renderJobSummary(results: readonly RunResult[]): Markdown {
  const [only] = results;
  if (only === undefined) return nothing;
  return results.length === 1 ? renderIncident(only) : renderSweep(results);
}

function renderIncident(result: RunResult): Markdown {
  const { report } = result;
  const title = md`## Incident ${renderLink(report)}: ${escapeText(report.incident.title, 200)}`;
  return joinMarkdown([title, renderStatus(report), renderSteps(result)], '\n\n');
}

function renderLink({ incident, repository }: Report): Markdown {
  return linkIssue({ ...incident, repository }, repository);
}

function renderSteps({ steps, held }: RunResult): Markdown {
  const number = count(steps.length, 'step');
  const reason = held === null ? nothing : md`Nothing was written (${escapeText(held)}). `;
  if (steps.length === 0) return md`${reason}There was nothing to do.`;
  const verb = held === null ? md`This run took` : md`This run would have taken`;
  const list = steps.slice(0, 100).map((step) => md`1. ${escapeText(describeStep(step), 300)}`);
  const rest = steps.length - list.length;
  const more = rest > 0 ? [md`1. … and ${rest} more`] : [];
  return md`${reason}${verb} ${number}:\n\n${joinMarkdown([...list, ...more], '\n')}`;
}

// GitHub drops a summary of more than 1 MiB, and a character can take four bytes.
const mostRows = 500;
const mostDetails = 200_000;

function renderSweep(results: readonly RunResult[]): Markdown {
  const blocked = results.filter(({ report }) => renderBlock(report) !== nothing);
  const others = results.filter((result) => !blocked.includes(result));
  const ordered = [...blocked, ...others];
  const title = md`## ${count(results.length, 'incident')}, ${blocked.length} blocked`;
  const rest = ordered.length - mostRows;
  const more = rest > 0 ? md`… and ${rest} more.` : nothing;
  return joinMarkdown(
    [title, renderTable(ordered.slice(0, mostRows)), more, renderDetails(ordered)],
    '\n\n',
  );
}

function renderTable(results: readonly RunResult[]): Markdown {
  const column = (head: Markdown, cell: (result: RunResult) => Markdown): Column => ({
    head,
    cells: results.map(cell),
  });
  return joinTable([
    column(
      md`Incident`,
      ({ report }) => md`${renderLink(report)} ${escapeText(report.incident.title, 80)}`,
    ),
    column(md`Phase`, ({ report }) => keepTogether(phases[report.phase])),
    column(md`Done`, ({ report }) => renderProgress(report)),
    column(md`What blocks`, ({ report }) => renderBlock(report)),
    column(md`Steps`, ({ steps }) => (steps.length === 0 ? nothing : md`${steps.length}`)),
  ]);
}

const phases: Readonly<Record<Report['phase'], Markdown>> = {
  none: md`not tracked`,
  draft: md`📝 draft`,
  incomplete: md`✏️ incomplete`,
  tracking: md`🔧 tracking`,
  done: md`✅ done`,
};

function renderProgress(report: Report): Markdown {
  const { done, total } = countTasks(report);
  return total === 0 ? nothing : md`${done}/${total}`;
}

const obstacles: Readonly<Record<NonNullable<Report['obstacle']>['kind'], Markdown>> = {
  config: md`configuration error`,
  paused: md`paused: no incident label`,
  'on hold': md`on hold`,
  untrusted: md`no maintainer vouched for it`,
  emptied: md`the postmortem is gone`,
  transferred: md`moved from another repository`,
  refused: md`GitHub refused part of the work`,
};

function renderBlock({ obstacle, findings, notes }: Report): Markdown {
  if (obstacle !== null) return obstacles[obstacle.kind];
  const errors = countErrors(findings);
  const problems = countBlockers(notes);
  return joinMarkdown(
    [
      errors === 0 ? nothing : md`${count(errors, 'thing')} to fix`,
      problems === 0 ? nothing : count(problems, 'problem'),
    ],
    ', ',
  );
}

/** Of each incident that is blocked or was changed, as far as there is room. */
function renderDetails(results: readonly RunResult[]): Markdown {
  const told = results.filter(
    ({ report, steps }) => steps.length > 0 || renderBlock(report) !== nothing,
  );
  const shown: Markdown[] = [];
  let left = mostDetails;
  for (const result of told) {
    const { report } = result;
    const name = md`#${report.incident.number} ${escapeTextInHtml(report.incident.title, 80)}`;
    const text = fold(name, joinMarkdown([renderStatus(report), renderSteps(result)], '\n\n'));
    left -= text.length;
    if (left < 0) break;
    shown.push(text);
  }
  const rest = told.length - shown.length;
  return joinMarkdown(
    [...shown, rest > 0 ? md`… details of ${rest} more are left out.` : nothing],
    '\n\n',
  );
}

/** What went wrong, as a caution below the rest. */
export function renderProblem(problem: string): Markdown {
  return md`> [!CAUTION]\n> ${escapeText(problem)}\n`;
}
