import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** The environment variables for an action's inputs: the given values, else the defaults. */
export async function readInputEnv(
  actionFile: string,
  given: Readonly<Record<string, string>>,
  token: string,
): Promise<Record<string, string>> {
  const declared = readDefaults(parse(await readFile(actionFile, 'utf8')), actionFile);
  const unknown = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()));
  if (unknown.length > 0) throw new Error(`${actionFile} declares no input ${unknown.join(', ')}`);
  const env: Record<string, string> = {};
  for (const [name, standard] of declared) env[envName(name)] = evaluate(standard, token);
  for (const [name, value] of Object.entries(given)) env[envName(name)] = value;
  return env;
}

/** `dry-run` is read from `INPUT_DRY-RUN`: spaces become underscores, hyphens stay. */
function envName(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

function readDefaults(action: unknown, file: string): Map<string, string> {
  const inputs = fieldOf(action, 'inputs');
  if (typeof inputs !== 'object' || inputs === null) throw new Error(`${file} declares no inputs`);
  return new Map(
    Object.entries(inputs).map(([name, input]) => {
      const standard = fieldOf(input, 'default') ?? '';
      if (typeof standard === 'object')
        throw new Error(`${file}: the default of ${name} isn't a scalar`);
      return [name.toLowerCase(), `${standard as string | number | boolean}`];
    }),
  );
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function evaluate(text: string, token: string): string {
  const evaluated = text.replace(/\$\{\{\s*github\.token\s*\}\}/g, () => token);
  if (evaluated.includes('${{'))
    throw new Error(`Can't evaluate ${text}: the sandbox knows github.token only.`);
  return evaluated;
}
