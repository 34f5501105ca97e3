import {
  findRoleSections,
  type Postmortem,
  type Task,
  type Template,
} from '../../postmortem/index.js';
import type { Splice } from '../../text/index.js';
import { listSourceLines } from '../section-lines.js';

/** A checkbox that Markdown can't read, such as `- [] Renew it` or `[ ] Renew it`. */
export interface BrokenBox {
  readonly span: { readonly start: number; readonly end: number };
  readonly fix: Splice;
}

// Links and their definitions aren't checkboxes.
const boxLike =
  /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])?)([ \t]{0,4})\[([ \t]{0,3})([xX]?)([ \t]{0,3})\]([ \t]*)(?=[^\s([:])/;

/** The checkboxes in the corrective sections that Markdown can't read. */
export function findBrokenBoxes(postmortem: Postmortem, template: Template): readonly BrokenBox[] {
  return findRoleSections(postmortem, template, 'corrective')
    .flatMap((section) => listSourceLines(postmortem.source, section))
    .flatMap(({ lead, raw, offset, isCode }) =>
      isCode ? [] : (parseBox(lead + raw, offset - lead.length) ?? []),
    );
}

function parseBox(line: string, start: number): BrokenBox | null {
  const match = boxLike.exec(line);
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
  // A tab between the brackets counts as a space.
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

/** The tasks in a form that isn't converted, if none is in a converted form. */
export function findPlainTasks(
  { tasks }: Postmortem,
  converted: readonly Task['from'][],
): readonly Task[] {
  return tasks.some(({ from }) => converted.includes(from)) ? [] : tasks;
}
