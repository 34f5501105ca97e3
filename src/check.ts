import type { Observation } from './github/observe.js';
import type { Inputs } from './inputs.js';
import type { Observed } from './loop/observed.js';
import type { Situation, Texts } from './loop/scene.js';
import { defaultTemplate } from './postmortem/default-template.js';
import { readNoAction } from './postmortem/no-action.js';
import { parsePostmortem } from './postmortem/parse.js';
import { keepServer } from './postmortem/server.js';
import { checkPostmortem } from './rules/index.js';
import { readSettings, type Settings } from './settings.js';
import type { ReadFile } from './template-file.js';

/** What the text says under its configuration: all that doesn't depend on the rest of GitHub. */
export interface Reading extends Pick<
  Situation,
  'postmortem' | 'template' | 'findings' | 'noAction' | 'config' | 'configProblem'
> {
  readonly body: string;
  readonly settings: Settings;
}

/** A checked incident, ready to be planned. */
export interface Checked {
  readonly reading: Reading;
  readonly situation: Situation;
}

/** What a check needs besides the observation. */
export interface CheckContext extends Pick<Situation, 'mayStart' | 'mayCreate'> {
  readonly inputs: Inputs;
  readonly texts: Texts;
  /** Gives files of the repository that no observation brings. */
  readonly readFile: ReadFile;
}

/** Reads configuration, template and text; `before` is taken over where they didn't change since. */
export async function checkIncident(
  { observed, surroundings }: Observation,
  before: Reading | null,
  { inputs, texts, readFile, ...allowed }: CheckContext,
): Promise<Checked> {
  const { body } = observed.incident;
  const known = before?.settings ?? null;
  const settings = await readSettings(surroundings, inputs, readFile, known);
  const reading =
    before?.body === body && before.settings === settings ? before : readText(observed, settings);
  const { incidentLabel, trackingLabel } = inputs;
  return {
    reading,
    situation: { ...reading, observed, incidentLabel, trackingLabel, texts, ...allowed },
  };
}

/** Reads a text for no other end than to be quick at it, and done with it, when the same comes again. */
export function readAhead(body: string): void {
  checkPostmortem(parsePostmortem(body, defaultTemplate), defaultTemplate);
}

function readText(
  { incident: { body, createdAt }, repository }: Observed,
  settings: Settings,
): Reading {
  const { config, template, problem } = settings;
  const postmortem = keepServer(parsePostmortem(body, template), repository.url);
  const findings = checkPostmortem(postmortem, template, {
    overrides: config.rules,
    converted: config.tasks.convert,
    born: createdAt.slice(0, 10),
  });
  return {
    body,
    settings,
    postmortem,
    template,
    findings,
    noAction: readNoAction(postmortem, template) !== null,
    config,
    configProblem: problem,
  };
}
