import { isBold } from './headings.js';
import { isFieldName, type Lexicon } from './lexicon.js';
import type { Line } from '../markdown/index.js';
import { isInstruction, isPlaceholder, normaliseLine, parseNames } from '../words/index.js';
import type { Region } from './region.js';

/** Whether a text says nothing yet: it is empty, or still the template with its headings, labels and instructions. */
export function isPristine(
  lines: readonly Line[],
  regions: readonly Region[],
  lexicon: Lexicon,
): boolean {
  const headings = new Set(regions.map((region) => region.headingLine));
  return lines.every((line) => headings.has(line) || saysNothing(line, lexicon));
}

function saysNothing(line: Line, lexicon: Lexicon): boolean {
  if (line.kind === 'heading' || line.row?.header === null) return true;
  if (line.row)
    return line.row.cells.every(
      (cell) => isNothing(cell.words.text, lexicon) || isLabel(cell.words.text, lexicon),
    );
  if (isNothing(line.text, lexicon) || (line.item === null && isBold(line))) return true;
  const label = /^(.{1,60}?)\s*(?:[:：;]|\s[-–—]+(?=\s|$))\s*/.exec(line.text);
  if (!label) return isLabel(line.text, lexicon);
  const rest = line.text.slice(label[0].length);
  return rest === '' || (isLabel(label[1] ?? '', lexicon) && isNothing(rest, lexicon));
}

function isNothing(text: string, { template }: Lexicon): boolean {
  const bare = text.trim();
  return (
    bare === '' ||
    isPlaceholder(bare) ||
    template.given?.has(normaliseLine(bare)) === true ||
    template.sections.some(({ instructions }) => isInstruction(bare, instructions))
  );
}

function isLabel(text: string, lexicon: Lexicon): boolean {
  return isFieldName(parseNames(text), lexicon);
}
