/** An option of a rule: the types of `check` and the configuration's schema both come from this data. */
export type RuleOption = IntegerOption | WordsOption | ChoicesOption;

interface Described {
  /** What it sets, in one sentence. */
  readonly describe: string;
}

export interface IntegerOption extends Described {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
}

/** A list of words or phrases; case doesn't matter. */
export interface WordsOption extends Described {
  readonly type: 'words';
  readonly default: readonly string[];
}

/** A list of values from a fixed set. */
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

/** The values of all options of a rule. */
export type OptionValues<O extends RuleOptions> = { readonly [K in keyof O]: OptionValue<O[K]> };

/** The values that are set, and the defaults of the others. */
export function fillOptions(
  options: RuleOptions,
  given: Readonly<Record<string, unknown>>,
): OptionValues<RuleOptions> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, fillValue(option, given[name])]),
  );
}

// Wrong values were refused when the configuration was read.
function fillValue(option: RuleOption, value: unknown): number | readonly string[] {
  if (option.type === 'integer') return typeof value === 'number' ? value : option.default;
  if (!Array.isArray(value)) return option.default;
  return value.filter((entry) => typeof entry === 'string');
}
