import { parseWordsValue, type Value } from './field-values.js';
import { findField } from '../sections/index.js';
import type { Line } from '../markdown/index.js';
import type { Template, TemplateField, TemplateSection } from '../template.js';

/** A field whose label is the title of a column. */
export interface FieldColumn {
  readonly head: Line;
  readonly field: TemplateField;
  readonly text: string;
  readonly value: Value;
}

/** Fields in a table with their labels in the header, `| Duration | Impact |`, and their values in the row below. */
export function parseFieldColumns(
  lines: readonly Line[],
  section: TemplateSection,
  template: Template,
): readonly FieldColumn[] {
  return lines.flatMap((head, index) => {
    if (head.row === null || head.row.header !== null) return [];
    const below = lines[index + 1]?.row;
    const columns = head.row.cells.flatMap(({ words: { text } }, at): FieldColumn[] => {
      const field = findField(text, section, template);
      return field ? [{ head, field, text, value: parseCell(below, at) }] : [];
    });
    // A label with its value next to it may be the header of a table as well.
    return columns.length > 1 && below?.header === head.row ? columns : [];
  });
}

function parseCell(row: Line['row'] | undefined, at: number): Value {
  const cell = row?.cells[at];
  if (!cell || cell.words.text === '') return { text: '', starts: [], ends: [], span: null };
  return { ...parseWordsValue(cell.words), span: cell.span };
}
