import { parseArgs } from 'node:util';
import type { Severity } from '../rules/index.js';
import { suggest } from './nearest.js';
import type { SetupOptions } from './setup.js';
import { CannotRun } from './terminal/index.js';

export type Command =
  | { readonly do: 'help'; readonly about: 'general' | 'check' | 'plan' }
  | { readonly do: 'version' }
  | CheckCommand
  | PlanCommand;

export interface CheckCommand extends SetupOptions {
  readonly do: 'check';
  readonly files: readonly string[];
  readonly format: (typeof formats.check)[number];
  readonly fix: boolean;
  readonly quiet: boolean;
  /** Null: any number of warnings passes. */
  readonly maxWarnings: number | null;
}

export interface PlanCommand extends SetupOptions {
  readonly do: 'plan';
  readonly file: string | null;
  readonly format: (typeof formats.plan)[number];
  /** `owner/name`; null where it isn't known. */
  readonly repository: string | null;
  readonly verbose: boolean;
}

const formats = {
  check: ['text', 'json', 'sarif', 'github'],
  plan: ['text', 'json'],
} as const;

interface Option {
  readonly type: 'string' | 'boolean';
  readonly for: readonly ('check' | 'plan')[];
  readonly multiple?: true;
  readonly short?: string;
}

const options: Readonly<Record<string, Option>> = {
  format: { type: 'string', for: ['check', 'plan'] },
  config: { type: 'string', for: ['check', 'plan'] },
  rule: { type: 'string', for: ['check', 'plan'], multiple: true },
  fix: { type: 'boolean', for: ['check'] },
  quiet: { type: 'boolean', for: ['check'] },
  'max-warnings': { type: 'string', for: ['check'] },
  repository: { type: 'string', for: ['plan'] },
  verbose: { type: 'boolean', for: ['plan'] },
  help: { type: 'boolean', for: ['check', 'plan'], short: 'h' },
  version: { type: 'boolean', for: ['check', 'plan'] },
};

/** What the arguments ask for. Throws where they can't be understood, with the nearest known word. */
export function readArguments(args: readonly string[]): Command {
  const { name, positionals, given } = splitArguments(args);
  if (given.has('version')) return { do: 'version' };
  if (name === null) {
    if (given.has('help')) return { do: 'help', about: 'general' };
    throw new CannotRun('No command is given, expected check or plan. See postmortem --help.');
  }
  if (name === 'help') return { do: 'help', about: positionals.find(isCommand) ?? 'general' };
  if (!isCommand(name)) {
    throw new CannotRun(`Unknown command "${name}", ${suggestCommand(name)}`);
  }
  if (given.has('help')) return { do: 'help', about: name };
  for (const option of given.keys()) {
    if (options[option]?.for.includes(name) !== true) {
      throw new CannotRun(`postmortem ${name} has no option --${option}.`);
    }
  }
  return name === 'check' ? readCheck(positionals, given) : readPlan(positionals, given);
}

function isCommand(word: string): word is 'check' | 'plan' {
  return word === 'check' || word === 'plan';
}

function suggestCommand(word: string): string {
  return /[./*]/u.test(word)
    ? `did you mean "postmortem check ${word}"?`
    : suggest(word, ['check', 'plan', 'help']);
}

type Given = ReadonlyMap<string, readonly string[]>;

function splitArguments(args: readonly string[]) {
  // Not strict: what is wrong is said in our own words.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [
        name,
        short === undefined ? { type } : { type, short },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') {
      const value = readOption(token);
      given.set(token.name, [...(given.get(token.name) ?? []), value]);
    }
  }
  const [name = null, ...positionals] = words;
  return { name, positionals, given };
}

function readOption(token: {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}): string {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (!option) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new CannotRun(`Unknown option ${token.rawName}, ${suggest(token.rawName, known)}`);
  }
  const { rawName, value, inlineValue } = token;
  if (option.type === 'boolean') {
    if (value === undefined) return '';
    throw new CannotRun(`Unexpected value "${value}" of ${rawName}, expected none.`);
  }
  if (value === undefined || (inlineValue !== true && /^-./u.test(value))) {
    throw new CannotRun(`${rawName} has no value, expected one behind it.`);
  }
  return value;
}

function readCheck(files: readonly string[], given: Given): CheckCommand {
  return {
    do: 'check',
    files,
    ...readSetupOptions(given),
    format: readFormat(given, formats.check),
    fix: given.has('fix'),
    quiet: given.has('quiet'),
    maxWarnings: readCount(given, 'max-warnings'),
  };
}

function readPlan(files: readonly string[], given: Given): PlanCommand {
  const [file = null, ...others] = files;
  if (others.length > 0) {
    throw new CannotRun(
      `Unexpected ${String(files.length)} files, expected one: it is planned alone.`,
    );
  }
  const repository = readOne(given, 'repository');
  if (repository !== null && !/^[\w-]+\/[\w.-]+$/u.test(repository)) {
    throw new CannotRun(`Unexpected "${repository}" in --repository, expected owner/name.`);
  }
  return {
    do: 'plan',
    file,
    ...readSetupOptions(given),
    format: readFormat(given, formats.plan),
    repository,
    verbose: given.has('verbose'),
  };
}

function readSetupOptions(given: Given): SetupOptions {
  return {
    config: readOne(given, 'config'),
    rules: Object.fromEntries((given.get('rule') ?? []).map(readRule)),
  };
}

function readOne(given: Given, name: string): string | null {
  return given.get(name)?.at(-1) ?? null;
}

function readFormat<T extends string>(given: Given, known: readonly [T, ...T[]]): T {
  const value = readOne(given, 'format') ?? known[0];
  const format = known.find((name) => name === value);
  if (format !== undefined) return format;
  throw new CannotRun(`Unexpected "${value}" in --format, ${suggest(value, known)}`);
}

function readCount(given: Given, name: string): number | null {
  const value = readOne(given, name);
  if (value === null) return null;
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new CannotRun(`Unexpected "${value}" in --${name}, expected a whole number.`);
}

const severities = ['off', 'warning', 'error'] as const;

function readRule(given: string): readonly [string, Severity | 'off'] {
  const [name = '', level] = given.split('=');
  const severity = severities.find((word) => word === level);
  if (severity !== undefined) return [name, severity];
  throw new CannotRun(
    `Unexpected "${given}" in --rule, expected ${name}= with one of ${severities.join(', ')} behind it.`,
  );
}
