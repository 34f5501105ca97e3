import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { normaliseName } from '../../src/postmortem/words/names.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import type { Postmortem } from '../../src/postmortem/postmortem.js';
import type { SectionRole } from '../../src/postmortem/template.js';
import { checkPostmortem } from '../../src/rules/check-postmortem.js';
import type { Document, Shelf } from './shelf.js';

/** What was found in one document, compared with its index. */
export interface Count {
  readonly file: string;
  readonly sections: readonly SectionRole[];
  readonly corrective: Found<string>;
  readonly timeline: Found<number>;
  readonly tasks: Found<number>;
  /** The number of findings with the default rules. */
  readonly findings: number;
}

export interface Found<T> {
  readonly expected: T;
  readonly found: T;
  /** Null if the document has nothing to find. */
  readonly right: boolean | null;
}

export interface Counts {
  readonly documents: readonly Count[];
  readonly negatives: readonly { readonly file: string; readonly tasks: number }[];
  readonly templates: readonly {
    readonly file: string;
    readonly sections: readonly SectionRole[];
  }[];
}

/** Parses every text of the corpus and counts. */
export function countAll({ documents, negatives, templates }: Shelf): Counts {
  return {
    documents: documents.map(countDocument),
    negatives: negatives.map(({ file, text }) => ({ file, tasks: parse(text).tasks.length })),
    templates: templates.map(({ file, text }) => ({ file, sections: listRoles(parse(text)) })),
  };
}

function parse(text: string): Postmortem {
  return parsePostmortem(text, defaultTemplate);
}

function countDocument({ file, text, expected }: Document): Count {
  const postmortem = parse(text);
  const { sections, timeline, tasks } = postmortem;
  const headings = sections.filter(({ name }) => roleOf(name) === 'corrective');
  const named = headings.find(({ heading }) => isSame(heading, expected.corrective));
  return {
    file,
    sections: listRoles(postmortem),
    findings: checkPostmortem(postmortem, defaultTemplate).length,
    corrective: {
      expected: expected.corrective,
      found: (named ?? headings[0])?.heading ?? '',
      right: expected.corrective === '' ? null : named !== undefined,
    },
    timeline: {
      expected: expected.timeline,
      found: timeline.length,
      right: timeline.length === expected.timeline,
    },
    tasks: {
      expected: expected.prose ? 0 : expected.tasks,
      found: tasks.length,
      // Tasks in prose aren't expected, but may be found.
      right: tasks.length === expected.tasks || (expected.prose && tasks.length === 0),
    },
  };
}

// The reader's remark may follow the heading.
function isSame(heading: string, expected: string): boolean {
  const found = normaliseName(heading);
  return (
    found !== '' && `${normaliseName(expected.replace(/[*_\\]/g, ''))} `.startsWith(`${found} `)
  );
}

function listRoles({ sections }: Postmortem): readonly SectionRole[] {
  return [...new Set(sections.flatMap(({ name }) => roleOf(name) ?? []))];
}

function roleOf(name: string | null): SectionRole | null {
  return defaultTemplate.sections.find((section) => section.name === name)?.role ?? null;
}
