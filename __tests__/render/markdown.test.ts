import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import {
  hide,
  joinCells,
  linkIssue,
  md,
  mention,
  quoteCode,
  sayWords,
} from '../../src/render/markdown.js';
import { writeMarker, readMarker } from '../../src/loop/marker.js';

const hostile = [
  'Ping @octocat and @acme/team now',
  'fixes #1, closes acme/shop#2 and resolves GH-3',
  'see https://github.com/acme/shop/issues/1',
  '<img src=x onerror=alert(1)> <details> </details>',
  '<!-- postmortem-loop:task {"v":1} -->',
  '--> out of a comment',
  '| a | b | c',
  '`code` and ``more`` and ```fence',
  '[link](javascript:alert(1)) ![picture](x)',
  '**bold** __bold__ ~~gone~~ *soft*',
  '# heading',
  '- [ ] box',
  '1. list',
  '> quote',
  'line\nbreak\r\n\r\n# heading',
  '::set-output name=x::y',
  'right\u202eto left\u2066 and \u200binvisible',
  '&lt;b&gt; &#64;octocat',
  '\\`\\|\\',
  '$math$ and $$more$$',
];

function parse(text: string) {
  return fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/** All types of nodes in a text. */
function typesIn(text: string): readonly string[] {
  const types: string[] = [];
  const visit = (node: { type: string; children?: readonly unknown[] }): void => {
    types.push(node.type);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(parse(text));
  return types;
}

const reads = /(^|[^\w`])@[\w-]|(?:^|\W)#\d|\bgh-\d|:\/\/\S*\/issues\/\d/iu;

describe('words from an issue', () => {
  test.each(hostile.map((text) => [JSON.stringify(text), text]))(
    '%s stay words in a line, a list item, a quote and a cell',
    (_, text) => {
      const words = sayWords(text);
      expect(typesIn(words)).toEqual(['root', 'paragraph', 'text']);
      expect(typesIn(md`- ${words}`)).toEqual(['root', 'list', 'listItem', 'paragraph', 'text']);
      expect(typesIn(md`> ${words}`)).toEqual(['root', 'blockquote', 'paragraph', 'text']);
      const table = `${joinCells([md`A`, md`B`])}\n| --- | --- |\n${joinCells([words, md`end`])}`;
      expect(typesIn(table).filter((type) => type === 'tableCell')).toHaveLength(4);
      expect(toString(parse(words))).not.toMatch(reads);
    },
  );

  test.each(hostile.map((text) => [JSON.stringify(text), text]))(
    '%s stay words in code',
    (_, text) => {
      const code = quoteCode(text);
      expect(typesIn(code)).toEqual(['root', 'paragraph', 'inlineCode']);
      const table = `${joinCells([md`A`, md`B`])}\n| --- | --- |\n${joinCells([code, md`end`])}`;
      expect(typesIn(table).filter((type) => type === 'tableCell')).toHaveLength(4);
    },
  );

  test('whatever they are, they are one paragraph of text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const types = typesIn(md`- ${sayWords(text)}`);
        expect(types.filter((type) => type !== 'text')).toEqual(
          types.length === 3
            ? ['root', 'list', 'listItem']
            : ['root', 'list', 'listItem', 'paragraph'],
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('keep their meaning', () => {
    expect(toString(parse(sayWords('CPU > 90 % & "memory" (70 %) on db-1')))).toBe(
      'CPU > 90 % & "memory" (70 %) on db-1',
    );
  });
});

describe('what is meant stays', () => {
  test('a login is a mention, anything else is words', () => {
    expect(mention('ana-1')).toBe('@ana-1');
    expect(mention('ana @all')).not.toMatch(reads);
  });

  test('an issue is an explicit link, and only to an address', () => {
    const issue = {
      repository: 'acme/shop',
      number: 12,
      url: 'https://github.com/acme/shop/issues/12',
    };
    expect(linkIssue(issue, 'acme/shop')).toBe('[#12](https://github.com/acme/shop/issues/12)');
    expect(linkIssue(issue, 'acme/other')).toBe(
      '[acme/shop#12](https://github.com/acme/shop/issues/12)',
    );
    expect(linkIssue({ ...issue, url: 'javascript:x' }, 'acme/shop')).not.toContain('javascript');
  });

  test('a marker can’t be ended by its data', () => {
    const data = { v: 1, text: '--> <b>' };
    const marker = writeMarker('status', data);
    expect(hide(marker)).toBe(marker);
    expect(marker.indexOf('-->')).toBe(marker.length - 3);
    expect(readMarker('status', `before ${marker} behind`)).toEqual(data);
    expect(hide('<!-- something else -->')).toBe('');
  });
});
