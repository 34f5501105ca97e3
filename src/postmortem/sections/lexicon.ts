import { countExtraWords, normaliseName, parseNames } from '../words/index.js';
import type { SectionRole, Template, TemplateField, TemplateSection } from '../template.js';

/** A template's names, ready to be looked up. */
export interface Lexicon {
  readonly template: Template;
  readonly sections: ReadonlyMap<string, TemplateSection>;
  /** Names of sections by their first word. */
  readonly beginnings: ReadonlyMap<string, readonly SectionName[]>;
  readonly fields: ReadonlyMap<TemplateSection, ReadonlyMap<string, TemplateField>>;
}

interface SectionName {
  readonly name: string;
  readonly section: TemplateSection;
}

// A heading may hold two names: "Root cause and prevention". The loop needs the tasks most.
const precedence: readonly (SectionRole | null)[] = [
  ...(['corrective', 'timeline', 'cause', 'conclusion', 'summary'] as const),
  null,
];

const lexicons = new WeakMap<Template, Lexicon>();

/** Collects the names of a template, once; where two sections share one, the first has it. */
export function buildLexicon(template: Template): Lexicon {
  const known = lexicons.get(template);
  if (known !== undefined) return known;
  const lexicon = collectNames(template);
  lexicons.set(template, lexicon);
  return lexicon;
}

function collectNames(template: Template): Lexicon {
  const sections = new Map<string, TemplateSection>();
  const beginnings = new Map<string, SectionName[]>();
  for (const section of template.sections) {
    for (const name of [section.name, ...section.aliases].map(normaliseName)) {
      if (name === '' || sections.has(name)) continue;
      sections.set(name, section);
      const first = name.split(' ')[0] ?? name;
      beginnings.set(first, [...(beginnings.get(first) ?? []), { name, section }]);
    }
  }
  const fields = new Map(template.sections.map((section) => [section, buildFields(section)]));
  return { template, sections, beginnings, fields };
}

function buildFields(section: TemplateSection): ReadonlyMap<string, TemplateField> {
  const entries = section.fields.flatMap((field) =>
    [field.name, ...field.aliases].map((name) => [normaliseName(name), field] as const),
  );
  return new Map(entries.toReversed());
}

/** The section of which a heading is a name. */
export function findNamedSection(
  names: readonly string[],
  lexicon: Lexicon,
): TemplateSection | null {
  return names.map((name) => lexicon.sections.get(name)).find((section) => section) ?? null;
}

/** The section of which a heading holds a name, with no more words beside it than `allow` says. */
export function findHeldSection(
  names: readonly string[],
  lexicon: Lexicon,
  allow: (name: string, part: string) => number,
): TemplateSection | null {
  const found = names.map((name) => ({
    name,
    held: name
      .split(' ')
      .flatMap((word) => lexicon.beginnings.get(word) ?? [])
      .filter(
        (other) => (countExtraWords(name, other.name) ?? Infinity) <= allow(name, other.name),
      ),
  }));
  // Without its remarks a heading ends in what it is.
  for (const { name, held } of found.toReversed()) {
    const head = held.length > 1 ? findHead(name, held) : null;
    if (head) return head;
  }
  const ranked = found.flatMap(({ held }) => held.map(({ section }) => section));
  ranked.sort((a, b) => precedence.indexOf(a.role) - precedence.indexOf(b.role));
  return ranked[0] ?? null;
}

const containersPattern = /^(?:the )?(?:summary|overview|list|table|description)$/;

// "Follow-up timeline" and "Timeline of the actions" are timelines; of two names with "and" between them neither is more.
function findHead(name: string, held: readonly SectionName[]): TemplateSection | null {
  const head = name.split(/ (?:of|for|to|from|during|after|behind|that|which|we) /, 1)[0] ?? name;
  if (/(?:^| )(?:and|or|to) /.test(head) || containersPattern.test(head)) return null;
  const last = held.filter((other) => head === other.name || head.endsWith(` ${other.name}`));
  last.sort((a, b) => b.name.length - a.name.length);
  return last[0]?.section ?? null;
}

/** The field of a section that one of these names is. */
export function findNamedField(
  names: readonly string[],
  section: TemplateSection,
  lexicon: Lexicon,
): TemplateField | null {
  const fields = lexicon.fields.get(section);
  return names.map((name) => fields?.get(name)).find((field) => field) ?? null;
}

/** The field of a section that a label names. */
export function findField(
  label: string,
  section: TemplateSection,
  lexicon: Lexicon,
): TemplateField | null {
  return section.fields.length === 0 ? null : findNamedField(parseNames(label), section, lexicon);
}

/** Whether one of these names is that of a field, whatever its section. */
export function isFieldName(names: readonly string[], lexicon: Lexicon): boolean {
  return [...lexicon.fields.values()].some((fields) => names.some((name) => fields.has(name)));
}
