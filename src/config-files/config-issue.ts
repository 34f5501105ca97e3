import { type Document, isMap, isNode, isScalar } from 'yaml';
import type { z } from 'zod';
import { type ConfigIssue, defaultConfig } from '../config/index.js';
import { configSchema } from './config-schema.js';
import { listRuleKeys, ruleNames } from './rule-settings.js';
import { formatChoices, suggest } from './suggest.js';

/** 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML file, with the line and column of each offset. */
export interface ParsedYaml {
  readonly document: Document;
  readonly at: (offset: number) => Position;
}

/** The configuration as YAML nodes and as plain data. */
interface ConfigText extends ParsedYaml {
  readonly value: unknown;
}

type ZodIssue = z.core.$ZodIssue;
type Path = readonly string[];

/** What is wrong with a value or a key, where, and what to write instead. */
export function describeIssue(issue: ZodIssue, text: ConfigText): readonly ConfigIssue[] {
  const path = issue.path.map(String);
  if (issue.code === 'invalid_union') return describeUnion(issue, text);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...placeOfKey(text, path, key),
      message: describeUnknownKey(key, path),
    }));
  }
  const value = findValue(text.value, path);
  const message = `${describeValue(path, value)} ${describeFix(issue, value)}`;
  return [{ ...placeOf(text, path), message }];
}

// A rule takes a severity or a set of keys: what is there shows which of the two was meant.
function describeUnion(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  text: ConfigText,
): readonly ConfigIssue[] {
  const isSet = isMap(text.document.getIn(toYamlPath(issue.path.map(String)), true));
  const meant = isSet ? issue.errors.at(-1) : issue.errors[0];
  return (meant ?? []).flatMap((inner) =>
    describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, text),
  );
}

function describeUnknownKey(key: string, path: Path): string {
  const known = listKnownKeys(path);
  if (path[0] === 'rules' && path.length === 1) {
    return `"${key}" isn't a rule. ${suggest(key, known)}`;
  }
  const owner = path.length === 0 ? '' : ` of ${path.join('.')}`;
  return `"${key}" isn't a known key${owner}. ${suggest(key, known)}`;
}

function listKnownKeys([name, rule]: Path): readonly string[] {
  if (name === undefined) return Object.keys(configSchema.shape);
  if (name === 'rules') return rule === undefined ? ruleNames : listRuleKeys(rule);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(defaultConfig);
  const value = entries.find(([key]) => key === name)?.[1];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function findValue(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
}

/** The fact as a sentence: `tasks.max is 0.`, or `tasks.convert has "tabel".` for an entry of a list. */
function describeValue(path: Path, value: unknown): string {
  const last = path.at(-1);
  if (last === undefined) return `The file is ${formatValue(value)}.`;
  return /^\d+$/u.test(last)
    ? `${path.slice(0, -1).join('.')} has ${formatValue(value)}.`
    : `${path.join('.')} is ${formatValue(value)}.`;
}

function formatValue(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a set of keys';
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${[...text].slice(0, 57).join('')}…`;
}

function describeFix(issue: ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Use ${formatChoices(issue.values.map(String))}.`;
    case 'invalid_type':
      return describeTypeFix(issue.expected, value);
    case 'too_small':
      if (issue.origin === 'string') return 'Write at least one character.';
      return issue.origin === 'array' ? issue.message : `Use ${String(issue.minimum)} or more.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Use at most ${String(issue.maximum)} characters.`
        : `Use ${String(issue.maximum)} or less.`;
    default:
      // The other checks have their sentence in the schema.
      return issue.message;
  }
}

function describeTypeFix(expected: string, value: unknown): string {
  const isShort = ['string', 'number', 'boolean'].includes(typeof value);
  switch (expected) {
    case 'array':
      return isShort ? `Make it a list: [${String(value)}].` : 'Use a list.';
    case 'boolean':
      return value === 'true' || value === 'false'
        ? `Remove the quotes: ${value}.`
        : 'Use true or false.';
    case 'int':
    case 'number':
      return 'Use a whole number.';
    case 'string':
      return isShort ? `Put it in quotes: "${String(value)}".` : 'Use a text.';
    default:
      return 'Use keys and values.';
  }
}

/** Where the value at that path is, or the nearest one around it. */
export function placeOf({ document, at }: ParsedYaml, path: Path): Position {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(toYamlPath(path.slice(0, depth)), true);
    if (isNode(node) && node.range) return at(node.range[0]);
  }
  const { contents } = document;
  return isNode(contents) && contents.range ? at(contents.range[0]) : { line: 1, column: 1 };
}

function toYamlPath(path: Path): readonly (string | number)[] {
  return path.map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
}

/** Where that key is in the value at that path. */
export function placeOfKey(text: ParsedYaml, path: Path, key: string): Position {
  const { document, at } = text;
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(node)) {
    for (const { key: name } of node.items) {
      if (isScalar(name) && String(name.value) === key && name.range) return at(name.range[0]);
    }
  }
  return placeOf(text, path);
}
