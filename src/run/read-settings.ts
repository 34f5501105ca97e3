import { permissionsLine } from '../github/client/index.js';
import {
  type Config,
  type ConfigProblem,
  defaultConfig,
  type FileRead,
  type Inputs,
} from '../config/index.js';
import type { RepositoryContext } from '../incident/index.js';
import type { Reading } from '../loop/index.js';
import { defaultTemplate } from '../postmortem/index.js';
import { chooseTemplate, type ReadFile } from '../config-files/index.js';

/** The repository's configuration and template. */
export type Settings = Pick<Reading, 'config' | 'configProblem' | 'template' | 'from'>;

/** Reads configuration and template, or reuses `previous` if no new observation brought other files. `read` reads files that no observation brings. */
export async function readSettings(
  { config: file, templates }: RepositoryContext,
  inputs: Inputs,
  previous: Settings | null,
  read: ReadFile,
): Promise<Settings> {
  if (previous?.from?.config === file && previous.from.templates === templates) {
    const { config, configProblem, template, from } = previous;
    return { config, configProblem, template, from };
  }
  const from = { config: file, templates };
  const { config, problem } = await readConfig(file, inputs);
  if (problem !== null) return { config, template: defaultTemplate, configProblem: problem, from };
  const source = file.state === 'read' ? { file: inputs.config, text: file.text } : null;
  const find: ReadFile = (path) => templates.get(path) ?? read(path);
  const chosen = await chooseTemplate(config, source, find);
  return { config, template: chosen.template, configProblem: chosen.problem, from };
}

// The library for the schema is large, so it's loaded only if there is a file.
async function readConfig(
  file: FileRead,
  { config: path, incidentLabel, trackingLabel }: Inputs,
): Promise<{ readonly config: Config; readonly problem: ConfigProblem | null }> {
  if (file.state === 'absent') return { config: defaultConfig, problem: null };
  if (file.state === 'unreadable') {
    const message =
      `The file can't be read (${file.why}). The token needs "contents: read": ` +
      `add the line "${permissionsLine}" to the job.`;
    const issue = { line: null, column: null, message };
    return { config: defaultConfig, problem: { file: path, issues: [issue] } };
  }
  const { parseConfig } = await import('../config-files/config-file.js');
  const { config, problem } = parseConfig(file.text, path, [incidentLabel, trackingLabel]);
  return { config: config ?? defaultConfig, problem };
}
