import {
  normaliseName,
  type Postmortem,
  type Section,
  type Template,
} from '../../postmortem/index.js';
import { type Blame, type BlameKind, buildBlameFinder } from './blame.js';
import { defineRule, type Help, type RuleFinding } from '../finding.js';
import { findFilledFields } from '../presence.js';
import { quoteWords } from '../quote.js';
import { listSourceLines } from '../section-lines.js';

const messages: Readonly<Record<BlameKind, string>> = {
  error: "isn't a root cause",
  person: 'blames a person',
  hindsight: 'judges with hindsight',
};
const helps: Readonly<Record<BlameKind, Help>> = {
  error: {
    text: 'What made the mistake possible?',
    example:
      'The form accepted a limit without a unit, and nothing checked the value before production.',
  },
  person: {
    text: 'Say what happened and why the system allowed it, not who did it.',
    example:
      'The script deleted the live table because it reads the environment from a variable that was empty.',
  },
  hindsight: {
    text: 'Say what was known at that moment and why the step looked right.',
    example:
      "The dashboard was green, so the rollout continued; it doesn't show errors of the payment service.",
  },
};
const aboutCause = /\b(?:cause|why|factor|wrong|happened|causa|ursache)\b/;

/** The postmortem doesn't blame people. */
export const blameless = defineRule({
  name: 'blameless',
  description: 'The postmortem doesn’t blame people or mistakes.',
  severity: 'warning',
  many: (count) => `${count} phrases assign blame.`,
  options: {
    roles: {
      type: 'words',
      default: [],
      describe: 'More words for people, such as "dispatcher".',
    },
    allow: {
      type: 'words',
      default: [],
      describe:
        'Phrases that aren’t blame, such as the name of a service that sounds like a person.',
    },
  },
  check: (postmortem, { template }, { roles, allow }) => {
    const findBlame = buildBlameFinder(roles, allow);
    const fields = findFilledFields(postmortem, template, 'root-cause');
    return listSections(postmortem, template).flatMap(({ section, isCause }) =>
      listOwnLines(postmortem, section).flatMap((line) => {
        const inField = fields.some(
          ({ span }) => line.offset >= span.start && line.offset < span.end,
        );
        const blame = findBlame(line.text, isCause || inField);
        return blame ? [buildFinding(line, blame)] : [];
      }),
    );
  },
});

interface CheckedSection {
  readonly section: Section;
  readonly isCause: boolean;
}

// A timeline says who did what, and tasks have owners.
function listSections({ sections }: Postmortem, template: Template): readonly CheckedSection[] {
  const roles = new Map(template.sections.map(({ name, role }) => [name, role]));
  return sections.flatMap((section) => {
    const role = section.name === null ? null : (roles.get(section.name) ?? null);
    if (role === 'timeline' || role === 'corrective') return [];
    const isCause =
      role === 'cause' || (role === null && aboutCause.test(normaliseName(section.heading)));
    return [{ section, isCause }];
  });
}

function buildFinding({ text, offset }: OwnLine, { kind, from, to }: Blame): RuleFinding {
  return {
    span: { start: offset + from, end: offset + to },
    message: `${quoteWords(text.slice(from, to))} ${messages[kind]}.`,
    help: helps[kind],
  };
}

/** A line without code and quotations. */
interface OwnLine {
  /** As in the source, with spaces instead of code, quotations, tags and link targets. */
  readonly text: string;
  readonly offset: number;
}

// Every alternative ends at the next mark of its kind, so that matching takes linear time.
const notOwn =
  /(?<!`)`+[^`]+`+|"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|<[^<>]*>|\]\([^()\s]*\)|https?:\/\/\S+/g;

function listOwnLines({ source }: Postmortem, section: Section): readonly OwnLine[] {
  return listSourceLines(source, section)
    .filter(({ isCode, isQuoted }) => !isCode && !isQuoted)
    .map(({ raw, offset }) => ({
      text: raw.replace(notOwn, (match) => ' '.repeat(match.length)),
      offset,
    }));
}
