import { type Config, defaultConfig } from './config.js';
import { rightsLine } from './github/errors.js';
import type { Observation } from './github/observe.js';
import type { FileRead } from './github/surroundings.js';
import type { Inputs } from './inputs.js';
import type { Observed } from './loop/observed.js';
import type { ConfigProblem } from './loop/report.js';
import type { Situation, Texts } from './loop/scene.js';
import { addAliases } from './postmortem/aliases.js';
import { defaultTemplate } from './postmortem/default-template.js';
import { isPristine } from './postmortem/draft.js';
import { readNoAction } from './postmortem/no-action.js';
import { parsePostmortem } from './postmortem/parse.js';
import { keepServer } from './postmortem/server.js';
import { checkPostmortem } from './rules/index.js';

/** What the text says under its configuration: all that doesn't depend on the rest of GitHub. */
export interface Reading extends Pick<
  Situation,
  'postmortem' | 'template' | 'findings' | 'pristine' | 'noAction' | 'config' | 'configProblem'
> {
  readonly body: string;
  readonly file: FileRead;
}

/** A checked incident, ready to be planned. */
export interface Checked {
  readonly reading: Reading;
  readonly situation: Situation;
}

/** Reads configuration and text; `before` is taken over where neither changed since. */
export async function checkIncident(
  { observed, surroundings }: Observation,
  inputs: Inputs,
  texts: Texts,
  before: Reading | null,
  mayStart: boolean,
): Promise<Checked> {
  const { body } = observed.incident;
  const file = surroundings.config;
  const reading =
    before?.body === body && before.file === file ? before : await readText(observed, file, inputs);
  const { incidentLabel, trackingLabel } = inputs;
  return {
    reading,
    situation: { ...reading, observed, incidentLabel, trackingLabel, texts, mayStart },
  };
}

async function readText(
  { incident: { body, createdAt }, repository }: Observed,
  file: FileRead,
  inputs: Inputs,
): Promise<Reading> {
  const { config, problem } = await readConfig(file, inputs);
  const template = addAliases(defaultTemplate, config.aliases);
  const postmortem = keepServer(parsePostmortem(body, template), repository.url);
  const findings = checkPostmortem(postmortem, template, {
    overrides: config.rules,
    converted: config.tasks.convert,
    born: createdAt.slice(0, 10),
  });
  // What lacks nothing is no template, so it isn't read a second time.
  const lacks = findings.length > 0 || Object.keys(config.rules).length > 0;
  return {
    body,
    file,
    postmortem,
    template,
    findings,
    pristine: lacks && isPristine(body, template),
    noAction: readNoAction(postmortem, template) !== null,
    config,
    configProblem: problem,
  };
}

// The schema's library is heavy: it is loaded only where there is a file to read.
async function readConfig(
  file: FileRead,
  { config: path, incidentLabel, trackingLabel }: Inputs,
): Promise<{ readonly config: Config; readonly problem: ConfigProblem | null }> {
  if (file.state === 'absent') return { config: defaultConfig, problem: null };
  if (file.state === 'unreadable') {
    const message =
      `the file can't be read (${file.why}); the token needs "contents: read": ` +
      `add the line "${rightsLine}" to the job`;
    const issue = { line: null, column: null, key: null, message };
    return { config: defaultConfig, problem: { file: path, issues: [issue] } };
  }
  const { parseConfig } = await import('./config-file.js');
  const { config, problem } = parseConfig(file.text, path, [incidentLabel, trackingLabel]);
  return { config: config ?? defaultConfig, problem };
}
