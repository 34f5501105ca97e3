import { defaultTemplate } from './default-template.js';
import { normaliseName, parseHeadName, parseNames } from '../words/index.js';
import type { FieldRole, SectionRole } from '../template.js';
import { furtherNames, vagueNames } from './template-names.js';

/** What a heading or label of a template is for, as far as its words tell. */
export interface Meaning {
  readonly role: SectionRole | null;
  readonly field: FieldRole | null;
  /** The words stand for other things as well, such as "Improvements": they count where nothing plainer does. */
  readonly vague: boolean;
}

interface Entry {
  readonly name: string;
  readonly role: SectionRole | null;
  readonly field: FieldRole | null;
}

// "Actions taken so far" asks for no task.
const pastPattern =
  /\b(?:taken|tried|so far|already|performed|prises|realizadas|tomadas)\b|ergriffen|принят/i;
const widePattern = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const precedence: readonly (SectionRole | null)[] = [
  ...(['corrective', 'timeline', 'cause', 'conclusion', 'summary'] as const),
  null,
];

const vague = new Set(split(vagueNames).map(normaliseName));
const sectionRoles = ['summary', 'timeline', 'cause', 'corrective', 'conclusion'] as const;
const fieldRoles = ['duration', 'impact', 'root-cause'] as const;
const entries: readonly Entry[] = [
  ...sectionRoles.flatMap((role) =>
    listSectionNames(role).map((name) => ({ name: normaliseName(name), role, field: null })),
  ),
  ...fieldRoles.flatMap((field) =>
    listFieldNames(field).map((name) => ({ name: normaliseName(name), role: null, field })),
  ),
];
const byName = groupBy(entries, ({ name }) => name);
// "Start time" is no duration, and an effect no impact.
const loose = entries.filter(({ name }) => !['time', 'effect', 'what happened'].includes(name));
const byWord = groupBy(loose, ({ name }) => name.split(' ')[0] ?? name);
const wide = loose.filter(({ name }) => widePattern.test(name));

/** What a heading of a template stands for: all of its words, else the most of them that are a known name. */
export function findMeaning(heading: string): Meaning {
  const exact = findExactMeaning(heading);
  if (exact !== null) return exact;
  const isPast = pastPattern.test(heading);
  const held = listNames(heading).flatMap((name) =>
    listCandidates(name).filter(
      (entry) => holds(name, entry.name) && !(isPast && entry.role === 'corrective'),
    ),
  );
  const longest = Math.max(0, ...held.map(({ name }) => measure(name)));
  return decide(held.filter(({ name }) => measure(name) === longest));
}

/** What a heading or label stands for by all of its words, a remark in parentheses aside; null where they are no known name. */
export function findExactMeaning(text: string): Meaning | null {
  const found = listNames(text).flatMap((name) => byName.get(name) ?? []);
  return found.length === 0 ? null : decide(found);
}

/** The names that count as a section of that role. */
export function listSectionNames(role: SectionRole): readonly string[] {
  const own = defaultTemplate.sections.filter((section) => section.role === role);
  return [
    ...own.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...split(furtherNames.section[role]),
  ];
}

/** The names that count as a field of that role. */
export function listFieldNames(role: FieldRole): readonly string[] {
  const own = defaultTemplate.sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.role === role);
  return [
    ...own.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...split(furtherNames.field[role]),
  ];
}

function listNames(text: string): readonly string[] {
  const head = parseHeadName(text);
  return [...parseNames(text), ...(head === null ? [] : [head])];
}

function decide(found: readonly Entry[]): Meaning {
  const sections = found.filter(({ role }) => role !== null);
  sections.sort((a, b) => precedence.indexOf(a.role) - precedence.indexOf(b.role));
  const [first] = sections;
  return {
    role: first?.role ?? null,
    field: found.find(({ field }) => field !== null)?.field ?? null,
    vague: first?.role === 'corrective' && vague.has(first.name),
  };
}

function listCandidates(name: string): readonly Entry[] {
  const words = [...new Set(name.split(' '))].flatMap((word) => byWord.get(word) ?? []);
  return widePattern.test(name) ? [...words, ...wide] : words;
}

// Chinese and Japanese put no blanks between their words.
function holds(name: string, part: string): boolean {
  if (widePattern.test(part)) return part.length > 1 && name.includes(part) && name.length < 20;
  const isPlain = part.includes(' ') && !vague.has(part);
  const room = name.startsWith(`${part} `) ? 10 : isPlain ? 7 : 4;
  return ` ${name} `.includes(` ${part} `) && measure(name) - measure(part) <= room;
}

function measure(name: string): number {
  return widePattern.test(name) ? name.length / 2 : name.split(' ').length;
}

function groupBy(
  list: readonly Entry[],
  key: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of list) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}

function split(names: string): readonly string[] {
  return names.split(',').map((name) => name.trim().replace(/\s+/g, ' '));
}
