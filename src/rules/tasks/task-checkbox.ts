import { type Postmortem, findNoActionReason, type Task } from '../../postmortem/index.js';
import type { Splice } from '../../text/index.js';
import { type BrokenBox, findBrokenBoxes } from './broken-box.js';
import type { Rule, RuleFinding } from '../finding.js';
import { findPlainTasks } from './plain-tasks.js';
import { quoteWords } from '../quote.js';

/** Every task has a box that Markdown reads as one. */
export const taskCheckbox: Rule = {
  name: 'task-checkbox',
  description: 'Every task has a box that Markdown reads as one, so that it can be tracked.',
  severity: 'error',
  fixable: true,
  check: (postmortem, { template, converted }) => {
    if (!converted.includes('checkbox')) return [];
    const broken = findBrokenBoxes(postmortem, template);
    const starts = new Set(broken.map(({ span }) => span.start));
    const plain =
      findNoActionReason(postmortem, template) === null
        ? findPlainTasks(postmortem, converted).filter(({ span }) => !starts.has(span.start))
        : [];
    const [first] = plain;
    return [
      ...broken.map((box) => buildBoxFinding(box, postmortem.source)),
      ...(first ? [buildListFinding(postmortem, first, plain)] : []),
    ];
  },
};

// A link of the loop's own behind the words is left out: what it writes changes no finding.
const LINK = / ?\(\[#\d{1,10}\]\([^\s()]*\)\)$/;

function buildBoxFinding({ span, fix }: BrokenBox, source: string): RuleFinding {
  const written = source.slice(fix.offset, span.end).replace(LINK, '').slice(0, 130);
  const words = written.slice(fix.remove);
  return {
    span,
    message: `Unexpected ${quoteWords(written)}, expected ${quoteWords(fix.insert + words)}`,
    help: `Markdown sees no box here, so no tracking issue would follow. Begin the line with a bullet, a blank, the box and a blank:\n\n${(fix.insert + words).slice(0, 120)}`,
    fix: [fix],
  };
}

function buildListFinding(
  { source }: Postmortem,
  first: Task,
  plain: readonly Task[],
): RuleFinding {
  const form = first.from === 'table' ? 'table' : 'plain list';
  const measures = plain.length === 1 ? 'measure' : 'measures';
  const fix = plain.flatMap((task) => buildBox(source, task) ?? []);
  return {
    span: first.span,
    message: `Unexpected ${form} of ${plain.length} ${measures}, expected boxes to tick`,
    help: `Only boxes become tracking issues. Begin each line that somebody will do with "- [ ] ", such as:\n\n- [ ] ${first.text || 'Alert on low disk space'}`,
    ...(fix.length > 0 && { fix }),
  };
}

// Only behind a bullet, and before words of a task's own: a heading or a quote in an item is none, nor
// is a reference alone, which would take that issue over, nor a label above the items that it is of.
function buildBox(source: string, { from, span, done, text }: Task): Splice | null {
  if (from !== 'list' || text === '' || text.endsWith(':')) return null;
  const bullet =
    /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}(?!#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|```|~~~)(?=[^\s>|])/.exec(
      source.slice(span.start, span.start + 40),
    );
  return (
    bullet && {
      offset: span.start + bullet[0].length,
      remove: 0,
      insert: done ? '[x] ' : '[ ] ',
    }
  );
}
