import type { TemplateField, TemplateSection } from '../../postmortem/index.js';

/** A section to copy: its heading, and its required fields or a line that shows the format. */
export function buildSectionExample(section: TemplateSection): string {
  const fields = section.fields.filter(({ required }) => required);
  const lines = fields.length > 0 ? fields.map(buildFieldExample) : [describeSection(section)];
  return [`## ${section.name}`, '', ...lines].join('\n');
}

/** A field to copy. */
export function buildFieldExample(field: TemplateField): string {
  return `- **${field.name}**: ${describeField(field)}`;
}

function describeField({ role }: TemplateField): string {
  switch (role) {
    case 'duration':
      return '45 minutes, from 14:00 to 14:45 UTC';
    case 'impact':
      return 'Logins failed for one customer in five.';
    case 'root-cause':
      return 'An expired certificate.';
    case null:
      return 'One or two sentences.';
  }
}

function describeSection({ role }: TemplateSection): string {
  switch (role) {
    case 'timeline':
      return '- 14:00 UTC: First alert.\n- 14:45 UTC: All logins succeed again.';
    case 'corrective':
      return '- [ ] Renew certificates a month before they expire (owner: @login)';
    case 'cause':
      return 'What broke, what made it possible, and how it was fixed.';
    case 'conclusion':
      return 'What you learned from it.';
    case 'summary':
    case null:
      return 'One or two sentences.';
  }
}
