import {
  type Field,
  isInstruction,
  isPlaceholder,
  type Postmortem,
  type Section,
  type TemplateField,
  type TemplateSection,
} from '../postmortem/index.js';

/** The sections of a postmortem that carry a template's name. */
export function findSections(postmortem: Postmortem, section: TemplateSection): readonly Section[] {
  return postmortem.sections.filter(({ name }) => name === section.name);
}

/** The field of a section, where somebody wrote its label. */
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

/** What a section holds: nothing, only what its template or its writer put there for later, or words. */
export function judgeSection(
  sections: readonly Section[],
  template: TemplateSection,
): 'empty' | 'placeholder' | 'said' {
  const lines = sections.flatMap((section) => section.lines);
  if (lines.length === 0) return 'empty';
  const isLeft = ({ text }: { text: string }): boolean =>
    isPlaceholder(text) || isInstruction(text, template.instructions);
  const own = lines.filter(({ text }) => !isInstruction(text, template.standing ?? []));
  if (own.length === 0) return 'empty';
  return own.every(isLeft) ? 'placeholder' : 'said';
}

/** Whether a comment is all that a section holds, given that it says nothing. */
export function holdsComment({ source }: Postmortem, { contentSpan }: Section): boolean {
  return source.slice(contentSpan.start, contentSpan.end).includes('<!--');
}

/** Whether a comment stands right behind a field's label. */
export function isCommentedOut({ source }: Postmortem, { span }: Field): boolean {
  return /^[\s:*_|-]*<!--/.test(source.slice(span.end));
}
