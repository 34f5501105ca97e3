import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Config, ConfigIssue, ConfigProblem } from '../config/index.js';
import { describeIssue, type ParsedYaml, placeOf, placeOfKey } from './config-issue.js';
import { configSchema } from './config-schema.js';
import { suggest } from './suggest.js';

export type ConfigRead =
  | { readonly config: Config; readonly problem: null }
  | { readonly config: null; readonly problem: ConfigProblem };

/** Parses the configuration; a problem lists everything that is wrong, in the order of the lines. */
export function parseConfig(
  text: string,
  file: string,
  inputLabels: readonly string[] = [],
): ConfigRead {
  const parsed = parseYaml(text);
  const { document } = parsed;
  if (document.errors.length > 0) {
    const issues = document.errors.map(({ code, message, pos: [start] }) => ({
      ...parsed.at(start),
      message: describeSyntax(code, message, text.slice(start)),
    }));
    return refuse(file, issues);
  }
  const { value, failure } = readValue(document);
  if (failure !== null) {
    return refuse(file, [
      { ...placeOf(parsed, []), message: `This YAML can't be used: ${failure}.` },
    ]);
  }
  const result = configSchema.safeParse(value ?? {});
  if (!result.success) {
    return refuse(
      file,
      result.error.issues.flatMap((issue) => describeIssue(issue, { ...parsed, value })),
    );
  }
  const clash = findLabelClash(result.data.labels, inputLabels);
  if (clash !== null) {
    const { name, message } = clash;
    return refuse(file, [{ ...placeOf(parsed, ['labels', name]), message }]);
  }
  return { config: result.data as Config, problem: null };
}

function refuse(file: string, issues: readonly ConfigIssue[]): ConfigRead {
  const sorted = [...issues].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  // A value can fail several checks: the first one is enough to fix it.
  const first = sorted.filter(
    ({ line, column }, index) =>
      sorted[index - 1]?.line !== line || sorted[index - 1]?.column !== column,
  );
  return { config: null, problem: { file, issues: first } };
}

/** A problem with the value of a key that shows only after other files are read. */
export function describeLate(text: string, key: 'template', message: string): ConfigIssue {
  return { ...placeOf(parseYaml(text), [key]), message };
}

/** Aliases for names that the template doesn't have: each with its place and the nearest name. */
export function describeAliases(
  text: string,
  unknown: readonly string[],
  known: readonly string[],
): readonly ConfigIssue[] {
  const parsed = parseYaml(text);
  return unknown.map((name) => ({
    ...placeOfKey(parsed, ['aliases'], name),
    message: `"${name}" under aliases isn't a section or field of the template. ${suggest(name, known)}`,
  }));
}

function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at: ParsedYaml['at'] = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return { document, at };
}

function describeSyntax(code: string, message: string, rest: string): string {
  const key = /^[^\s:]{1,60}/u.exec(rest)?.[0];
  return code === 'DUPLICATE_KEY' && key !== undefined
    ? `"${key}" is set twice. Keep one of them.`
    : `This isn't valid YAML: ${message.replace(/\.$/u, '')}.`;
}

// yaml refuses aliases that grow without bound by an exception.
function readValue(document: Document): {
  readonly value: unknown;
  readonly failure: string | null;
} {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), failure: null };
  } catch (error) {
    return { value: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

// With two equal labels, the action would put an incident on hold, or take its label off, by accident.
function findLabelClash(
  labels: Config['labels'],
  inputLabels: readonly string[],
): { readonly name: string; readonly message: string } | null {
  const seen = new Map(
    inputLabels.map((label) => [label.toLowerCase(), 'the incident or tracking label']),
  );
  for (const [name, value] of Object.entries(labels)) {
    const other = seen.get(value.toLowerCase());
    if (other !== undefined) {
      const message = `labels.${name} is "${value}", the same as ${other}. Choose another name.`;
      return { name, message };
    }
    seen.set(value.toLowerCase(), `labels.${name}`);
  }
  return null;
}
