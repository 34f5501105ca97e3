import { readNoAction } from '../postmortem/no-action.js';
import type { Postmortem, Task } from '../postmortem/postmortem.js';
import type { Splice } from '../postmortem/splice.js';
import { type BrokenBox, findBrokenBoxes } from './broken-box.js';
import type { Rule, RuleFinding } from './finding.js';
import { findPlainTasks } from './plain-tasks.js';
import { quoteWords } from './quote.js';

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
      readNoAction(postmortem, template) === null
        ? findPlainTasks(postmortem, converted).filter(({ span }) => !starts.has(span.start))
        : [];
    const [first] = plain;
    return [
      ...broken.map((box) => buildBoxFinding(box, postmortem.source)),
      ...(first ? [buildListFinding(postmortem, first, plain)] : []),
    ];
  },
};

function buildBoxFinding({ span, fix }: BrokenBox, source: string): RuleFinding {
  const words = source.slice(fix.offset + fix.remove, Math.min(span.end, fix.offset + 130));
  const right = quoteWords(fix.insert + words);
  return {
    span,
    message: `Unexpected ${quoteWords(source.slice(fix.offset, Math.min(span.end, fix.offset + 130)))}, expected ${right}`,
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

// Only behind a bullet, and before words: a heading or a quote in an item is no task's text.
function buildBox(source: string, { from, span, done }: Task): Splice | null {
  if (from !== 'list') return null;
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
