import {
  type Field,
  type FieldRole,
  isInstruction,
  isPlaceholder,
  type Postmortem,
  type Template,
} from '../postmortem/index.js';

/** The fields of a role in which somebody said something of their own. */
export function findSaidFields(
  postmortem: Postmortem,
  template: Template,
  role: FieldRole,
): readonly Field[] {
  return template.sections.flatMap((section) =>
    section.fields
      .filter((field) => field.role === role)
      .flatMap((field) =>
        postmortem.fields.filter(
          (other) =>
            other.section === section.name &&
            other.name === field.name &&
            isSaid(other.value, section.instructions),
        ),
      ),
  );
}

function isSaid(value: string, instructions: readonly string[]): boolean {
  return value
    .split('\n')
    .some((line) => line !== '' && !isPlaceholder(line) && !isInstruction(line, instructions));
}
