import type { FieldRole, SectionRole } from '../template.js';
import { compareRoles } from '../sections/index.js';
import {
  indexNames,
  listCandidates,
  type Named,
  normaliseName,
  parseHeadName,
  parseNames,
} from '../words/index.js';
import { fieldNames, type PartNames, sectionNames } from './part-names.js';

/** What a heading or label of a template is for, as far as its words say. */
export interface Meaning {
  readonly role: SectionRole | null;
  readonly field: FieldRole | null;
  /** The words may mean other things, such as "Improvements": they count only if no other heading is plainer. */
  readonly vague: boolean;
}

// "Actions taken so far" asks for no task.
const pastPattern =
  /\b(?:taken|tried|so far|already|performed|prises|realizadas|tomadas)\b|ergriffen|принят/i;
// Scripts without spaces between words.
const widePattern = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

const sectionRoles = ['summary', 'timeline', 'cause', 'corrective', 'conclusion'] as const;
const fieldRoles = ['duration', 'impact', 'root-cause'] as const;
const entries: readonly Named<Meaning>[] = [
  ...sectionRoles.flatMap((role) => listEntries(sectionNames[role], { role, field: null })),
  ...fieldRoles.flatMap((field) => listEntries(fieldNames[field], { role: null, field })),
];
const all = indexNames(entries);
// "Start time" isn't a duration, and an effect isn't an impact.
const loose = entries.filter(({ name }) => !['time', 'effect', 'what happened'].includes(name));
const looseIndex = indexNames(loose);
const wide = loose.filter(({ name }) => widePattern.test(name));

function listEntries(
  names: PartNames,
  meaning: Pick<Meaning, 'role' | 'field'>,
): readonly Named<Meaning>[] {
  const build = (list: readonly string[], vague: boolean): readonly Named<Meaning>[] =>
    list.map((name) => ({ name: normaliseName(name), value: { ...meaning, vague } }));
  return [
    ...build([names.title, ...names.names, ...names.inTemplates], false),
    ...build([...names.vague, ...names.vagueInTemplates], true),
  ];
}

/** What a heading of a template means: all of its words, else the longest known name among them. */
export function findMeaning(heading: string): Meaning {
  const exact = findExactMeaning(heading);
  if (exact !== null) return exact;
  const isPast = pastPattern.test(heading);
  const held = listNames(heading).flatMap((name) => {
    const candidates = listCandidates(name, looseIndex);
    return (widePattern.test(name) ? [...candidates, ...wide] : candidates).filter(
      (entry) => holds(name, entry) && !(isPast && entry.value.role === 'corrective'),
    );
  });
  const longest = Math.max(0, ...held.map(({ name }) => measure(name)));
  return decide(held.filter(({ name }) => measure(name) === longest));
}

/** What all the words of a heading or label mean, a remark in parentheses left out; null if they are no known name. */
export function findExactMeaning(text: string): Meaning | null {
  const found = listNames(text).flatMap((name) => all.byName.get(name) ?? []);
  return found.length === 0 ? null : decide(found);
}

/** The names that a section of that role may have in a postmortem. */
export function listSectionNames(role: SectionRole): readonly string[] {
  return listPartNames(sectionNames[role]);
}

/** The names that a field of that role may have in a postmortem. */
export function listFieldNames(role: FieldRole): readonly string[] {
  return listPartNames(fieldNames[role]);
}

function listPartNames(part: PartNames): readonly string[] {
  const { title, names, vague, inTemplates, vagueInTemplates } = part;
  return [title, ...names, ...vague, ...inTemplates, ...vagueInTemplates];
}

function listNames(text: string): readonly string[] {
  const head = parseHeadName(text);
  return [...parseNames(text), ...(head === null ? [] : [head])];
}

function decide(found: readonly Named<Meaning>[]): Meaning {
  const sections = found.filter(({ value }) => value.role !== null);
  sections.sort((a, b) => compareRoles(a.value.role, b.value.role));
  const [first] = sections;
  return {
    role: first?.value.role ?? null,
    field: found.find(({ value }) => value.field !== null)?.value.field ?? null,
    vague: first?.value.vague ?? false,
  };
}

function holds(name: string, { name: part, value: { vague } }: Named<Meaning>): boolean {
  if (widePattern.test(part)) return part.length > 1 && name.includes(part) && name.length < 20;
  const isPlain = part.includes(' ') && !vague;
  const room = name.startsWith(`${part} `) ? 10 : isPlain ? 7 : 4;
  return ` ${name} `.includes(` ${part} `) && measure(name) - measure(part) <= room;
}

function measure(name: string): number {
  return widePattern.test(name) ? name.length / 2 : name.split(' ').length;
}
