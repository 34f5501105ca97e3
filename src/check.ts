import type { Config } from './config.js';
import { defaultConfig } from './config.js';
import type { Observation } from './github/observe.js';
import type { FileRead } from './github/surroundings.js';
import type { Inputs } from './inputs.js';
import type { Situation, Texts } from './loop/scene.js';
import type { ConfigProblem } from './loop/report.js';
import { addAliases } from './postmortem/aliases.js';
import { defaultTemplate } from './postmortem/default-template.js';
import { isPristine } from './postmortem/draft.js';
import { readNoAction } from './postmortem/no-action.js';
import { parsePostmortem } from './postmortem/parse.js';
import { checkPostmortem } from './rules/index.js';

/** A checked incident, ready to be planned, and the issues that its lines link to. */
export interface Checked {
  readonly situation: Situation;
  readonly references: readonly { readonly repository: string; readonly number: number }[];
}

/** Reads the configuration, the template and the text. */
export async function checkIncident(
  { observed, surroundings }: Observation,
  inputs: Inputs,
  texts: Texts,
): Promise<Checked> {
  const { config, problem } = await readConfig(surroundings.config, inputs.config);
  const template = addAliases(defaultTemplate, config.aliases);
  const { body } = observed.incident;
  const postmortem = parsePostmortem(body, template);
  const references = postmortem.tasks.flatMap(({ link }) =>
    link === null
      ? []
      : [{ repository: link.repository ?? observed.repository.name, number: link.number }],
  );
  return {
    references,
    situation: {
      observed,
      postmortem,
      findings: checkPostmortem(postmortem, template, config.rules),
      pristine: isPristine(body, template),
      noAction: readNoAction(postmortem, template) !== null,
      config,
      configProblem: problem,
      incidentLabel: inputs.incidentLabel,
      trackingLabel: inputs.trackingLabel,
      texts,
    },
  };
}

// The schema's library is heavy: it is loaded only where there is a file to read.
async function readConfig(
  file: FileRead,
  path: string,
): Promise<{ readonly config: Config; readonly problem: ConfigProblem | null }> {
  if (file.state === 'absent') return { config: defaultConfig, problem: null };
  if (file.state === 'unreadable') {
    const message = `the file can't be read (${file.why}); the token needs "contents: read"`;
    const issue = { line: null, column: null, key: null, message };
    return { config: defaultConfig, problem: { file: path, issues: [issue] } };
  }
  const { parseConfig } = await import('./config-file.js');
  const { config, problem } = parseConfig(file.text, path);
  return { config: config ?? defaultConfig, problem };
}
