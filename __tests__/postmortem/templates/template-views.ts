import { parsePostmortem } from '../../../src/postmortem/parse.js';
import type { Template } from '../../../src/postmortem/template.js';
import { checkPostmortem } from '../../../src/rules/check-postmortem.js';

/** `Name role`, with `?` where it may be left out. */
export function sectionsOf({ sections }: Template): readonly string[] {
  return sections.map(
    ({ name, role, required }) => `${name}${required ? '' : '?'}${role === null ? '' : ` ${role}`}`,
  );
}

/** `Section/Field role`, with `?` where it may be left out. */
export function fieldsOf({ sections }: Template): readonly string[] {
  return sections.flatMap(({ name, fields }) =>
    fields.map(
      (field) =>
        `${name}/${field.name}${field.required ? '' : '?'}${field.role === null ? '' : ` ${field.role}`}`,
    ),
  );
}

/** `rule: message` of each error in a text. */
export function errorsOf(text: string, template: Template): readonly string[] {
  return checkPostmortem(parsePostmortem(text, template), template)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);
}
