/** What the workflow sets under `with:`; action.yml describes each. */
export interface Inputs {
  readonly token: string;
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  /** Path of the configuration file in the repository. */
  readonly config: string;
  /** Null where it isn't set: then the event or the record decides. */
  readonly dryRun: boolean | null;
  readonly failOn: 'never' | 'warning' | 'error';
  /** Where the pages of the rules are shown, to be followed by `name.md`; null where that isn't known. */
  readonly rulePages: string | null;
}

/** The two labels and the incident named by hand: all that is needed to know whether a run is ours. */
export interface Address {
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  readonly incident: number | 'all' | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** An input that can't be used; the message names it, what it holds and what would be right. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

export function readAddress(env: Environment): Address {
  const incidentLabel = readText(env, 'incident-label', 'incident');
  const trackingLabel = readText(env, 'tracking-label', 'postmortem task');
  if (incidentLabel.toLowerCase() === trackingLabel.toLowerCase()) {
    throw new InputError(
      `Inputs incident-label and tracking-label are both "${incidentLabel}", expected two different labels.`,
    );
  }
  return { incidentLabel, trackingLabel, incident: readIncident(env) };
}

export function readInputs(env: Environment): Inputs {
  const { incidentLabel, trackingLabel } = readAddress(env);
  const token = readText(env, 'token', '');
  if (token === '') {
    throw new InputError(
      'Input token is empty, expected a token with issues: write. Leave the input out to use ' +
        "the workflow's own token, or check that the secret it names exists.",
    );
  }
  return {
    token,
    incidentLabel,
    trackingLabel,
    config: readText(env, 'config', '.github/postmortem.yml').replace(/^(?:\.?\/)+/u, ''),
    dryRun: readFlag(env, 'dry-run'),
    failOn: readChoice(env, 'fail-on', ['never', 'warning', 'error']),
    rulePages: findRulePages(env),
  };
}

// Of the Action's own repository, as the runner names it: forks show theirs. A checkout (`uses: ./`) names
// none, and a server of one's own may not hold it. Not by its version: the comment must not change with it.
function findRulePages(env: Environment): string | null {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const server = env['GITHUB_SERVER_URL'] ?? '';
  return server === 'https://github.com' && /^[\w.-]+\/[\w.-]+$/u.test(repository)
    ? `${server}/${repository}/blob/HEAD/docs/rules/`
    : null;
}

function readText(env: Environment, name: string, otherwise: string): string {
  const value = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  return value === '' ? otherwise : value;
}

function readIncident(env: Environment): number | 'all' | null {
  const value = readText(env, 'incident', '').replace(/^#/u, '');
  if (value === '') return null;
  if (value === 'all') return 'all';
  if (/^[1-9]\d{0,8}$/u.test(value)) return Number(value);
  throw new InputError(`Unexpected "${value}" in input incident, expected an issue number or all.`);
}

// "false" is a text, and a text is true: only the words of YAML 1.2 count.
function readFlag(env: Environment, name: string): boolean | null {
  const value = readText(env, name, '').toLowerCase();
  if (value === '') return null;
  if (value === 'true') return true;
  if (value === 'false') return false;
  throw new InputError(`Unexpected "${value}" in input ${name}, expected true or false.`);
}

function readChoice<T extends string>(
  env: Environment,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const value = readText(env, name, choices[0]);
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  throw new InputError(`Unexpected "${value}" in input ${name}, expected ${choices.join(', ')}.`);
}
