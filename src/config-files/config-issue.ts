import { closest, distance } from 'fastest-levenshtein';
import { type Document, isMap, isNode, isScalar } from 'yaml';
import type { z } from 'zod';
import { type ConfigProblem, defaultConfig } from '../config/index.js';
import { configSchema, ruleKeys, ruleNames } from './config-schema.js';

export interface Position {
  readonly line: number;
  readonly column: number;
}

type At = (offset: number) => Position;
type Issue = ConfigProblem['issues'][number];
type ZodIssue = z.core.$ZodIssue;

/** What is wrong with a value or a key, where, and the nearest known name. */
export function describeIssue(issue: ZodIssue, document: Document, at: At): readonly Issue[] {
  const path = issue.path.map(String);
  if (issue.code === 'invalid_union') return describeUnion(issue, document, at);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...placeOfKey(document, path, key, at),
      key: [...path, key].join('.'),
      message: describeUnknown(key, path),
    }));
  }
  return [
    {
      ...placeOf(document, path, at),
      key: path.join('.') || null,
      message: describeValue(issue),
    },
  ];
}

// A severity, or keys and values: what was written says which of the two was meant.
function describeUnion(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  document: Document,
  at: At,
): readonly Issue[] {
  const meant = isMap(document.getIn(toYamlPath(issue.path.map(String)), true))
    ? issue.errors.at(-1)
    : issue.errors[0];
  return (meant ?? []).flatMap((inner) =>
    describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, document, at),
  );
}

function describeUnknown(key: string, path: readonly string[]): string {
  return suggest(key, knownKeys(path));
}

/** Says that a key isn't known, with the nearest one that is. */
export function suggest(key: string, known: readonly string[]): string {
  const nearest = known.length === 0 ? null : closest(key, known);
  const near = nearest !== null && distance(key, nearest) <= Math.max(2, key.length / 2);
  const hint = near ? `did you mean "${nearest}"?` : `expected one of ${known.join(', ')}`;
  return `unknown key "${key}", ${hint}`;
}

function knownKeys(path: readonly string[]): readonly string[] {
  const [name, rule] = path;
  if (name === undefined) return Object.keys(configSchema.shape);
  if (name === 'rules') return rule === undefined ? ruleNames : ruleKeys(rule);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(defaultConfig);
  const value = entries.find(([key]) => key === name)?.[1];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function describeValue(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `unexpected value, expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return issue.message.startsWith('expected')
        ? issue.message
        : `unexpected value, expected ${wordFor(issue.expected)}`;
    default:
      return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  }
}

function wordFor(type: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'keys and values',
    record: 'keys and values',
    array: 'a list',
    string: 'a text',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
  };
  return words[type] ?? type;
}

/** Where the value at that path stands, or the nearest one around it. */
export function placeOf(document: Document, path: readonly string[], at: At): Position {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(toYamlPath(path.slice(0, depth)), true);
    if (isNode(node) && node.range) return at(node.range[0]);
  }
  const { contents } = document;
  return isNode(contents) && contents.range ? at(contents.range[0]) : { line: 1, column: 1 };
}

function toYamlPath(path: readonly string[]): readonly (string | number)[] {
  return path.map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
}

/** Where that key stands in the value at that path. */
export function placeOfKey(
  document: Document,
  path: readonly string[],
  key: string,
  at: At,
): Position {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(node)) {
    for (const { key: name } of node.items) {
      if (isScalar(name) && String(name.value) === key && name.range) return at(name.range[0]);
    }
  }
  return placeOf(document, path, at);
}
