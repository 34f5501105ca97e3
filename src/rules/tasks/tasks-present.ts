import {
  type Postmortem,
  findNoActionReason,
  type Template,
  type TemplateSection,
} from '../../postmortem/index.js';
import { findBrokenBoxes, findPlainTasks } from './missing-boxes.js';
import type { CheckContext, Rule, RuleFinding } from '../finding.js';
import { findSections, checkPresence } from '../presence.js';
import { quoteWords } from '../quote.js';

/** The corrective section has at least one task, or says why none is needed. */
export const tasksPresent: Rule = {
  name: 'tasks-present',
  description: 'The corrective section has at least one task, or says why none is needed.',
  severity: 'error',
  check: (postmortem, context) => {
    const { template, converted } = context;
    if (postmortem.tasks.some(({ from }) => converted.includes(from))) return [];
    // Tasks without a checkbox are reported by task-checkbox.
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
  // A missing or empty section is reported by other rules.
  return (
    corrective.find(
      (section) => checkPresence(findSections(postmortem, section), section) === 'filled',
    ) ?? null
  );
}

function buildFinding(
  postmortem: Postmortem,
  section: TemplateSection,
  { converted }: CheckContext,
): RuleFinding {
  const [found] = findSections(postmortem, section);
  const { form, example } = describeForm(converted);
  return {
    span: found?.headingSpan ?? null,
    message: `${quoteWords(found?.heading ?? section.name)} has no tasks.`,
    help: {
      text: `Add each task as ${form}, or write "No action, because …" with the reason.`,
      example,
    },
  };
}

function describeForm(converted: CheckContext['converted']): { form: string; example: string } {
  if (converted.includes('checkbox'))
    return { form: 'a checkbox', example: '- [ ] Alert on low disk space' };
  return converted.includes('table')
    ? {
        form: 'a row of a table',
        example: '| Action | Issue |\n| --- | --- |\n| Alert on low disk space | |',
      }
    : { form: 'an item of a list', example: '- Alert on low disk space' };
}
