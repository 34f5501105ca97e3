import {
  type Postmortem,
  findNoActionReason,
  type Template,
  type TemplateSection,
} from '../../postmortem/index.js';
import { findBrokenBoxes } from './broken-box.js';
import type { CheckContext, Rule, RuleFinding } from '../finding.js';
import { findPlainTasks } from './plain-tasks.js';
import { findSections, judgeSection } from '../presence.js';
import { quoteWords } from '../quote.js';

/** The corrective section holds at least one task, or says why none is needed. */
export const tasksPresent: Rule = {
  name: 'tasks-present',
  description: 'The corrective section holds at least one task, or says why none is needed.',
  severity: 'error',
  check: (postmortem, context) => {
    const { template, converted } = context;
    if (postmortem.tasks.some(({ from }) => converted.includes(from))) return [];
    // What only lacks its box has a finding already: task-checkbox.
    if (converted.includes('checkbox') && isListed(postmortem, context)) return [];
    const section = findCorrective(postmortem, template);
    if (!section || findNoActionReason(postmortem, template) !== null) return [];
    return [buildFinding(postmortem, section, context)];
  },
};

function isListed(postmortem: Postmortem, { template, converted }: CheckContext): boolean {
  return (
    findPlainTasks(postmortem, converted).length > 0 ||
    findBrokenBoxes(postmortem, template).length > 0
  );
}

function findCorrective(postmortem: Postmortem, template: Template): TemplateSection | null {
  const corrective = template.sections.filter(({ role }) => role === 'corrective');
  // An absent or empty section has a finding already.
  return (
    corrective.find(
      (section) => judgeSection(findSections(postmortem, section), section) === 'said',
    ) ?? null
  );
}

function buildFinding(
  postmortem: Postmortem,
  section: TemplateSection,
  { converted }: CheckContext,
): RuleFinding {
  const [found] = findSections(postmortem, section);
  const [expected, what, example] = converted.includes('checkbox')
    ? ['box to tick', 'box', '- [ ] Alert on low disk space']
    : converted.includes('table')
      ? [
          'row in a table',
          'row',
          '| Action | Issue |\n| --- | --- |\n| Alert on low disk space | |',
        ]
      : ['item in a list', 'item', '- Alert on low disk space'];
  return {
    span: found?.headingSpan ?? null,
    message: `Unexpected ${quoteWords(found?.heading ?? section.name)} without tasks, expected at least one ${expected}`,
    help: `Add what will keep this from happening again, one ${what} a task:\n\n${example}\n\nOr, if nothing is to be done, say so with the reason:\n\nNo action, because the supplier has replaced the faulty device.`,
  };
}
