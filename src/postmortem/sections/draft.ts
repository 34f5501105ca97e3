import { isBold, type Region } from './headings.js';
import { isFieldName } from './lexicon.js';
import type { Line } from '../markdown/index.js';
import { isInstruction, isPlaceholder, normaliseLine, parseNames } from '../words/index.js';
import type { Template } from '../template.js';

/** Whether a text is empty, or still the unchanged template. */
export function isPristine(
  lines: readonly Line[],
  regions: readonly Region[],
  template: Template,
): boolean {
  const headings = new Set(regions.map((region) => region.headingLine));
  return lines.every((line) => headings.has(line) || saysNothing(line, template));
}

function saysNothing(line: Line, template: Template): boolean {
  if (line.kind === 'heading' || line.row?.header === null) return true;
  if (line.row)
    return line.row.cells.every(
      (cell) => isNothing(cell.words.text, template) || isLabel(cell.words.text, template),
    );
  if (isNothing(line.text, template) || (line.item === null && isBold(line))) return true;
  const label = /^(.{1,60}?)\s*(?:[:：;]|\s[-–—]+(?=\s|$))\s*/.exec(line.text);
  if (!label) return isLabel(line.text, template);
  const rest = line.text.slice(label[0].length);
  return rest === '' || (isLabel(label[1] ?? '', template) && isNothing(rest, template));
}

function isNothing(text: string, template: Template): boolean {
  const bare = text.trim();
  return (
    bare === '' ||
    isPlaceholder(bare) ||
    template.given.has(normaliseLine(bare)) ||
    template.sections.some(({ instructions }) => isInstruction(bare, instructions))
  );
}

function isLabel(text: string, template: Template): boolean {
  return isFieldName(parseNames(text), template);
}
