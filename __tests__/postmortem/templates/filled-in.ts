import type { Template, TemplateField, TemplateSection } from '../../../src/postmortem/template.js';

/** A postmortem as somebody would write it who answers all that a template asks for. */
export function fillIn({ sections }: Template, level = 2): string {
  const sign = '#'.repeat(level);
  return sections
    .map((section) => {
      const lines = section.fields
        .filter(({ whole }) => whole !== true)
        .map((field) => `- **${field.name}**: ${answerField(field)}`);
      // The heading as it stands in the template.
      const heading = section.aliases[0] ?? section.name;
      return [`${sign} ${heading}`, '', ...lines, '', answerSection(section), ''].join('\n');
    })
    .join('\n');
}

function answerField({ role }: TemplateField): string {
  switch (role) {
    case 'duration':
      return '40 minutes, from 09:10 to 09:50 UTC on March 1, 2026';
    case 'impact':
      return 'A third of the orders failed.';
    case 'root-cause':
      return 'The new cache held prices without their currency.';
    case null:
      return 'Wednesday, in the second region.';
  }
}

function answerSection({ role, fields }: TemplateSection): string {
  const whole = fields.find((field) => field.whole === true);
  if (whole) return answerField(whole);
  switch (role) {
    case 'timeline':
      return '- 09:10 UTC: The release was deployed.\n- 09:20 UTC: An alert was raised.\n- 09:50 UTC: It was rolled back.';
    case 'corrective':
      return '- [ ] Put the currency into the key of the price cache. (owner: @ana)';
    case 'cause':
      return 'Prices were cached by article alone. The release was rolled back.';
    case 'summary':
    case 'conclusion':
    case null:
      return 'Prices were wrong for some of our customers.';
  }
}
