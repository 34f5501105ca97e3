import type { Template } from '../template.js';

/** The template with further names for its sections and fields; a name that it doesn't have changes nothing. */
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
  return {
    ...template,
    sections: template.sections.map((section) => ({
      ...extend(section),
      fields: section.fields.map(extend),
    })),
  };
}
