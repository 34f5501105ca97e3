/** An option of a rule, as light data: the check's types and the configuration's schema both come from it. */
export type RuleOption = IntegerOption | WordsOption | ChoicesOption;

interface Described {
  /** What it sets, a sentence. */
  readonly describe: string;
}

export interface IntegerOption extends Described {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
}

/** A list of words or phrases, compared without case. */
export interface WordsOption extends Described {
  readonly type: 'words';
  readonly default: readonly string[];
}

/** Some of a fixed set. */
export interface ChoicesOption extends Described {
  readonly type: 'choices';
  readonly choices: readonly string[];
  readonly default: readonly string[];
}

export type RuleOptions = Readonly<Record<string, RuleOption>>;

type OptionValue<O extends RuleOption> = O extends IntegerOption
  ? number
  : O extends ChoicesOption
    ? readonly O['choices'][number][]
    : readonly string[];

/** The values of a rule's options, every one set. */
export type OptionValues<O extends RuleOptions> = { readonly [K in keyof O]: OptionValue<O[K]> };

/** The values that were given, and the defaults of all others. */
export function readOptions(
  options: RuleOptions,
  given: Readonly<Record<string, unknown>>,
): OptionValues<RuleOptions> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, readValue(option, given[name])]),
  );
}

// What doesn't fit was refused where the configuration was read.
function readValue(option: RuleOption, value: unknown): number | readonly string[] {
  if (option.type === 'integer') return typeof value === 'number' ? value : option.default;
  if (!Array.isArray(value)) return option.default;
  return value.filter((entry) => typeof entry === 'string');
}
