import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import {
  hide,
  joinCells,
  linkIssue,
  md,
  mention,
  quoteCode,
  escapeText,
} from '../../src/render/markdown.js';
import { formatMarker, parseMarker } from '../../src/incident/marker.js';
import { hostileInputs } from '../security/hostile-text/hostile-inputs.js';
import { findNotices, listNodes, readMarkdown } from '../security/hostile-text/read-markdown.js';

/** All types of nodes in a text. */
function typesIn(text: string): readonly string[] {
  return listNodes(readMarkdown(text)).map(({ type }) => type);
}

/** The words of each cell; a pipe that splits one pushes the last out of the row. */
function cellsOf(text: string): readonly string[] {
  return listNodes(readMarkdown(text))
    .filter(({ type }) => type === 'tableCell')
    .map((cell) => toString(cell));
}

describe('words from an issue', () => {
  test.each(hostileInputs)(
    '%s stay words in a line, a list item, a quote and a cell',
    (_, text) => {
      const words = escapeText(text);
      expect(typesIn(words)).toEqual(['root', 'paragraph', 'text']);
      expect(typesIn(md`- ${words}`)).toEqual(['root', 'list', 'listItem', 'paragraph', 'text']);
      expect(typesIn(md`> ${words}`)).toEqual(['root', 'blockquote', 'paragraph', 'text']);
      const table = `${joinCells([md`A`, md`B`])}\n| --- | --- |\n${joinCells([words, md`end`])}`;
      expect(cellsOf(table)).toEqual(['A', 'B', expect.stringMatching(/./u), 'end']);
      expect(findNotices(readMarkdown(words))).toEqual([]);
    },
  );

  test.each(hostileInputs)('%s stay words in code', (_, text) => {
    const code = quoteCode(text);
    expect(typesIn(code)).toEqual(['root', 'paragraph', 'inlineCode']);
    const table = `${joinCells([md`A`, md`B`])}\n| --- | --- |\n${joinCells([code, md`end`])}`;
    expect(cellsOf(table)).toEqual(['A', 'B', expect.stringMatching(/./u), 'end']);
  });

  test('whatever they are, they are one paragraph of text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const types = typesIn(md`- ${escapeText(text)}`);
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
    expect(toString(readMarkdown(escapeText('CPU > 90 % & "memory" (70 %) on db-1')))).toBe(
      'CPU > 90 % & "memory" (70 %) on db-1',
    );
  });
});

describe('what is meant stays', () => {
  test('a login is a mention, anything else is words', () => {
    expect(mention('ana-1')).toBe('@ana-1');
    expect(findNotices(readMarkdown(mention('ana @all')))).toEqual([]);
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
    const marker = formatMarker('status', data);
    expect(hide(marker)).toBe(marker);
    expect(marker.indexOf('-->')).toBe(marker.length - 3);
    expect(parseMarker('status', `before ${marker} after`)).toEqual(data);
    expect(hide('<!-- something else -->')).toBe('');
  });
});
