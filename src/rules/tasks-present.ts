import { readNoAction } from '../postmortem/no-action.js';
import type { Postmortem, Task } from '../postmortem/postmortem.js';
import type { Template, TemplateSection } from '../postmortem/template.js';
import type { Rule, RuleFinding } from './finding.js';
import { findSections, judgeSection } from './presence.js';

/** The corrective section holds at least one task, or says why none is needed. */
export const tasksPresent: Rule = {
  name: 'tasks-present',
  description:
    'The corrective section holds at least one task that can be tracked, or says why none is needed.',
  severity: 'error',
  check: (postmortem, { template, converted }) => {
    if (postmortem.tasks.some(({ from }) => converted.includes(from))) return [];
    const [first, ...listed] = postmortem.tasks;
    const section = findCorrective(postmortem, template);
    if (!section || readNoAction(postmortem, template) !== null) return [];
    return [
      first ? buildListFinding(first, listed.length + 1) : buildNoneFinding(postmortem, section),
    ];
  },
};

function findCorrective(postmortem: Postmortem, template: Template): TemplateSection | null {
  const corrective = template.sections.filter(({ role }) => role === 'corrective');
  // An absent or empty section has a finding already.
  return (
    corrective.find(
      (section) => judgeSection(findSections(postmortem, section), section) === 'said',
    ) ?? null
  );
}

function buildListFinding(first: Task, count: number): RuleFinding {
  return {
    span: first.span,
    message: `Unexpected plain list of ${count} ${count === 1 ? 'measure' : 'measures'}, expected boxes to tick`,
    help: `Only boxes become tracking issues. Begin each line that somebody will do with "- [ ] ", such as:\n\n- [ ] ${first.text || 'Alert on low disk space'}`,
  };
}

function buildNoneFinding(postmortem: Postmortem, section: TemplateSection): RuleFinding {
  const [found] = findSections(postmortem, section);
  return {
    span: found?.headingSpan ?? null,
    message: `Unexpected "${found?.heading ?? section.name}" without tasks, expected at least one box to tick`,
    help: 'Add what will keep this from happening again, one box a task:\n\n- [ ] Alert on low disk space\n\nOr, if nothing is to be done, say so with the reason:\n\nNo action, because the supplier has replaced the faulty device.',
  };
}
