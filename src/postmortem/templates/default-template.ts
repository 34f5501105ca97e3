import type {
  FieldRole,
  SectionRole,
  Template,
  TemplateField,
  TemplateSection,
} from '../template.js';
import { createTemplate } from '../sections/index.js';
import { fieldNames, sectionNames } from './part-names.js';

/** The template that counts if a repository has none. */
export const defaultTemplate: Template = createTemplate([
  section('summary', { fields: [field('duration'), field('impact'), field('root-cause')] }),
  section('timeline'),
  section('cause'),
  section('corrective'),
  section('conclusion', { required: false }),
]);

function section(
  role: SectionRole,
  { required = true, fields = [] }: Partial<Pick<TemplateSection, 'required' | 'fields'>> = {},
): TemplateSection {
  const { title, names, vague } = sectionNames[role];
  return { name: title, aliases: [...names, ...vague], required, role, fields, instructions: [] };
}

function field(role: FieldRole): TemplateField {
  const { title, names } = fieldNames[role];
  return { name: title, aliases: names, required: true, role };
}

/** The template with further names for its sections and fields. Names of parts that it doesn't have change nothing. */
export function addAliases(
  template: Template,
  aliases: Readonly<Record<string, readonly string[]>>,
): Template {
  const further = new Map(
    Object.entries(aliases).map(([name, names]) => [name.toLowerCase(), names] as const),
  );
  if (further.size === 0) return template;
  const extend = <T extends { readonly name: string; readonly aliases: readonly string[] }>(
    named: T,
  ): T => ({
    ...named,
    aliases: [...named.aliases, ...(further.get(named.name.toLowerCase()) ?? [])],
  });
  const sections = template.sections.map((each) => ({
    ...extend(each),
    fields: each.fields.map(extend),
  }));
  return createTemplate(sections, template.given);
}
