import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Config, ConfigProblem } from '../config/index.js';
import { describeIssue, placeOf, placeOfKey, type Position, suggest } from './config-issue.js';
import { configSchema } from './config-schema.js';

type At = (offset: number) => Position;

export type ConfigRead =
  | { readonly config: Config; readonly problem: null }
  | { readonly config: null; readonly problem: ConfigProblem };

/** Reads the configuration; a problem names line, column (1-based) and key of everything that is wrong. */
export function parseConfig(
  text: string,
  file: string,
  inputLabels: readonly string[] = [],
): ConfigRead {
  const { document, at } = parseYaml(text);
  if (document.errors.length > 0) {
    const issues = document.errors.map(({ message, pos }) => ({
      ...at(pos[0]),
      key: null,
      message: `this is no YAML: ${message}`,
    }));
    return { config: null, problem: { file, issues } };
  }
  const value: unknown = readValue(document);
  const result = configSchema.safeParse(value ?? {});
  if (!result.success) {
    const issues = result.error.issues.flatMap((issue) => describeIssue(issue, document, at));
    return { config: null, problem: { file, issues } };
  }
  const clash = findLabelClash(result.data.labels, inputLabels);
  if (clash !== null) {
    const issue = { ...placeOf(document, ['labels', clash], at), key: `labels.${clash}` };
    const message = 'expected a label of its own: this one is taken by another phase or an input';
    return { config: null, problem: { file, issues: [{ ...issue, message }] } };
  }
  return { config: result.data as Config, problem: null };
}

/** What is wrong with a value that could be judged only once other files were read. */
export function describeLate(
  text: string,
  key: 'template',
  message: string,
): ConfigProblem['issues'][number] {
  const { document, at } = parseYaml(text);
  return { ...placeOf(document, [key], at), key, message };
}

/** Aliases for what the template doesn't have: each with its place and the nearest name that it has. */
export function describeAliases(
  text: string,
  unknown: readonly string[],
  known: readonly string[],
): ConfigProblem['issues'] {
  const { document, at } = parseYaml(text);
  return unknown.map((name) => ({
    ...placeOfKey(document, ['aliases'], name, at),
    key: `aliases.${name}`,
    message: suggest(name, known),
  }));
}

function parseYaml(text: string): { readonly document: Document; readonly at: At } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return { document, at };
}

// Aliases that grow without bound are refused by yaml itself, as an exception.
function readValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// Two labels alike would put an incident on hold, or take its label off, without a word.
function findLabelClash(labels: Config['labels'], taken: readonly string[]): string | null {
  const seen = new Set(taken.map((label) => label.toLowerCase()));
  for (const [name, value] of Object.entries(labels)) {
    if (seen.has(value.toLowerCase())) return name;
    seen.add(value.toLowerCase());
  }
  return null;
}
