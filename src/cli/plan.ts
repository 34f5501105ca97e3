import { resolve } from 'node:path';
import { planIncident, type Situation } from '../loop/index.js';
import { findNoActionReason } from '../postmortem/index.js';
import { hideCommands } from '../text/index.js';
import type { PlanCommand } from './arguments.js';
import { describePlan, type PlannedIncident, renderPlan } from './formats/index.js';
import { imagineIncident } from './imagine.js';
import { CannotRun, choosePaint, showPath, type Terminal, writeJson } from './terminal/index.js';
import { decode, readText } from './files/index.js';
import type { Setup } from './setup.js';

/** Tells which issues a postmortem would get, and gives the exit code: 0 complete, 1 something is missing. */
export async function runPlan(
  { file, repository, format, verbose }: PlanCommand,
  terminal: Terminal,
  setup: Setup,
): Promise<number> {
  const { name, text } = await read(file, terminal);
  const situation = imagineSituation(text, repository ?? 'owner/repository', setup);
  const planned = plan(name, situation);
  const { output, env } = terminal;
  if (format === 'json') output.write(writeJson(planned));
  else {
    const shown = renderPlan(planned, verbose, choosePaint(env, output.isTerminal));
    output.write(env['GITHUB_ACTIONS'] === 'true' ? hideCommands(shown) : shown);
  }
  return planned.phase === 'incomplete' || planned.phase === 'draft' ? 1 : 0;
}

async function read(
  file: string | null,
  { cwd, input }: Terminal,
): Promise<{ name: string; text: string }> {
  if (file === null && input.isTerminal) {
    throw new CannotRun(
      'No file is given, expected one, or a text on standard input. See postmortem plan --help.',
    );
  }
  const path = file === null || file === '-' ? null : resolve(cwd, file);
  const name = path === null ? '<stdin>' : showPath(cwd, path);
  try {
    const { text } = path === null ? decode(await input.read()) : await readText(path);
    return { name, text };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    throw new CannotRun(...error.lines.map((line) => `${name}: ${line}`));
  }
}

const incidentLabel = 'incident';
const trackingLabel = 'postmortem task';

function imagineSituation(
  body: string,
  repository: string,
  { config, template, check }: Setup,
): Situation {
  const { postmortem, findings } = check(body);
  const title = postmortem.sections.find(({ name }) => name === null)?.heading ?? 'Incident';
  return {
    observed: imagineIncident({ title, body, repository, incidentLabel }),
    body,
    from: null,
    postmortem,
    template,
    findings,
    noAction: findNoActionReason(postmortem, template) !== null,
    config,
    configProblem: null,
    incidentLabel,
    trackingLabel,
    rulePages: null,
    mayStart: true,
    mayCreate: Number.POSITIVE_INFINITY,
  };
}

/** The loop's own plan; of an incomplete postmortem, what it would be once it is complete. */
function plan(file: string, situation: Situation): PlannedIncident {
  const now = planIncident(situation);
  const { phase } = now.report;
  if (phase !== 'incomplete') return describePlan(file, phase, now, situation);
  const complete = planIncident({ ...situation, findings: [] });
  return describePlan(file, phase, complete, situation);
}
