import { isBold } from '../sections/index.js';
import type { Line } from '../markdown/index.js';
import { isPlaceholder, normaliseLine, parseNames } from '../words/index.js';
import type { FieldRole } from '../template.js';
import { findExactMeaning } from './template-roles.js';

/** What the lines below a heading of a template ask for. */
export interface Prompts {
  readonly fields: readonly FieldPrompt[];
  /** Words to be replaced. */
  readonly instructions: readonly string[];
  /** Words to stay, which alone say nothing. */
  readonly standing: readonly string[];
}

/** A label such as `**Duration**:`. */
export interface FieldPrompt {
  readonly name: string;
  readonly required: boolean;
  readonly role: FieldRole | null;
  /** The template's text after it. */
  readonly instruction: string | null;
}

const labelPattern = /^([^:：=;]{1,60}?)\s*[:：]\s*/;
const examplePattern =
  /^(?:e\.? ?g\.?|optional|examples?|for example|notes?|hints?|tips?|important|instructions?|exemplos?|ejemplos?|exemples?|beispiele?|nota|remarque|hinweis|objetivo|пример|примечание|例|示例|注|注意|備考)$/iu;
const choicePattern = /^[☐☑☒⬛⬜▪▫□■✔✅❌🔲🔳🟩🟥]/u;
const zonePattern =
  /\b(?:UTC|GMT|[CWE]E?[SD]?T|[PM][SD]T|BST|[IJK]ST|AE[SD]T|MSK|time ?zone|(?:pacific|eastern|central) time)\b/i;
const toChoosePattern = /[/|<>{}[\]…?？]|\.{3}|X{2,}|Y{2,}|MM|TODO/;
// A time or a day to fill in.
const patternPattern = /^[xyhmd\d/:. -]+$/i;
const optionalPattern =
  /\b(?:optional(?:ly)?|anything else|if (?:applicable|any|needed|necessary|relevant|known|possible|required)|(?:as|when|where) (?:needed|applicable|required|relevant)|not required|facultati(?:f|ve)|optionnel(?:le)?|si (?:applicable|besoin|nécessaire|pertinent|aplica|procede|corresponde|es necesario)|le cas échéant|s['’]il y a lieu|opcional|se (?:aplicável|houver|necessário|aplica)|falls (?:zutreffend|vorhanden|nötig|bekannt)|wenn zutreffend|bei bedarf|freiwillig)(?![\p{L}])|опционально|необязательн|если (?:применимо|есть|нужно)|при (?:наличии|необходимости)|可选|选填|如适用|如有|任意|オプション|該当する場合|必要に応じて/iu;

/** Whether a heading or label says that it is optional. */
export function isOptional(text: string): boolean {
  return optionalPattern.test(text.slice(0, 300));
}

/** Further names of sections and fields, by name as names are compared. */
export type Known = ReadonlyMap<string, readonly string[]>;

/** What is known about the section of the prompts. */
export interface PromptContext {
  readonly takesFields: boolean;
  /** It lists tasks or times. */
  readonly isList: boolean;
  readonly known: Known;
}

/** Parses the lines of a section of a template. In a list of tasks or times, a label isn't a field. */
export function parsePrompts(
  lines: readonly Line[],
  { takesFields, isList, known }: PromptContext,
): Prompts {
  const fields: FieldPrompt[] = [];
  const instructions: string[] = [];
  const standing: string[] = [];
  for (const line of lines) {
    if (line.kind === 'code' || line.kind === 'heading') continue;
    const field = takesFields ? parseField(line, known) : null;
    if (field !== null) {
      fields.push(field);
      if (field.instruction !== null) instructions.push(field.instruction);
    } else if (line.row?.header === null || isZoneLine(line)) standing.push(line.text);
    else if (isPrompt(line, isList)) instructions.push(line.text);
  }
  return { fields, instructions: instructions.filter(isTelling), standing };
}

function parseField(line: Line, known: Known): FieldPrompt | null {
  const { label, value, bold } = line.row ? parseRow(line) : parseLine(line);
  if (label === '' || examplePattern.test(label) || !/\p{L}/u.test(label)) return null;
  if (patternPattern.test(label)) return null;
  const names = [label, ...parseNames(label).flatMap((name) => known.get(name) ?? [])];
  const role = names.map((name) => findExactMeaning(name)?.field).find((told) => told) ?? null;
  if (/[.!?]\s/.test(label) || label.split(/\s+/).length > 8) return null;
  // "Describe how it was found:" introduces a list, "- Found by:" is a field.
  const isLabel = (value === '' && line.kind !== 'text') || isBlank(value);
  if (!bold && role === null && !isLabel) return null;
  return {
    name: label,
    required: (bold || role !== null) && !isOptional(line.text),
    role,
    instruction: isToReplace(value) ? value : null,
  };
}

interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly bold: boolean;
}

const none: Labelled = { label: '', value: '', bold: false };

// A row is a field if all cells after the first are placeholders.
function parseRow({ row }: Line): Labelled {
  const [first, ...others] = (row?.cells ?? []).map(({ words }) => words.text.trim());
  if (first === undefined || others.length === 0) return none;
  const told = others.filter((cell) => cell !== '');
  if (!told.every((cell) => isToReplace(cell)) || (row?.header === null && told.length > 1))
    return none;
  if (row?.header === null && others[0] !== '') return none;
  return { label: first.replace(/[:：]$/, ''), value: told.join(' '), bold: false };
}

function parseLine({ text, words }: Line): Labelled {
  const sign = labelPattern.exec(text);
  if (!sign) return none;
  const label = (sign[1] ?? '').trim();
  const bold = words.strong[0] === true && words.strong[label.length - 1] === true;
  return { label, value: text.slice(sign[0].length).trim(), bold };
}

function isToReplace(value: string): boolean {
  return isBlank(value) || value.split(/\s+/).length > 2;
}

function isBlank(value: string): boolean {
  return value !== '' && (isPlaceholder(value) || toChoosePattern.test(value));
}

// A checkbox outside of the tasks, or a choice, is there to be checked.
function isPrompt(line: Line, isList: boolean): boolean {
  if (choicePattern.test(line.text)) return false;
  if (!isList && line.item !== null && line.kind === 'item' && line.item.checked !== null)
    return isPlaceholder(line.text);
  // A bold line may be kept, as may the label of a list.
  if (line.row === null && isBold(line)) return false;
  return !examplePattern.test(line.text.replace(/\s*[:：]\s*$/, ''));
}

function isZoneLine({ text, row }: Line): boolean {
  return (
    row === null &&
    text.length <= 80 &&
    zonePattern.test(text) &&
    !/[{}<>[\]]|\d:\d|HH|YY/.test(text)
  );
}

// "P1" or "no" may be the writer's own words.
function isTelling(text: string): boolean {
  const line = normaliseLine(text);
  if (/^(?:n a|none|no|yes|non|oui|nein|ja|keine?|aucune?|ningun[oa]?|nenhuma?|нет|да)$/.test(line))
    return false;
  return line.length > 3 || /[\u3040-\u9FFF]{2}/.test(line);
}
