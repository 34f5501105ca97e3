import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Config, type ConfigProblem, defaultConfig, type FileRead } from '../config/index.js';
import { parsePostmortem, type Postmortem, type Template } from '../postmortem/index.js';
import { checkPostmortem, type Finding, rules, type Severity } from '../rules/index.js';
import { chooseTemplate, type ConfigSource } from '../config-files/index.js';
import { suggest } from './nearest.js';
import { CannotRun, findConfig, findRoot, sayUnread } from './terminal/index.js';
import { readText } from './files/index.js';

/** What a text says under its configuration. */
export interface Reading {
  readonly postmortem: Postmortem;
  readonly findings: readonly Finding[];
}

/** How texts are read and checked. */
export interface Setup {
  readonly config: Config;
  readonly template: Template;
  readonly check: (text: string) => Reading;
}

/** What the command line says of the configuration. */
export interface SetupOptions {
  /** Path of the configuration; null: the one found from the working directory upwards. */
  readonly config: string | null;
  /** Severities of rules, which win over the configuration's. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Reads the configuration, the one named or the one found. Throws where it can't be used. */
export async function readSetup(
  options: SetupOptions,
  cwd: string,
  serverUrl?: string,
): Promise<Setup> {
  for (const name of Object.keys(options.rules)) refuseUnknown(name);
  const file = options.config === null ? findConfig(cwd) : resolve(cwd, options.config);
  const { config, source } =
    file === null ? { config: defaultConfig, source: null } : await readConfig(file, cwd);
  const root = findRoot(cwd);
  const { template, problem } = await chooseTemplate(config, source, (path) =>
    readRepositoryFile(root, path),
  );
  if (problem !== null) refuse(problem);
  const checks = {
    overrides: setLevels(config.rules, options.rules),
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

function refuseUnknown(name: string): void {
  const known = rules.map((rule) => rule.name);
  if (known.includes(name)) return;
  throw new CannotRun(`Unknown rule "${name}" in --rule, ${suggest(name, known)}`);
}

// The options of a rule stay.
function setLevels(rules: Config['rules'], levels: SetupOptions['rules']): Config['rules'] {
  const set = Object.entries(levels).map(([name, severity]) => {
    const before = rules[name];
    return [name, typeof before === 'object' ? { ...before, severity } : severity] as const;
  });
  return { ...rules, ...Object.fromEntries(set) };
}

// The schema's library is heavy: it is loaded only where there is a file to read.
async function readConfig(
  file: string,
  cwd: string,
): Promise<{ readonly config: Config; readonly source: ConfigSource }> {
  const name = relative(cwd, file);
  const bytes = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CannotRun(`The configuration ${name}: ${sayUnread(error)}`);
  });
  const text = bytes.replace(/^\ufeff/u, '');
  const { parseConfig } = await import('../config-files/config-file.js');
  const { config, problem } = parseConfig(text, name);
  if (config === null) refuse(problem);
  return { config, source: { file: name, text } };
}

function refuse({ file, issues }: ConfigProblem): never {
  throw new CannotRun(
    ...issues.map(({ line, column, key, message }) => {
      const place = line === null ? '' : `:${String(line)}:${String(column ?? 1)}`;
      return `${file}${place}: ${key === null ? '' : `${key}: `}${message}`;
    }),
  );
}

// As GitHub would give it: the path counts from the root of the repository, on every system.
async function readRepositoryFile(root: string, path: string): Promise<FileRead> {
  const file = join(root, path);
  if (!existsSync(file)) return { state: 'absent' };
  try {
    return { state: 'read', text: (await readText(file)).text };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const why = error.lines.join(' ').replace(/\.$/u, '');
    const code = /^can't be read \((.*)\)$/u.exec(why)?.[1];
    return { state: 'unreadable', why: code ?? `it ${why}` };
  }
}
