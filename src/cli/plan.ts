import { resolve } from 'node:path';
import { planIncident, type Situation } from '../loop/index.js';
import { hideCommands } from '../text/index.js';
import type { PlanCommand } from './arguments.js';
import { decodeText, formatPath, readText } from './files/index.js';
import { formatPlan, type PlannedIncident, summarizePlan } from './formats/index.js';
import type { Setup } from './setup.js';
import { situationFromText } from './situation-from-text.js';
import { CannotRun, choosePaint, showJson, type Terminal } from './terminal/index.js';

/** Shows which issues a postmortem would get, and returns the exit code: 0 complete, 1 something is missing. */
export async function runPlan(
  { file, repository, format, verbose }: PlanCommand,
  terminal: Terminal,
  setup: Setup,
): Promise<number> {
  const { name, text } = await readSource(file, terminal);
  const planned = planFile(name, situationFromText(text, repository ?? 'owner/repository', setup));
  const { output, env } = terminal;
  if (format === 'json') output.write(showJson(planned));
  else {
    const shown = formatPlan(planned, verbose, choosePaint(env, output.isTerminal));
    output.write(env['GITHUB_ACTIONS'] === 'true' ? hideCommands(shown) : shown);
  }
  return planned.phase === 'incomplete' || planned.phase === 'draft' ? 1 : 0;
}

async function readSource(
  file: string | null,
  { cwd, input }: Terminal,
): Promise<{ name: string; text: string }> {
  if (file === null && input.isTerminal) {
    throw new CannotRun(
      'No file given. Name a file, or pipe in a text; see postmortem plan --help.',
    );
  }
  const path = file === null || file === '-' ? null : resolve(cwd, file);
  const name = path === null ? '<stdin>' : formatPath(cwd, path);
  try {
    const { text } = path === null ? decodeText(await input.read()) : await readText(path);
    return { name, text };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    throw new CannotRun(...error.lines.map((line) => `${name}: ${line}`));
  }
}

// An incomplete postmortem gets its issues later: the plan shows those.
function planFile(file: string, situation: Situation): PlannedIncident {
  const plan = planIncident(situation);
  const { phase } = plan.report;
  if (phase !== 'incomplete') return summarizePlan(file, phase, plan, situation);
  const complete = planIncident({ ...situation, findings: [] });
  return summarizePlan(file, phase, complete, situation);
}
