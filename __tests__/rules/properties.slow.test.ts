import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import type { Postmortem } from '../../src/postmortem/postmortem.js';
import { applySplices } from '../../src/text/splice.js';
import { checkPostmortem, rules } from '../../src/rules/check-postmortem.js';
import { fillOptions } from '../../src/rules/options.js';
import { parse, seed } from '../postmortem/samples.js';

// A fixed seed, so that every change is tested with the same texts.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });

const line = fc.constantFrom(
  '## Summary',
  '## Timeline',
  '**Timeline:**',
  '## Root cause',
  '## Action items',
  '## Lessons learned',
  '- **Duration**: 3 hours',
  '- **Impact**: Some had trouble.',
  '- **Root Cause**: The server crashed.',
  '- Root Cause: human error, the admin forgot',
  '- 14:00 UTC: Alert',
  '- 13:00: Deploy of v2',
  '| Time | Event |\n|---|---|\n| 10:00 CET | Up |',
  '| Action | Owner | Due |\n|---|---|---|\n| Lint it | - | 2020-01-01 |',
  '- Improve monitoring',
  '* ~~Sort the list~~',
  '  - a step',
  '- [ ] Lint the list @ana (due: 2020-01-01)',
  '- [x] Lint the list',
  '- [] Lint it',
  '-[x]Sort it',
  '[ ] Trim it',
  '1. Trim the list ✅',
  '- # odd',
  '- > odd',
  '-',
  'TBD',
  'Somebody should have checked it.',
  '> Human error',
  '```',
  '<div>',
  '</div>',
  '<!-- x -->',
  '',
  '',
  '\u{1F600} @bob’s fault',
  '\tx<br>human error<br>y',
);
const source = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: line }, fc.string()), { maxLength: 40 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([lines, end]) => lines.join('\n').replaceAll('\n', end));

/** The findings of every rule, even if it is off by default. */
function checkWithEveryRule(postmortem: Postmortem) {
  return rules.map((rule) => ({
    rule,
    findings: rule.check(
      postmortem,
      { template: defaultTemplate, converted: ['checkbox', 'table'], born: '2021-01-01' },
      fillOptions(rule.options ?? {}, {}),
    ),
  }));
}

const allWarnings = Object.fromEntries(rules.map(({ name }) => [name, 'warning' as const]));

function offsetOf(
  text: string,
  place: { readonly line: number; readonly column: number } | null,
): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/u).slice(0, (place?.line ?? 1) - 1);
  return lines.join('').length + (place?.column ?? 1) - 1;
}

describe('for any text', () => {
  test('every span is inside the text, and place and end are its ends', () => {
    fc.assert(
      fc.property(source, (text) => {
        const postmortem = parse(text);
        const spans = checkWithEveryRule(postmortem).flatMap(({ findings }) =>
          findings.map(({ span }) => span),
        );
        for (const span of spans) {
          if (span === null) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        const found = checkPostmortem(postmortem, defaultTemplate, {
          overrides: allWarnings,
          born: '2021-01-01',
        });
        const key = (start: number, end: number): string => `${String(start)}-${String(end)}`;
        expect(
          found
            .map(({ place, end }) =>
              place ? key(offsetOf(text, place), offsetOf(text, end)) : null,
            )
            .sort(),
        ).toEqual(spans.map((span) => span && key(span.start, span.end)).sort());
      }),
      { numRuns: 150 },
    );
  });

  test('every finding says what is wrong and how to fix it', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const { message, help } of checkPostmortem(parse(text), defaultTemplate, {
          overrides: allWarnings,
        })) {
          expect(message).toMatch(/^[^]{10,400}\.$/u);
          expect(message).not.toMatch(/^Unexpected|, expected/u);
          expect(help.text).toMatch(/^[A-Z][^]{10,}[.?]$/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the fixes of a rule change only checkboxes, and leave nothing to fix', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const { rule, findings } of checkWithEveryRule(parse(text))) {
          const splices = findings.flatMap(({ fix }) => fix ?? []);
          expect(splices.length === 0 || rule.fixable === true).toBe(true);
          const fixed = applySplices(text, splices);
          const again =
            checkWithEveryRule(parse(fixed)).find((other) => other.rule === rule)?.findings ?? [];
          expect(again.flatMap(({ fix }) => fix ?? [])).toEqual([]);
          // A fix may add only checkboxes and the bullets and spaces around them.
          const bare = (words: string): string =>
            words.replace(/[-\s[\]]/gu, '').replace(/[xX]/gu, '');
          expect(bare(fixed)).toBe(bare(text));
          expect(fixed.split(/\r\n|\n|\r/u).length).toBe(text.split(/\r\n|\n|\r/u).length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a link that the action adds to a task changes no finding', () => {
    const show = (text: string): readonly (readonly unknown[])[] =>
      checkPostmortem(parse(text), defaultTemplate, { overrides: allWarnings }).map(
        ({ rule, place, quote, message, help }) => [rule, place?.line, quote, message, help],
      );
    fc.assert(
      fc.property(source, (text) => {
        const { tasks } = parse(text);
        const splices = tasks
          .filter(({ from, link, text: words }) => from !== 'list' && link === null && words !== '')
          .map(({ linkSlot }, index) => ({
            offset: linkSlot.offset,
            remove: 0,
            insert:
              linkSlot.form === 'cell'
                ? `[#${String(index + 1)}](https://example.com)`
                : ` ([#${String(index + 1)}](https://github.com/o/r/issues/${String(index + 1)}))`,
          }));
        const written = applySplices(text, splices);
        const same = parse(written).tasks.map((task) => task.text);
        fc.pre(JSON.stringify(same) === JSON.stringify(tasks.map((task) => task.text)));
        expect(show(written)).toEqual(show(text));
      }),
      { numRuns: 150 },
    );
  });

  test('tasks that are done have no warnings', () => {
    const warnings = rules
      .map(({ name }) => name)
      .filter((name) => name.startsWith('task-') && name !== 'task-checkbox');
    fc.assert(
      fc.property(source, (text) => {
        const { tasks, ...rest } = parse(text);
        const done = { ...rest, tasks: tasks.map((task) => ({ ...task, done: true })) };
        const found = checkWithEveryRule(done).filter(({ rule }) => warnings.includes(rule.name));
        expect(found.flatMap(({ findings }) => findings)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const corpus = fileURLToPath(new URL('../../../shared/corpus/docs/', import.meta.url));

(existsSync(corpus) && seed !== null ? test : test.skip)(
  `real postmortems have five findings at most in the median${existsSync(corpus) ? '' : ' (skipped: ../shared/corpus/docs is absent)'}`,
  () => {
    const counts = readdirSync(corpus)
      .map(
        (file) =>
          checkPostmortem(parse(readFileSync(`${corpus}${file}`, 'utf8')), defaultTemplate).length,
      )
      .sort((a, b) => a - b);
    expect(counts.length).toBe(60);
    expect(counts[30]).toBeLessThanOrEqual(5);
  },
);
