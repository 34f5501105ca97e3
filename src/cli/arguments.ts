import { parseArgs } from 'node:util';
import type { Severity } from '../rules/index.js';
import type { SetupOptions } from './setup.js';
import { CannotRun, UnknownWord } from './terminal/index.js';

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
  /** Null: no limit. */
  readonly maxWarnings: number | null;
}

export interface PlanCommand extends SetupOptions {
  readonly do: 'plan';
  readonly file: string | null;
  readonly format: (typeof formats.plan)[number];
  /** `owner/name`; null if it isn't given. */
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

/** Parses the arguments. Throws if one of them is wrong. */
export function parseArguments(args: readonly string[]): Command {
  const { name, positionals, given } = splitArguments(args);
  if (given.has('version')) return { do: 'version' };
  if (name === null) {
    if (given.has('help')) return { do: 'help', about: 'general' };
    throw new CannotRun('No command given. Use check or plan; see postmortem --help.');
  }
  if (name === 'help') return { do: 'help', about: positionals.find(isCommand) ?? 'general' };
  if (!isCommand(name)) refuseCommand(name);
  if (given.has('help')) return { do: 'help', about: name };
  for (const option of given.keys()) {
    if (options[option]?.for.includes(name) !== true) {
      throw new CannotRun(
        `postmortem ${name} has no option --${option}. See postmortem ${name} --help.`,
      );
    }
  }
  return name === 'check' ? parseCheck(positionals, given) : parsePlan(positionals, given);
}

function isCommand(word: string): word is 'check' | 'plan' {
  return word === 'check' || word === 'plan';
}

function refuseCommand(word: string): never {
  const fact = `"${word}" isn't a command.`;
  if (/[./*]/u.test(word)) throw new CannotRun(`${fact} Did you mean "postmortem check ${word}"?`);
  throw new UnknownWord(fact, word, ['check', 'plan', 'help']);
}

type Given = ReadonlyMap<string, readonly string[]>;

function splitArguments(args: readonly string[]) {
  // Not strict, so that the error messages are ours.
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
      const value = parseOption(token);
      given.set(token.name, [...(given.get(token.name) ?? []), value]);
    }
  }
  const [name = null, ...positionals] = words;
  return { name, positionals, given };
}

function parseOption(token: {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}): string {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (!option) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UnknownWord(`${token.rawName} isn't an option.`, token.rawName, known);
  }
  const { rawName, value, inlineValue } = token;
  if (option.type === 'boolean') {
    if (value === undefined) return '';
    throw new CannotRun(`${rawName} takes no value. Remove "=${value}".`);
  }
  if (value === undefined || (inlineValue !== true && /^-./u.test(value))) {
    throw new CannotRun(`${rawName} has no value. Write one after it.`);
  }
  return value;
}

function parseCheck(files: readonly string[], given: Given): CheckCommand {
  return {
    do: 'check',
    files,
    ...parseSetupOptions(given),
    format: parseFormat(given, formats.check),
    fix: given.has('fix'),
    quiet: given.has('quiet'),
    maxWarnings: parseCount(given, 'max-warnings'),
  };
}

function parsePlan(files: readonly string[], given: Given): PlanCommand {
  const [file = null, ...others] = files;
  if (others.length > 0) {
    throw new CannotRun(
      `postmortem plan takes one file, but got ${files.length}. Run it once for each.`,
    );
  }
  const repository = findLast(given, 'repository');
  if (repository !== null && !/^[\w-]+\/[\w.-]+$/u.test(repository)) {
    throw new CannotRun(`--repository is "${repository}". Use owner/name.`);
  }
  return {
    do: 'plan',
    file,
    ...parseSetupOptions(given),
    format: parseFormat(given, formats.plan),
    repository,
    verbose: given.has('verbose'),
  };
}

function parseSetupOptions(given: Given): SetupOptions {
  return {
    config: findLast(given, 'config'),
    rules: Object.fromEntries((given.get('rule') ?? []).map(parseRule)),
  };
}

function findLast(given: Given, name: string): string | null {
  return given.get(name)?.at(-1) ?? null;
}

function parseFormat<T extends string>(given: Given, known: readonly [T, ...T[]]): T {
  const value = findLast(given, 'format') ?? known[0];
  const format = known.find((name) => name === value);
  if (format !== undefined) return format;
  throw new UnknownWord(`--format is "${value}".`, value, known);
}

function parseCount(given: Given, name: string): number | null {
  const value = findLast(given, name);
  if (value === null) return null;
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new CannotRun(`--${name} is "${value}". Use a whole number.`);
}

const severities = ['off', 'warning', 'error'] as const;

function parseRule(given: string): readonly [string, Severity | 'off'] {
  const [name = '', level] = given.split('=');
  const severity = severities.find((word) => word === level);
  if (severity !== undefined) return [name, severity];
  throw new CannotRun(`--rule is "${given}". Use ${name}=off, ${name}=warning or ${name}=error.`);
}
