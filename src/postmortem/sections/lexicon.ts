import {
  countExtraWords,
  findNamed,
  indexNames,
  listCandidates,
  type Named,
  normaliseName,
  parseNames,
} from '../words/index.js';
import type {
  Lexicon,
  SectionRole,
  Template,
  TemplateField,
  TemplateSection,
} from '../template.js';

// A heading may contain two names: "Root cause and prevention". The tasks are needed most.
const precedence: readonly (SectionRole | null)[] = [
  ...(['corrective', 'timeline', 'cause', 'conclusion', 'summary'] as const),
  null,
];

/** Sorts roles so that the one that is needed most comes first. */
export function compareRoles(a: SectionRole | null, b: SectionRole | null): number {
  return precedence.indexOf(a) - precedence.indexOf(b);
}

/** A template of these sections. Its names are indexed when a text is first parsed with it. */
export function createTemplate(
  sections: readonly TemplateSection[],
  given: ReadonlySet<string> = new Set(),
): Template {
  let lexicon: Lexicon | null = null;
  return {
    sections,
    given,
    get lexicon() {
      return (lexicon ??= buildLexicon(sections));
    },
  };
}

function buildLexicon(sections: readonly TemplateSection[]): Lexicon {
  const fields = sections.map(
    (section) => [section, indexNames(section.fields.flatMap(listNames))] as const,
  );
  // If two sections share a name, the first has it.
  const taken = new Set<string>();
  const names = sections.flatMap(listNames).filter(({ name }) => {
    const isFree = !taken.has(name);
    taken.add(name);
    return isFree;
  });
  return { sections: indexNames(names), fields: new Map(fields) };
}

function listNames<T extends TemplateSection | TemplateField>(value: T): readonly Named<T>[] {
  const names = new Set([value.name, ...value.aliases].map(normaliseName));
  return [...names].filter((name) => name !== '').map((name) => ({ name, value }));
}

/** The section that one of these names stands for. */
export function findNamedSection(
  names: readonly string[],
  { lexicon }: Template,
): TemplateSection | null {
  return findNamed(names, lexicon.sections);
}

/** The section whose name a heading contains, with at most as many more words as `allow` says. */
export function findHeldSection(
  names: readonly string[],
  { lexicon }: Template,
  allow: (name: string, part: string) => number,
): TemplateSection | null {
  const found = names.map((name) => ({
    name,
    held: listCandidates(name, lexicon.sections).filter(
      (other) => (countExtraWords(name, other.name) ?? Infinity) <= allow(name, other.name),
    ),
  }));
  // Without its remarks a heading ends in what it is.
  for (const { name, held } of found.toReversed()) {
    const head = held.length > 1 ? findHead(name, held) : null;
    if (head) return head;
  }
  const ranked = found.flatMap(({ held }) => held.map(({ value }) => value));
  ranked.sort((a, b) => compareRoles(a.role, b.role));
  return ranked[0] ?? null;
}

const containersPattern = /^(?:the )?(?:summary|overview|list|table|description)$/;

// "Follow-up timeline" and "Timeline of the actions" are timelines. Two names joined by "and" are equal.
function findHead(name: string, held: readonly Named<TemplateSection>[]): TemplateSection | null {
  const head = name.split(/ (?:of|for|to|from|during|after|behind|that|which|we) /, 1)[0] ?? name;
  if (/(?:^| )(?:and|or|to) /.test(head) || containersPattern.test(head)) return null;
  const last = held.filter((other) => head === other.name || head.endsWith(` ${other.name}`));
  last.sort((a, b) => b.name.length - a.name.length);
  return last[0]?.value ?? null;
}

/** The field of a section that one of these names stands for. */
export function findNamedField(
  names: readonly string[],
  section: TemplateSection,
  { lexicon }: Template,
): TemplateField | null {
  const fields = lexicon.fields.get(section);
  return fields ? findNamed(names, fields) : null;
}

/** The field of a section that a label names. */
export function findField(
  label: string,
  section: TemplateSection,
  template: Template,
): TemplateField | null {
  return section.fields.length === 0 ? null : findNamedField(parseNames(label), section, template);
}

/** Whether one of these names is that of a field, in any section. */
export function isFieldName(names: readonly string[], { lexicon }: Template): boolean {
  return [...lexicon.fields.values()].some((fields) => findNamed(names, fields) !== null);
}
