import {
  normaliseName,
  type Postmortem,
  type Section,
  type Template,
} from '../../postmortem/index.js';
import { type Blame, type BlameKind, buildBlameReader } from './blame.js';
import { findSaidFields } from '../field-of-role.js';
import { defineRule, type RuleFinding } from '../finding.js';
import { type OwnLine, readOwnLines } from './own-words.js';
import { quoteWords } from '../quote.js';

const INSTEAD: Readonly<Record<BlameKind, readonly [expected: string, help: string]>> = {
  error: [
    'what made the slip possible',
    'People slip everywhere; say what let this slip through, for example:\n\nThe form took a limit without its unit, and nothing between it and production checked the value.',
  ],
  person: [
    'what the system let happen, whoever it was',
    'Tell what was done and why it could do harm, without whose ownLogins did it, for example:\n\nThe script deleted the live table, because it takes the environment from a variable that was empty.',
  ],
  hindsight: [
    'what was known at that moment',
    'Afterwards everybody knows better. Say what could be seen then, and what made the step look right, for example:\n\nThe dashboard was green, so the roll-out went on; it doesn’t show errors of the payment service.',
  ],
};
const ABOUT_CAUSE = /\b(?:cause|why|factor|wrong|happened|causa|ursache)\b/;

/** Causes are told without blaming people. */
export const blameless = defineRule({
  name: 'blameless',
  description: 'Causes are told without blaming people.',
  severity: 'warning',
  options: {
    roles: {
      type: 'words',
      default: [],
      describe: 'Further words for people, such as "dispatcher".',
    },
    allow: {
      type: 'words',
      default: [],
      describe:
        'Words that are no blame here, such as the name of a service that sounds like a person.',
    },
  },
  check: (postmortem, { template }, { roles, allow }) => {
    const read = buildBlameReader(roles, allow);
    const fields = findSaidFields(postmortem, template, 'root-cause');
    return listSections(postmortem, template).flatMap(({ section, isCause }) =>
      readOwnLines(postmortem, section).flatMap((line) => {
        const inField = fields.some(
          ({ span }) => line.offset >= span.start && line.offset < span.end,
        );
        const blame = read(line.text, isCause || inField);
        return blame ? [buildFinding(line, blame)] : [];
      }),
    );
  },
});

interface Told {
  readonly section: Section;
  readonly isCause: boolean;
}

// Who did what when is what a timeline is for, and tasks have owners.
function listSections({ sections }: Postmortem, template: Template): readonly Told[] {
  const roles = new Map(template.sections.map(({ name, role }) => [name, role]));
  return sections.flatMap((section) => {
    const role = section.name === null ? null : (roles.get(section.name) ?? null);
    if (role === 'timeline' || role === 'corrective') return [];
    const isCause =
      role === 'cause' || (role === null && ABOUT_CAUSE.test(normaliseName(section.heading)));
    return [{ section, isCause }];
  });
}

function buildFinding({ text, offset }: OwnLine, { kind, from, to }: Blame): RuleFinding {
  const [expected, help] = INSTEAD[kind];
  return {
    span: { start: offset + from, end: offset + to },
    message: `Unexpected ${quoteWords(text.slice(from, to))}, expected ${expected}`,
    help,
  };
}
