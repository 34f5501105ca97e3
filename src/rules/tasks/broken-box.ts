import { findRoleSections, type Postmortem, type Template } from '../../postmortem/index.js';
import type { Splice } from '../../text/index.js';
import { readSectionLines } from '../section-lines.js';

/** A line that was meant to have a box and to Markdown has none, such as `- [] Renew it` or `[ ] Renew it`. */
export interface BrokenBox {
  readonly span: { readonly start: number; readonly end: number };
  readonly fix: Splice;
}

// What looks like a link or its definition is none of ours.
const BOX =
  /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])?)([ \t]{0,4})\[([ \t]{0,3})([xX]?)([ \t]{0,3})\]([ \t]*)(?=[^\s([:])/;

/** Finds the boxes of the corrective sections that Markdown doesn't read as such. */
export function findBrokenBoxes(postmortem: Postmortem, template: Template): readonly BrokenBox[] {
  return findRoleSections(postmortem, template, 'corrective')
    .flatMap((section) => readSectionLines(postmortem.source, section))
    .flatMap(({ lead, raw, offset, isCode }) =>
      isCode ? [] : (readBox(lead + raw, offset - lead.length) ?? []),
    );
}

function readBox(line: string, start: number): BrokenBox | null {
  const match = BOX.exec(line);
  if (!match) return null;
  const [
    whole,
    indent = '',
    bullet = '',
    gap = '',
    before = '',
    tick = '',
    after = '',
    space = '',
  ] = match;
  const inner = `${before}${tick}${after}`;
  const isRight = bullet !== '' && gap !== '' && inner.length === 1 && space !== '';
  // A tab between the brackets is as good as a blank.
  if (isRight || (bullet === '' && indent.includes('>'))) return null;
  const right = `${bullet || '-'}${gap || ' '}[${tick || ' '}]`;
  const written = whole.slice(indent.length).trimEnd();
  const from = start + indent.length;
  const insert = space === '' ? `${right} ` : right;
  return {
    span: { start: from, end: start + line.trimEnd().length },
    fix: { offset: from, remove: written.length, insert },
  };
}
