import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addAliases } from '../../../src/postmortem/templates/default-template.js';
import { parseMarkdownTemplate } from '../../../src/postmortem/templates/markdown-template.js';
import { parsePostmortem } from '../../../src/postmortem/parse.js';
import { fillIn } from './filled-in.js';
import { errorsOf, fieldsOf, sectionsOf } from './template-views.js';

const markdown = `---
name: Postmortem
labels: incident
---
# Postmortem of [service]

**Duration**: HH:MM

## 1. What broke
_Two sentences for somebody who wasn't there._

- **Customers**: how many of them
- Ticket:

## Impact ⚡
<!-- Numbers, please. -->

## Event log
All times are UTC.

| Time | What |
| --- | --- |
| HH:MM | Alert |

## Why
> Ask until you know.

### Root cause

## Thanks (optional)

## Follow-ups
- [ ] First thing to change
- [ ] Second thing to change
`;

describe('the sections of a Markdown template', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'headings of one level below a title',
      '# Title\n## Summary\n## Timeline\n## Action items\n',
      ['Summary summary', 'Timeline timeline', 'Action items corrective'],
    ],
    [
      'no title',
      '## Summary\n## Timeline\n## Action items\n',
      ['Summary summary', 'Timeline timeline', 'Action items corrective'],
    ],
    [
      'a title of the same level as the sections of none',
      '## Postmortem\n### Summary\n### Next steps\n',
      ['Summary summary', 'Next steps corrective'],
    ],
    [
      'smaller headings above the first section',
      '# Title\n### Date\n### Summary\n## Action items\n## Lessons learned\n### What went well\n',
      ['Date', 'Summary summary', 'Action items corrective', 'Lessons learned conclusion'],
    ],
    [
      'headings below a section are its parts',
      '## Cause\n### Trigger\n### Resolution\n## Action items\n### Process\n',
      ['Cause cause', 'Action items corrective'],
    ],
    [
      'unless the loop needs one of them',
      '## Record\n### Where\n## Review\n### Timeline\n### Action items\n## Thanks\n',
      ['Where', 'Timeline timeline', 'Action items corrective'],
    ],
    [
      'where a section has been found, a part that holds another one is split from it',
      '## Summary\n## What happened\n### Chain of events\n## Action items\n',
      [
        'Summary summary',
        'What happened? summary',
        'Chain of events timeline',
        'Action items corrective',
      ],
    ],
    [
      'setext, HTML and `#` without a space',
      'Summary\n-------\n<h2>Timeline</h2>\n\n##Action items\n',
      ['Summary summary', 'Timeline timeline', 'Action items corrective'],
    ],
    [
      'bold lines, where Markdown has no headings',
      '**Summary**\n\nText\n\n**Timeline**\n\n**Action items**\n',
      ['Summary summary', 'Timeline timeline', 'Action items corrective'],
    ],
    [
      'bare names, where nothing is bold',
      'Summary\n\nWhat broke?\n\nTimeline\n\nAction items\n',
      ['Summary summary', 'Timeline timeline', 'Action items corrective'],
    ],
    [
      'numbers, emoji, colons and remarks aren’t part of a name',
      '## 1. 📅 Summary:\n## 2) Timeline (UTC)\n## III. Action items [SRE]\n',
      ['Summary summary', 'Timeline timeline', 'III. Action items [SRE] corrective'],
    ],
    [
      'what says that it is optional',
      '## Summary\n## Appendix (optional)\n## Q&A, if any\n## Risks\n_Optional: what else?_\n## Actions\n',
      ['Summary summary', 'Appendix?', 'Q&A, if any?', 'Risks?', 'Actions corrective'],
    ],
    [
      'a vague name counts if no other name is plainer',
      '## Improvements\n',
      ['Improvements corrective'],
    ],
    [
      'and is a section like any other where something does',
      '## Improvements\n## Action items\n',
      ['Improvements', 'Action items corrective'],
    ],
    [
      'what was done isn’t a task',
      '## Summary\n## Actions taken so far\n',
      ['Summary summary', 'Actions taken so far cause'],
    ],
    [
      'a heading within a fence is none',
      '## Summary\n```\n## Timeline\n```\n',
      ['Summary summary'],
    ],
    [
      'a heading to be filled in',
      '# {{ date }}, {{ name }}\n## Summary\n## {{ more }}\n',
      ['Summary summary'],
    ],
    [
      'the same heading twice',
      '## Summary\n## Actions\n## Summary\n',
      ['Summary summary', 'Actions corrective'],
    ],
    [
      'Windows line ends',
      '## Summary\r\n## Actions\r\n',
      ['Summary summary', 'Actions corrective'],
    ],
    ['nothing', '', []],
    ['only words', 'Write what happened.', []],
  ])('%s', (_, text, expected) => {
    expect(sectionsOf(parseMarkdownTemplate(text))).toEqual(expected);
  });

  test.each([
    [
      'French',
      '## Résumé\n## Chronologie\n## Causes profondes\n## Actions correctives\n## Leçons apprises (facultatif)',
    ],
    [
      'Spanish',
      '## Resumen\n## Línea de tiempo\n## Causa raíz\n## Acciones correctivas\n## Lecciones aprendidas (opcional)',
    ],
    [
      'Portuguese',
      '## Resumo\n## Linha do tempo\n## Causa raiz\n## Ações corretivas\n## Lições aprendidas (se houver)',
    ],
    [
      'German',
      '## Zusammenfassung\n## Zeitlicher Ablauf\n## Ursache\n## Maßnahmen\n## Erkenntnisse (falls vorhanden)',
    ],
    [
      'Russian',
      '## Краткое описание\n## Хронология\n## Первопричина\n## Корректирующие действия\n## Выводы (необязательно)',
    ],
    ['Chinese', '## 摘要\n## 时间线（UTC）\n## 根因分析\n## 改进措施\n## 经验教训（可选）'],
    ['Japanese', '## 概要\n## 時系列\n## 根本原因（技術）\n## 再発防止策\n## 教訓（任意）'],
  ])('are known in %s', (_, text) => {
    const { sections } = parseMarkdownTemplate(text);
    expect(sections.map(({ role }) => role)).toEqual([
      'summary',
      'timeline',
      'cause',
      'corrective',
      'conclusion',
    ]);
    expect(sections.map(({ required }) => required)).toEqual([true, true, true, true, false]);
  });
});

describe('the fields of a Markdown template', () => {
  test('labels that wait for words; the bold ones, and those that the loop reads, are required', () => {
    expect(fieldsOf(parseMarkdownTemplate(markdown))).toEqual([
      'What broke/Customers',
      'What broke/Ticket?',
      'What broke/Duration duration',
      'Impact/Impact? impact',
      'Why/Root cause root-cause',
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'a table of labels',
      '| Impact | |\n|---|---|\n| Duration | [minutes] |\n| Severity | |',
      ['Summary/Impact impact', 'Summary/Duration duration', 'Summary/Severity?'],
    ],
    [
      'a table of something else',
      '| When | Who | What |\n|---|---|---|\n| Monday | Ana | Called |',
      [],
    ],
    ['an optional one', '- **Ticket** (optional):', ['Summary/Ticket (optional)?']],
    [
      'in another language',
      '- **Durée :** HH:MM\n- **Sévérité :** P0 / P1',
      ['Summary/Durée duration', 'Summary/Sévérité'],
    ],
    ['what heads an example', '**Example:** it broke.\n\n**Note**: be brief.', []],
    ['what heads a list', 'Describe how it was found:\n\n- Which alert?', []],
    ['a sentence', 'Keep it short: two lines are enough.', []],
  ])('%s', (_, lines, expected) => {
    expect(fieldsOf(parseMarkdownTemplate(`## Summary\n\n${lines}\n\n## Actions\n`))).toEqual(
      expected,
    );
  });
});

describe('a text that is written on a template', () => {
  const template = parseMarkdownTemplate(markdown);

  test('and answers all of it has no errors', () => {
    expect(errorsOf(fillIn(template), template)).toEqual([]);
  });

  test('may use the synonyms that always count', () => {
    const text = fillIn(template)
      .replace('Event log', 'Chronology')
      .replace('Impact ⚡', 'Customer impact')
      .replace('Follow-ups', 'Corrective and preventative measures');
    expect(parsePostmortem(text, template).sections.map(({ name }) => name)).toEqual(
      template.sections.map(({ name }) => name),
    );
  });

  test('lacks what it leaves out', () => {
    const text = fillIn(template)
      .replace('## Why\n', '')
      .replace('- **Customers**', '- **People**');
    expect(errorsOf(text, template)).toEqual([
      'section-required: Missing section: "Why".',
      'field-required: Missing field in "1. What broke": "Customers".',
    ]);
  });

  test('and leaves its instructions unchanged has a finding for each line', () => {
    const text = fillIn(template)
      .replace(
        'Prices were wrong for some of our customers.',
        "Two sentences for somebody who wasn't there.\n\nIt broke.",
      )
      .replace(
        '- [ ] Put the currency into',
        '- [ ] Second thing to change\n- [ ] Put the currency into',
      );
    expect(errorsOf(text, template)).toEqual([
      `placeholder-left: "Two sentences for somebody who wasn't there." in "1. What broke" is a placeholder.`,
      'placeholder-left: "Second thing to change" in "Follow-ups" is a placeholder.',
    ]);
  });

  test('may keep what is there to stay: a zone, the head of a table, a choice, a question above its answer', () => {
    const own = parseMarkdownTemplate(
      '## Summary\n\nWho noticed?\n\n- [ ] Customers told\n\n⬛ hardware\n\n## Log\n\nAll times in UTC\n\n| Time | Event |\n|---|---|\n| HH:MM | |\n\n## Actions\n',
    );
    const text =
      '## Summary\n\nWho noticed?\n\nOur on-call.\n\n- [x] Customers told\n\n⬛ hardware\n\n## Log\n\nAll times in UTC\n\n| Time | Event |\n|---|---|\n| 14:00 | It broke |\n\n## Actions\n\n- [ ] Alert on it (owner: @ana)\n';
    expect(errorsOf(text, own)).toEqual([]);
  });

  test('whose table has a head and no rows is empty there', () => {
    const own = parseMarkdownTemplate(
      '## Timeline\n| Time | Event |\n|---|---|\n| | |\n\n## Actions\n',
    );
    const text =
      '## Timeline\n| Time | Event |\n|---|---|\n| | |\n\n## Actions\n- [ ] Alert on it (owner: @ana)\n';
    expect(errorsOf(text, own)).toEqual(['section-empty: Section "Timeline" is empty.']);
  });

  test('finds the impact under a heading of its own', () => {
    const { fields } = parsePostmortem('## Impact\n\nA third of the orders\nfailed.\n', template);
    expect(fields).toEqual([
      expect.objectContaining({
        section: 'Impact',
        value: 'A third of the orders\nfailed.',
        line: 1,
      }),
    ]);
  });
});

describe('aliases', () => {
  test('tell what a section in an unknown language is for', () => {
    const aliases = { 'Mitä tehdään': ['Action items', 'Tehtävät'] };
    const template = addAliases(
      parseMarkdownTemplate('## Aikajana\n## Mitä tehdään\n', aliases),
      aliases,
    );
    expect(sectionsOf(template)).toEqual(['Aikajana', 'Mitä tehdään corrective']);
    expect(parsePostmortem('## Tehtävät\n- [ ] Alert on it\n', template).tasks).toHaveLength(1);
  });
});

describe('every template', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '# Title',
      '## Summary',
      '### Impact',
      '## Timeline',
      '## Action items',
      '**Duration**: HH:MM',
      '- [ ] x',
      '| a | b |',
      '|---|---|',
      '<!--',
      '-->',
      '```',
      '> quoted',
      '_italic_',
      '{{ x }}',
      '',
    ),
    fc.string({ maxLength: 40 }),
  );
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  test('is read without a throw, and a text that is still it is a draft', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(parsePostmortem(source, parseMarkdownTemplate(source)).pristine).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of headings is met by a text that answers it', () => {
    const heading = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{3,8}){0,2}$/);
    fc.assert(
      fc.property(fc.uniqueArray(heading, { minLength: 1, maxLength: 8 }), (headings) => {
        const template = parseMarkdownTemplate(headings.map((name) => `## ${name}\n`).join('\n'));
        expect(errorsOf(fillIn(template), template)).toEqual([]);
      }),
    );
  });
});
