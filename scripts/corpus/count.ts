import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { normaliseName } from '../../src/postmortem/words/names.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import type { Postmortem } from '../../src/postmortem/postmortem.js';
import type { SectionRole } from '../../src/postmortem/template.js';
import { checkPostmortem } from '../../src/rules/check-postmortem.js';
import type { Document, Shelf } from './shelf.js';

/** What was found in one document, next to what its index says. */
export interface Count {
  readonly file: string;
  readonly sections: readonly SectionRole[];
  readonly corrective: Found<string>;
  readonly timeline: Found<number>;
  readonly tasks: Found<number>;
  /** What the rules find, as they are by default. */
  readonly findings: number;
}

export interface Found<T> {
  readonly expected: T;
  readonly found: T;
  /** Null where the document says nothing that could be right or wrong. */
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
    templates: templates.map(({ file, text }) => ({ file, sections: readRoles(parse(text)) })),
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
    sections: readRoles(postmortem),
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
      // Nobody expects tasks from prose, and nobody minds them.
      right: tasks.length === expected.tasks || (expected.prose && tasks.length === 0),
    },
  };
}

// The reader's remark may be after the heading.
function isSame(heading: string, expected: string): boolean {
  const found = normaliseName(heading);
  return (
    found !== '' && `${normaliseName(expected.replace(/[*_\\]/g, ''))} `.startsWith(`${found} `)
  );
}

function readRoles({ sections }: Postmortem): readonly SectionRole[] {
  return [...new Set(sections.flatMap(({ name }) => roleOf(name) ?? []))];
}

function roleOf(name: string | null): SectionRole | null {
  return defaultTemplate.sections.find((section) => section.name === name)?.role ?? null;
}
