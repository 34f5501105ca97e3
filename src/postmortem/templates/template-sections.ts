import { createTemplate } from '../sections/index.js';
import { normaliseLine, normaliseName, parseNames } from '../words/index.js';
import type { Line } from '../markdown/index.js';
import type { Template, TemplateField, TemplateSection } from '../template.js';
import type { Part } from './template-outline.js';
import { type FieldPrompt, isOptional, type Known, parsePrompts } from './template-prompts.js';
import { listFieldNames, listSectionNames, type Meaning, findMeaning } from './template-roles.js';

/** Further names of sections and fields, by name. They also decide what a section is for. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

interface Grown {
  readonly part: Part;
  readonly meaning: Meaning;
  /** With those of the parts below it. */
  readonly lines: Line[];
  readonly hints: string[];
  readonly fields: FieldPrompt[];
  /** A part below it is a section of its own. */
  isSplit: boolean;
}

// Roles that are needed. Other parts of a section stay part of it.
const neededRoles = new Set(['timeline', 'cause', 'corrective']);

/** Builds a template from its headings and the lines below them. */
export function buildTemplate(
  parts: readonly Part[],
  above: readonly Line[],
  given: Iterable<string>,
  aliases: Aliases,
): Template {
  const known = new Map(
    Object.entries(aliases).map(([name, further]) => [normaliseName(name), further] as const),
  );
  const grown = mergeNames(growSections(parts, known));
  const own = new Set(parts.flatMap(({ heading }) => parseNames(heading)));
  const taken = new Set<string>();
  const sections = grown.map((each) => buildSection(each, known, own, taken));
  return createTemplate(
    addLabels(
      sections,
      [...above, ...parts.filter(({ rank }) => rank === 'chapter').flatMap(({ lines }) => lines)],
      known,
    ),
    new Set([...given].map(normaliseLine)),
  );
}

function growSections(parts: readonly Part[], known: Known): readonly Grown[] {
  const meanings = findMeanings(parts, known);
  const present = new Set(
    parts.map((part, at) => (part.rank === 'section' ? meanings[at]?.role : null)),
  );
  const grown: Grown[] = [];
  let parent: Grown | null = null;
  for (const [at, part] of parts.entries()) {
    const meaning = meanings[at] ?? { role: null, field: null, vague: false };
    const isNeeded =
      meaning.role !== null && neededRoles.has(meaning.role) && !present.has(meaning.role);
    if (part.rank === 'chapter') parent = null;
    else if (part.rank === 'section' || isNeeded) {
      const section: Grown = {
        part,
        meaning: part.rank === 'section' ? meaning : { ...meaning, field: null },
        lines: [...part.lines],
        hints: [...part.hints],
        fields: [],
        isSplit: false,
      };
      grown.push(section);
      if (part.rank === 'section') parent = section;
      else if (parent) parent.isSplit = true;
    } else if (parent) {
      parent.lines.push(...part.lines);
      parent.hints.push(...part.hints);
      if (meaning.field !== null) parent.fields.push(buildHeadField(part, meaning));
    }
  }
  return grown;
}

// "Improvements" has the tasks, unless there is a plainer name such as "Action items".
function findMeanings(parts: readonly Part[], known: Known): readonly Meaning[] {
  const meanings = parts.map(({ heading }) => {
    const further = parseNames(heading).flatMap((name) => known.get(name) ?? []);
    const told = [heading, ...further].map(findMeaning);
    return told.find(({ role, field }) => role !== null || field !== null) ?? findMeaning(heading);
  });
  const isPlain = meanings.some(({ role, vague }) => role === 'corrective' && !vague);
  return meanings.map((meaning) =>
    isPlain && meaning.vague && meaning.role === 'corrective'
      ? { ...meaning, role: null }
      : meaning,
  );
}

function buildHeadField({ heading }: Part, { field }: Meaning): FieldPrompt {
  return {
    name: cleanName(heading),
    required: !isOptional(heading),
    role: field,
    instruction: null,
  };
}

// A repeated heading is the same section.
function mergeNames(grown: readonly Grown[]): readonly Grown[] {
  const known = new Map<string, Grown>();
  for (const each of grown) {
    const name = normaliseName(cleanName(each.part.heading));
    const before = known.get(name);
    if (before) {
      before.lines.push(...each.lines);
      before.hints.push(...each.hints);
    } else if (name !== '') known.set(name, each);
  }
  return [...known.values()];
}

function buildSection(
  { part, meaning, lines, hints, fields, isSplit }: Grown,
  known: Known,
  own: ReadonlySet<string>,
  taken: Set<string>,
): TemplateSection {
  const { role } = meaning;
  const name = cleanName(part.heading);
  const whole = role === null ? meaning.field : null;
  const isList = role === 'timeline' || role === 'corrective';
  const prompts = parsePrompts(lines, { takesFields: !isList, isList, known });
  const first = prompts.instructions[0] ?? '';
  const isFree = isOptional(part.heading) || /^\W{0,3}optional/i.test(first);
  const isFork = isSplit && prompts.instructions.length === 0 && prompts.fields.length === 0;
  const inherited = [
    ...(role === null ? [] : claim(`section ${role}`, taken, () => listSectionNames(role))),
    ...(whole === null ? [] : claim(`field ${whole}`, taken, () => listFieldNames(whole))),
  ];
  return {
    name,
    aliases: [part.heading, ...inherited].filter(
      (alias) => alias === part.heading || !own.has(normaliseName(alias)),
    ),
    required: part.required ?? !(isFree || isFork),
    role,
    fields: [
      ...(whole === null ? [] : [{ ...buildWhole(name, whole), aliases: inherited }]),
      ...buildFields([...prompts.fields, ...(isList ? [] : fields)], whole, taken),
    ],
    instructions: [...prompts.instructions, ...hints],
    standing: prompts.standing,
  };
}

function buildWhole(name: string, role: TemplateField['role']): TemplateField {
  return { name, aliases: [], required: false, role, whole: true };
}

function buildFields(
  prompts: readonly FieldPrompt[],
  whole: TemplateField['role'],
  taken: Set<string>,
): readonly TemplateField[] {
  const fields = new Map<string, TemplateField>();
  for (const { name, required, role } of prompts) {
    const key = normaliseName(name);
    if (key === '' || fields.has(key) || (role !== null && role === whole)) continue;
    const aliases = role === null ? [] : claim(`label ${role}`, taken, () => listFieldNames(role));
    fields.set(key, { name, aliases, required, role });
  }
  // A name of the template overrides a synonym.
  return [...fields.values()].map((field) => ({
    ...field,
    aliases: field.aliases.filter((alias) => !fields.has(normaliseName(alias))),
  }));
}

/** The first part with a role gets its synonyms. */
function claim(key: string, taken: Set<string>, list: () => readonly string[]): readonly string[] {
  if (taken.has(key)) return [];
  taken.add(key);
  return list();
}

/** Labels for duration, impact and cause above all sections belong to the summary. */
function addLabels(
  sections: readonly TemplateSection[],
  lines: readonly Line[],
  known: Known,
): readonly TemplateSection[] {
  const { fields } = parsePrompts(lines, { takesFields: true, isList: false, known });
  const roles = new Set(sections.flatMap((each) => each.fields.map(({ role }) => role)));
  const told = fields.filter(({ role }) => role !== null && !roles.has(role));
  const summary =
    sections.find(({ role }) => role === 'summary') ??
    sections.find(({ role }) => role !== 'timeline' && role !== 'corrective');
  if (told.length === 0 || !summary) return sections;
  const more = buildFields(told, null, new Set());
  const instructions = told.flatMap(({ instruction }) => instruction ?? []);
  return sections.map((section) =>
    section === summary
      ? {
          ...section,
          fields: [...section.fields, ...more],
          instructions: [...section.instructions, ...instructions],
        }
      : section,
  );
}

/** A heading as a name: without numbering, emoji, remarks and punctuation around it. */
function cleanName(heading: string): string {
  const bare = heading
    .slice(0, 200)
    .replace(/^(?:[^\p{L}\p{N}]|\d+(?:\.\d+)*[.):]\s|:[a-z0-9_+-]{2,30}:)+/u, '')
    .replace(/\s+/g, ' ');
  const short = bare
    .replace(/\s*[(（][^()（）]*[)）]/g, '')
    .replace(/[^\p{L}\p{N}?!%)\]»”"]+$/u, '');
  const name = short.length > 0 ? short : bare.trim();
  return normaliseName(name) === '' ? heading : name;
}
