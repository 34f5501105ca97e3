import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Config, type ConfigProblem, defaultConfig, type FileRead } from '../config/index.js';
import { parsePostmortem, type Postmortem, type Template } from '../postmortem/index.js';
import { checkPostmortem, type Finding, rules, type Severity } from '../rules/index.js';
import { chooseTemplate, type ConfigSource } from '../config-files/index.js';
import { CannotRun, UnknownWord } from './terminal/index.js';
import { findConfig, findRoot, readText } from './files/index.js';

/** A text, parsed and checked. */
export interface CheckedText {
  readonly postmortem: Postmortem;
  readonly findings: readonly Finding[];
}

/** The settings that texts are checked with. */
export interface Setup {
  readonly config: Config;
  readonly template: Template;
  readonly check: (text: string) => CheckedText;
}

/** The options of the command line that change the setup. */
export interface SetupOptions {
  /** Path of the configuration; null: the nearest one from the working directory upwards. */
  readonly config: string | null;
  /** Severities of rules, which override those of the configuration. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Reads the configuration and the template. Throws if they can't be used. */
export async function readSetup(
  options: SetupOptions,
  cwd: string,
  serverUrl?: string,
): Promise<Setup> {
  for (const name of Object.keys(options.rules)) refuseUnknownRule(name);
  const file = options.config === null ? findConfig(cwd) : resolve(cwd, options.config);
  const { config, source } =
    file === null ? { config: defaultConfig, source: null } : await readConfig(file, cwd);
  const root = findRoot(cwd);
  const { template, problem } = await chooseTemplate(config, source, (path) =>
    readRepositoryFile(root, path),
  );
  if (problem !== null) refuse(problem);
  const checks = {
    overrides: setSeverities(config.rules, options.rules),
    converted: config.tasks.convert,
  };
  return {
    config,
    template,
    check: (text) => {
      const postmortem = parsePostmortem(text, template, serverUrl);
      return { postmortem, findings: checkPostmortem(postmortem, template, checks) };
    },
  };
}

function refuseUnknownRule(name: string): void {
  const known = rules.map((rule) => rule.name);
  if (!known.includes(name))
    throw new UnknownWord(`"${name}" in --rule isn't a rule.`, name, known);
}

// The options of a rule stay as they are configured.
function setSeverities(
  configured: Config['rules'],
  severities: SetupOptions['rules'],
): Config['rules'] {
  const set = Object.entries(severities).map(([name, severity]) => {
    const before = configured[name];
    return [name, typeof before === 'object' ? { ...before, severity } : severity] as const;
  });
  return { ...configured, ...Object.fromEntries(set) };
}

// The library of the schema is heavy, so it is loaded only if there is a file.
async function readConfig(
  file: string,
  cwd: string,
): Promise<{ readonly config: Config; readonly source: ConfigSource }> {
  const name = relative(cwd, file);
  const { text } = await readText(file).catch((error: unknown) => {
    if (!(error instanceof CannotRun)) throw error;
    throw new CannotRun(...error.lines.map((line) => `${name}: ${line}`));
  });
  const { parseConfig } = await import('../config-files/config-file.js');
  const { config, problem } = parseConfig(text, name);
  if (config === null) refuse(problem);
  return { config, source: { file: name, text } };
}

function refuse({ file, issues }: ConfigProblem): never {
  throw new CannotRun(
    ...issues.map(({ line, column, message }) => {
      const place = line === null ? '' : `:${line}:${column ?? 1}`;
      return `${file}${place}: ${message}`;
    }),
  );
}

// As on GitHub, the path is relative to the root of the repository.
async function readRepositoryFile(root: string, path: string): Promise<FileRead> {
  const file = join(root, path);
  if (!existsSync(file)) return { state: 'absent' };
  try {
    return { state: 'read', text: (await readText(file)).text };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const [why = ''] = error.lines;
    const code = /\((\w+)\)\.$/u.exec(why)?.[1];
    return { state: 'unreadable', why: code ?? why.replace(/\.$/u, '') };
  }
}
