/** What the workflow sets under `with:`; action.yml describes each. */
export interface Inputs {
  readonly token: string;
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  /** Path of the configuration file in the repository. */
  readonly config: string;
  /** Null if it isn't set: then only a run that is started by hand is a dry run. */
  readonly dryRun: boolean | null;
  readonly failOn: 'never' | 'warning' | 'error';
  /** The address of the rule pages, before `name.md`; null if it's unknown. */
  readonly rulePages: string | null;
}

/** The inputs that decide whether there is anything to do for an event. */
export interface Address {
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  readonly incident: number | 'all' | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** An input with an invalid value; the message names the input, its value, and the values to use. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

export function readAddress(env: Environment): Address {
  const incidentLabel = readText(env, 'incident-label', 'incident');
  const trackingLabel = readText(env, 'tracking-label', 'postmortem task');
  if (incidentLabel.toLowerCase() === trackingLabel.toLowerCase()) {
    throw new InputError(
      `Inputs incident-label and tracking-label are both "${incidentLabel}". Set them to two different labels.`,
    );
  }
  return { incidentLabel, trackingLabel, incident: readIncident(env) };
}

export function readInputs(env: Environment): Inputs {
  const { incidentLabel, trackingLabel } = readAddress(env);
  const token = readText(env, 'token', '');
  if (token === '') {
    throw new InputError(
      "Input token is empty. Remove the input to use the workflow's own token, or set it to a secret that " +
        'exists and holds a token with issues: write.',
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

// In the action's own repository, as the runner names it, so that a fork shows its own pages. There is no name after a
// checkout (`uses: ./`), and a GitHub Enterprise Server may not hold the repository. The address has no version,
// because the comment must not change with each release.
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
  throw new InputError(`Input incident is "${value}". Set it to an issue number or all.`);
}

// Inputs are strings, and a non-empty string is truthy: only the two words of YAML 1.2 count.
function readFlag(env: Environment, name: string): boolean | null {
  const value = readText(env, name, '').toLowerCase();
  if (value === '') return null;
  if (value === 'true') return true;
  if (value === 'false') return false;
  throw new InputError(`Input ${name} is "${value}". Set it to true or false.`);
}

function readChoice<T extends string>(
  env: Environment,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const value = readText(env, name, choices[0]);
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  const last = choices.at(-1) ?? '';
  const others = choices.slice(0, -1).join(', ');
  throw new InputError(`Input ${name} is "${value}". Set it to ${others} or ${last}.`);
}
