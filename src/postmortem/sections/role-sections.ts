import type { Postmortem, Section } from '../postmortem.js';
import type { SectionRole, Template } from '../template.js';

/** The sections of a postmortem that have a role in its template, in order of appearance. */
export function findRoleSections(
  { sections }: Postmortem,
  template: Template,
  role: SectionRole,
): readonly Section[] {
  const names = new Set<string | null>(
    template.sections.filter((section) => section.role === role).map(({ name }) => name),
  );
  return sections.filter(({ name }) => names.has(name));
}
