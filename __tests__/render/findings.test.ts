import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import { renderFindings } from '../../src/render/comment/findings.js';
import type { Finding } from '../../src/rules/finding.js';
import { checkPostmortem } from '../../src/rules/check-postmortem.js';

const finding: Finding = {
  rule: 'made-up',
  severity: 'error',
  place: { line: 4, column: 3 },
  end: { line: 4, column: 9 },
  section: 'Timeline',
  quote: '- at noon',
  message: 'Noon is not a time.',
  help: { text: 'Write it in digits.', example: '- 12:00 UTC: Lunch.' },
  fix: null,
};
const whole: Finding = { ...finding, place: null, end: null, section: null, quote: null };
const many = (count: number, rest: Partial<Finding>): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => ({
    ...finding,
    ...rest,
    quote: `- line ${String(index)}`,
  }));

function collect(tree: Nodes, type: string): readonly Nodes[] {
  const below = 'children' in tree ? tree.children.flatMap((child) => collect(child, type)) : [];
  return tree.type === type ? [tree, ...below] : below;
}

/** The paragraphs in bold that stand over the lists. */
function headsOf(tree: Root): readonly string[] {
  return tree.children
    .filter((node) => node.type === 'paragraph' && node.children[0]?.type === 'strong')
    .map((node) => toString(node));
}

describe('findings in the status comment', () => {
  test('stand under their sections, those of the whole first', () => {
    const tree = fromMarkdown(
      renderFindings([
        whole,
        { ...finding, section: null },
        finding,
        { ...finding, section: 'Conclusion' },
        finding,
      ]),
    );
    expect(headsOf(tree)).toEqual([
      'The postmortem as a whole',
      'Outside the sections',
      'Timeline',
      'Conclusion',
    ]);
    expect(collect(tree, 'list').map((list) => collect(list, 'listItem').length)).toEqual([
      1, 1, 2, 1,
    ]);
  });

  test('show the line, its quote, what is wrong, the rule, and an example to copy', () => {
    const tree = fromMarkdown(renderFindings([finding]));
    const words = toString(tree);
    expect(words).toContain('Line 4 - at noon');
    expect(words).toContain('Noon is not a time. (made-up)');
    expect(words).toContain('Write it in digits.');
    expect(collect(tree, 'code')).toMatchObject([
      { lang: 'markdown', value: '- 12:00 UTC: Lunch.' },
    ]);
  });

  test('put errors before warnings', () => {
    const text = renderFindings([
      { ...finding, severity: 'warning', quote: 'soft' },
      { ...finding, section: 'Conclusion', quote: 'hard' },
    ]);
    expect(text.indexOf('hard')).toBeLessThan(text.indexOf('Worth a look'));
    expect(text.indexOf('soft')).toBeGreaterThan(text.indexOf('Worth a look'));
  });

  test('are ten at most, and the others are counted by rule', () => {
    const text = renderFindings([
      ...many(3, { severity: 'warning', rule: 'task-due' }),
      ...many(9, {}),
      ...many(2, { severity: 'warning', rule: 'blameless' }),
    ]);
    expect(collect(fromMarkdown(text), 'listItem')).toHaveLength(10);
    expect(text).toContain('… and 4 more: `task-due` × 2, `blameless` × 2.');
    expect(renderFindings(many(10, {}))).not.toContain('more:');
  });

  test('name rules as links to their pages where these are known', () => {
    const pages = 'https://github.com/acme/loop/blob/HEAD/docs/rules/';
    const text = renderFindings(many(12, { rule: 'task-due' }), pages);
    const links = collect(fromMarkdown(text), 'link').map((link) => 'url' in link && link.url);
    expect(links).toEqual(Array.from({ length: 11 }, () => `${pages}task-due.md`));
    expect(renderFindings(many(1, { rule: 'a](b' }), pages)).not.toContain('](https');
  });

  test('say a help that several share once', () => {
    const text = renderFindings(many(3, {}));
    expect(text.match(/Write it in digits\./gu)).toHaveLength(1);
  });

  test('of a real text make one item each', () => {
    const source = '## Summary\n\n- Impact: TBD\n\n## Tasks\n\n- tidy up\n';
    const found = checkPostmortem(parsePostmortem(source, defaultTemplate), defaultTemplate);
    const tree = fromMarkdown(renderFindings(found));
    expect(collect(tree, 'listItem')).toHaveLength(Math.min(10, found.length));
  });

  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '```\n# out\n```',
      '````````',
      '@octocat fixes #1 <img src=x> <!-- x -->',
      'a\u202eb\u0000\u001b[31m',
      '- [ ] ```',
      ':\n\n</details>',
    ),
  );
  test('keep what a text says inside: whatever it is, no HTML, no mention, no way out of the block', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (quote, message, example, section) => {
        const help = { text: 'Write it as:', example };
        const text = renderFindings([{ ...finding, quote, message, help, section }]);
        const tree = fromMarkdown(text);
        expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
        expect(
          collect(tree, 'html')
            .map(toHtml)
            .filter((html) => html !== '<br>'),
        ).toEqual([]);
        expect(collect(tree, 'heading')).toEqual([]);
        expect(collect(tree, 'list')).toHaveLength(1);
        for (const node of collect(tree, 'text')) expect(toString(node)).not.toMatch(/@\w|#\d/u);
      }),
    );
  });
});

function toHtml(node: Nodes): string {
  return node.type === 'html' ? node.value : '';
}
