import { type Postmortem, findNoActionReason, type Task } from '../../postmortem/index.js';
import type { Splice } from '../../text/index.js';
import { type BrokenBox, findBrokenBoxes, findPlainTasks } from './missing-boxes.js';
import type { Rule, RuleFinding } from '../finding.js';
import { countWords, quoteWords } from '../quote.js';

/** Every task has a checkbox that Markdown can read. */
export const taskCheckbox: Rule = {
  name: 'task-checkbox',
  description: 'Every task has a checkbox that Markdown can read.',
  severity: 'error',
  fixable: true,
  many: (count) => `${count} lines have no valid checkbox.`,
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

// Without the link that the action adds: what it writes must not change a finding.
const addedLink = / ?\(\[#\d{1,10}\]\([^\s()]*\)\)$/;

function buildBoxFinding({ span, fix }: BrokenBox, source: string): RuleFinding {
  const written = source.slice(fix.offset, span.end).replace(addedLink, '').slice(0, 130);
  const words = written.slice(fix.remove);
  return {
    span,
    message: `${quoteWords(written)} isn't a checkbox in Markdown.`,
    help: {
      text: 'Start the line with a bullet, a checkbox and the text, separated by spaces.',
      example: (fix.insert + words).slice(0, 120),
    },
    fix: [fix],
  };
}

function buildListFinding(
  { source }: Postmortem,
  first: Task,
  plain: readonly Task[],
): RuleFinding {
  const tasks = countWords(plain.length, 'task has', 'tasks have');
  const fix = plain.flatMap((task) => buildBox(source, task) ?? []);
  return {
    span: first.span,
    message: `${tasks} no checkbox.`,
    help: {
      text: 'Start each task with "- [ ] " to get a tracking issue for it.',
      example: `- [ ] ${first.text || 'Alert on low disk space'}`,
    },
    ...(fix.length > 0 && { fix }),
  };
}

// Only between a bullet and the text of a task: not before a heading or a quote, not before a reference
// alone, which would adopt that issue, and not before a label of the items below.
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
