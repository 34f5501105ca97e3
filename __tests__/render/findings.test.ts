import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { defaultTemplate } from '../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../src/postmortem/parse.js';
import { countErrors, renderErrors, renderSuggestions } from '../../src/render/comment/findings.js';
import type { Finding } from '../../src/rules/finding.js';
import { checkPostmortem } from '../../src/rules/check-postmortem.js';
import { makeTaskReport } from '../security/hostile-text/made-up.js';

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

/** The words in bold that begin the items. */
function findHeads(text: string): readonly string[] {
  return collect(fromMarkdown(text), 'strong').map((node) => toString(node));
}

describe('errors in the status comment', () => {
  const render = (findings: readonly Finding[], pages: string | null = null) =>
    renderErrors(findings, pages);

  test('say the fact, the rule, the line with its quote, the fix, and an example to copy', () => {
    const tree = fromMarkdown(render([finding]));
    const words = toString(tree);
    expect(words).toContain('Noon is not a time. (made-up)');
    expect(words).toContain('Line 4: - at noon');
    expect(words).toContain('Write it in digits.');
    expect(collect(tree, 'code')).toMatchObject([
      { lang: 'markdown', value: '- 12:00 UTC: Lunch.' },
    ]);
  });

  test('are shown once per rule, with up to five lines', () => {
    const text = render(many(7, {}));
    expect(findHeads(text)).toEqual(['Noon is not a time.']);
    expect(text.match(/Line 4/gu)).toHaveLength(5);
    expect(text).toContain('… and 2 more');
    expect(text.match(/Write it in digits/gu)).toHaveLength(1);
    expect(countErrors(many(7, {}))).toBe(1);
  });

  test('about the whole postmortem are shown one by one', () => {
    const other = { ...whole, message: 'There is no end.' };
    expect(findHeads(render([whole, other]))).toEqual(['Noon is not a time.', 'There is no end.']);
  });

  test('are ten at most, and the rules of the others are named', () => {
    const rules = Array.from({ length: 12 }, (_, index) => ({
      ...finding,
      rule: `rule-${String(index)}`,
    }));
    const text = render(rules);
    expect(findHeads(text)).toHaveLength(10);
    expect(text).toContain('… and 2 more: `rule-10`, `rule-11`');
    expect(render(rules.slice(0, 10))).not.toContain('more:');
  });

  test('link their rules if the pages are known', () => {
    const pages = 'https://github.com/acme/loop/blob/HEAD/docs/rules/';
    const text = render([{ ...finding, rule: 'task-due' }], pages);
    const links = collect(fromMarkdown(text), 'link').map((link) => 'url' in link && link.url);
    expect(links).toEqual([`${pages}task-due.md`]);
    expect(render([{ ...finding, rule: 'a](b' }], pages)).not.toContain('](https');
  });

  test('of a real postmortem are one item per rule, without the warnings', () => {
    const source = '## Summary\n\n- Impact: TBD\n\n## Tasks\n\n- tidy up\n';
    const found = checkPostmortem(parsePostmortem(source, defaultTemplate), defaultTemplate);
    expect(findHeads(render(found))).toHaveLength(Math.min(10, countErrors(found)));
  });
});

describe('suggestions in the status comment', () => {
  const soft = (count: number, rest: Partial<Finding> = {}) =>
    many(count, { severity: 'warning', ...rest });

  test('are folded and counted', () => {
    const text = renderSuggestions([...soft(3), ...soft(2, { rule: 'other' }), finding], [], null);
    expect(text).toMatch(/^<details><summary>2 suggestions<\/summary>/u);
    expect(text).not.toContain('❌');
    expect(renderSuggestions([finding], [], null)).toBe('');
  });

  test('leave out tasks that are done', () => {
    const done = { ...makeTaskReport({ line: 4 }), done: true };
    expect(renderSuggestions(soft(3), [done], null)).toBe('');
    expect(renderSuggestions(soft(3), [makeTaskReport({ line: 4 })], null)).not.toBe('');
  });
});

describe('text of an issue in findings', () => {
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
  test('stays data: no HTML, no mention, no way out of the block', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (quote, message, example, section) => {
        const help = { text: 'Write it as:', example };
        const text = renderErrors([{ ...finding, quote, message, help, section }], null);
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
