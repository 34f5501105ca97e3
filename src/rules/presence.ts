import {
  type Field,
  type FieldRole,
  isInstruction,
  isPlaceholder,
  type Postmortem,
  type Section,
  type Template,
  type TemplateField,
  type TemplateSection,
} from '../postmortem/index.js';

/** The sections of a postmortem that match a section of the template. */
export function findSections(postmortem: Postmortem, section: TemplateSection): readonly Section[] {
  return postmortem.sections.filter(({ name }) => name === section.name);
}

/** The field of a section; null if its label isn't there. */
export function findField(
  postmortem: Postmortem,
  section: TemplateSection,
  field: TemplateField,
): Field | null {
  return (
    postmortem.fields.find(
      (other) => other.section === section.name && other.name === field.name,
    ) ?? null
  );
}

/** Whether a section is empty, has only placeholders or text of the template, or is filled in. */
export function checkPresence(
  sections: readonly Section[],
  template: TemplateSection,
): 'empty' | 'placeholder' | 'filled' {
  const lines = sections.flatMap((section) => section.lines);
  if (lines.length === 0) return 'empty';
  const isPlaceholderLine = ({ text }: { text: string }): boolean =>
    isPlaceholder(text) || isInstruction(text, template.instructions);
  const own = lines.filter(({ text }) => !isInstruction(text, template.standing ?? []));
  if (own.length === 0) return 'empty';
  return own.every(isPlaceholderLine) ? 'placeholder' : 'filled';
}

/** Whether an empty section has a comment. */
export function holdsComment({ source }: Postmortem, { contentSpan }: Section): boolean {
  return source.slice(contentSpan.start, contentSpan.end).includes('<!--');
}

/** Whether a field's label is followed by a comment. */
export function isCommentedOut({ source }: Postmortem, { span }: Field): boolean {
  return /^[\s:*_|-]*<!--/.test(source.slice(span.end));
}

/** The fields of a role that are filled in. */
export function findFilledFields(
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
            isFilled(other.value, section.instructions),
        ),
      ),
  );
}

function isFilled(value: string, instructions: readonly string[]): boolean {
  return value
    .split('\n')
    .some((line) => line !== '' && !isPlaceholder(line) && !isInstruction(line, instructions));
}
