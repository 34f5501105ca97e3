import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { type Config, defaultConfig } from '../config.js';
import { addAliases } from '../postmortem/aliases.js';
import { defaultTemplate } from '../postmortem/default-template.js';
import { parsePostmortem } from '../postmortem/parse.js';
import type { Postmortem } from '../postmortem/postmortem.js';
import type { Template } from '../postmortem/template.js';
import type { Finding, Severity } from '../rules/finding.js';
import { checkPostmortem, rules } from '../rules/index.js';
import { suggest } from './nearest.js';
import { findConfig } from './place.js';
import { CannotRun, sayCode } from './terminal.js';

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
export async function readSetup(options: SetupOptions, cwd: string): Promise<Setup> {
  for (const name of Object.keys(options.rules)) refuseUnknown(name);
  const file = options.config === null ? findConfig(cwd) : resolve(cwd, options.config);
  const config = file === null ? defaultConfig : await readConfig(file, cwd);
  const template = addAliases(defaultTemplate, config.aliases);
  const checks = {
    overrides: setLevels(config.rules, options.rules),
    converted: config.tasks.convert,
  };
  return {
    config,
    template,
    check: (text) => {
      const postmortem = parsePostmortem(text, template);
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
async function readConfig(file: string, cwd: string): Promise<Config> {
  const name = relative(cwd, file);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CannotRun(`The configuration ${name} can't be read (${sayCode(error)}).`);
  });
  const { parseConfig } = await import('../config-file.js');
  const { config, problem } = parseConfig(text.replace(/^\ufeff/u, ''), name);
  if (config !== null) return config;
  throw new CannotRun(
    ...problem.issues.map(({ line, column, key, message }) => {
      const place = line === null ? '' : `:${String(line)}:${String(column ?? 1)}`;
      return `${name}${place}: ${key === null ? '' : `${key}: `}${message}`;
    }),
  );
}
