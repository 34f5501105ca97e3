import { isCollection, LineCounter, parseDocument } from 'yaml';
import { parseMarkdown, readLines } from '../markdown/index.js';
import { addComments, listGiven } from './markdown-template.js';
import type { Template } from '../template.js';
import { type Part, readOutline } from './template-outline.js';
import { readMeaning } from './template-roles.js';
import { type Aliases, buildTemplate } from './template-sections.js';

/** A form that was read, or what is wrong with it; line and column are 1-based. */
export type FormRead =
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
export function readIssueForm(text: string, aliases: Aliases = {}): FormRead {
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
  const read = (Array.isArray(questions) ? questions : []).flatMap(readQuestion);
  const given = read.flatMap(({ given }) => given);
  const parts = read.flatMap(({ parts }) => parts);
  return { template: buildTemplate(parts, [], given, aliases), problem: null };
}

function refuse(
  message: string,
  line: number | null = null,
  column: number | null = null,
): FormRead {
  return { template: null, problem: { line, column, message } };
}

interface Question {
  readonly parts: readonly Part[];
  readonly given: readonly string[];
}

// What a `markdown` element says never comes into the issue.
function readQuestion(question: unknown): readonly Question[] {
  const attributes = readKey(question, 'attributes');
  const label = readText(attributes, 'label');
  if (label.trim() === '' || readText(question, 'type') === 'markdown') return [];
  const value = readText(attributes, 'value');
  const lines = readLines(parseMarkdown(value));
  const given = [...listGiven(lines), ...readOptions(attributes).map(({ label }) => label)];
  const inner = readOutline(lines);
  const isWhole = inner.parts.filter(({ heading }) => isMeant(heading)).length > 1;
  const part: Part = {
    heading: label,
    rank: isWhole ? 'chapter' : 'section',
    required: isRequired(question, attributes),
    lines: isWhole ? inner.above : lines,
    hints: readText(attributes, 'description')
      .split(/[\r\n]+/)
      .filter((line) => line.trim().length > 3),
    offset: 0,
  };
  if (!isWhole) return [{ parts: addComments([part], value), given }];
  // The text that the form puts into one field is a template of its own.
  return [{ parts: [part, ...addComments(inner.parts, value)], given }];
}

function isMeant(heading: string): boolean {
  const { role, field } = readMeaning(heading);
  return role !== null || field !== null;
}

function isRequired(question: unknown, attributes: unknown): boolean {
  return (
    readKey(readKey(question, 'validations'), 'required') === true ||
    readOptions(attributes).some(({ required }) => required)
  );
}

function readOptions(
  attributes: unknown,
): readonly { readonly label: string; readonly required: boolean }[] {
  const options = readKey(attributes, 'options');
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: unknown) => {
    const label = readText(option, 'label');
    return label === '' ? [] : [{ label, required: readKey(option, 'required') === true }];
  });
}

function readText(value: unknown, key: string): string {
  const text = readKey(value, key);
  return typeof text === 'string' ? text : '';
}

function readKey(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
