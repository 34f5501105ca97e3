import { rightsLine } from './github/errors.js';
import { type Config, defaultConfig, type FileRead } from './config.js';
import type { Surroundings } from './github/surroundings.js';
import type { Inputs } from './inputs.js';
import type { ConfigProblem } from './loop/report.js';
import { defaultTemplate } from './postmortem/default-template.js';
import type { Template } from './postmortem/template.js';
import { chooseTemplate, type ReadFile } from './template-file.js';

/** What a repository sets: how its postmortems are read. */
export interface Settings {
  readonly config: Config;
  readonly template: Template;
  readonly problem: ConfigProblem | null;
  /** What it was read from. */
  readonly from: Pick<Surroundings, 'config' | 'templates'>;
}

/** Reads configuration and template; `before` is taken over where neither was read anew since. `read` gives files that no observation brings. */
export async function readSettings(
  { config: file, templates }: Surroundings,
  inputs: Inputs,
  read: ReadFile,
  before: Settings | null,
): Promise<Settings> {
  if (before?.from.config === file && before.from.templates === templates) return before;
  const from = { config: file, templates };
  const { config, problem } = await readConfig(file, inputs);
  if (problem !== null) return { config, template: defaultTemplate, problem, from };
  const source = file.state === 'read' ? { file: inputs.config, text: file.text } : null;
  const find: ReadFile = (path) => templates.get(path) ?? read(path);
  return { config, from, ...(await chooseTemplate(config, source, find)) };
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
