import { isCollection, LineCounter, parseDocument } from 'yaml';
import { parseMarkdown, parseLines } from '../markdown/index.js';
import { addComments, listGiven } from './markdown-template.js';
import type { Template } from '../template.js';
import { type Part, parseOutline } from './template-outline.js';
import { findMeaning } from './template-roles.js';
import { type Aliases, buildTemplate } from './template-sections.js';

/** A form, or what is wrong with it; line and column are 1-based. */
export type ParsedForm =
  | { readonly template: Template; readonly problem: null }
  | { readonly template: null; readonly problem: FormProblem };

export interface FormProblem {
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

/**
 * Reads an issue form (https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema):
 * GitHub writes each of its questions as a heading, and the answer below it.
 */
export function parseIssueForm(text: string, aliases: Aliases = {}): ParsedForm {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return refuse(`The file isn't valid YAML: ${error.message.replace(/\.$/u, '')}.`, line, col);
  }
  const body = document.has('body') ? document.get('body') : null;
  if (!isCollection(body))
    return refuse('The file isn\'t an issue form. Add a list of questions under "body".');
  let questions: unknown;
  try {
    questions = body.toJS(document, { maxAliasCount: 100 });
  } catch (failure) {
    return refuse(
      `The file can't be used: ${failure instanceof Error ? failure.message : String(failure)}.`,
    );
  }
  const read = (Array.isArray(questions) ? questions : []).flatMap(parseQuestion);
  const given = read.flatMap(({ given }) => given);
  const parts = read.flatMap(({ parts }) => parts);
  return { template: buildTemplate(parts, [], given, aliases), problem: null };
}

function refuse(
  message: string,
  line: number | null = null,
  column: number | null = null,
): ParsedForm {
  return { template: null, problem: { line, column, message } };
}

interface Question {
  readonly parts: readonly Part[];
  readonly given: readonly string[];
}

// The text of a `markdown` element isn't part of the issue.
function parseQuestion(question: unknown): readonly Question[] {
  const attributes = getKey(question, 'attributes');
  const label = getText(attributes, 'label');
  if (label.trim() === '' || getText(question, 'type') === 'markdown') return [];
  const value = getText(attributes, 'value');
  const lines = parseLines(parseMarkdown(value));
  const given = [...listGiven(lines), ...listOptions(attributes).map(({ label }) => label)];
  const inner = parseOutline(lines);
  const isWhole = inner.parts.filter(({ heading }) => isMeant(heading)).length > 1;
  const part: Part = {
    heading: label,
    rank: isWhole ? 'chapter' : 'section',
    required: isRequired(question, attributes),
    lines: isWhole ? inner.above : lines,
    hints: getText(attributes, 'description')
      .split(/[\r\n]+/)
      .filter((line) => line.trim().length > 3),
    offset: 0,
  };
  if (!isWhole) return [{ parts: addComments([part], value), given }];
  // The value of a field may be a whole template.
  return [{ parts: [part, ...addComments(inner.parts, value)], given }];
}

function isMeant(heading: string): boolean {
  const { role, field } = findMeaning(heading);
  return role !== null || field !== null;
}

function isRequired(question: unknown, attributes: unknown): boolean {
  return (
    getKey(getKey(question, 'validations'), 'required') === true ||
    listOptions(attributes).some(({ required }) => required)
  );
}

function listOptions(
  attributes: unknown,
): readonly { readonly label: string; readonly required: boolean }[] {
  const options = getKey(attributes, 'options');
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: unknown) => {
    const label = getText(option, 'label');
    return label === '' ? [] : [{ label, required: getKey(option, 'required') === true }];
  });
}

function getText(value: unknown, key: string): string {
  const text = getKey(value, key);
  return typeof text === 'string' ? text : '';
}

function getKey(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
