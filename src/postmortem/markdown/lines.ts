import type { Code, Heading, Nodes, Root } from 'mdast';

import { type Definitions, parseWords } from './inline.js';
import { type Item, parseItem } from './list-items.js';
import { type Markdown, spanOf } from './parse-markdown.js';
import { plainMark } from './mask.js';
import type { Span } from '../../text/index.js';
import { parseRows, type Row } from './table-rows.js';
import { noWords, splitWords, trimWords, type Words } from './words.js';

/** One visible line of the source and its parts. Lines without words are left out, except list items. */
export interface Line {
  readonly kind: 'heading' | 'text' | 'item' | 'row' | 'code';
  /** Level of a heading, else 0. */
  readonly level: number;
  /** The list item that it is in. */
  readonly item: Item | null;
  readonly row: Row | null;
  /** First line of its paragraph. */
  readonly first: boolean;
  /** Of a row, those of its first cell. */
  readonly words: Words;
  readonly text: string;
  readonly span: Span;
}

interface Visit {
  readonly node: Nodes;
  readonly item: Item | null;
}

/** Every visible line in order; lists, quotes and tables are flattened. */
export function parseLines(markdown: Markdown): readonly Line[] {
  const definitions = findDefinitions(markdown.root);
  const lines: Line[] = [];
  // A stack of our own: lists and quotes may be nested deeper than calls can be.
  const visits: Visit[] = [{ node: markdown.root, item: null }];
  for (let visit = visits.pop(); visit; visit = visits.pop()) {
    const { node, item } = visit;
    const own = node.type === 'listItem' ? parseItem(node, item, markdown, definitions) : null;
    const found = own ? parseItemLines(own) : parseBlockLines(node, item, markdown, definitions);
    for (const line of found) lines.push(line);
    for (const child of listBlocks(node)) visits.push({ node: child, item: own ?? item });
  }
  return lines;
}

function parseBlockLines(
  node: Nodes,
  item: Item | null,
  markdown: Markdown,
  definitions: Definitions,
): readonly Line[] {
  switch (node.type) {
    case 'heading':
      return parseHeadingLines(node, item, markdown, definitions);
    case 'paragraph':
      return parseTextLines(parseWords(node.children, markdown, definitions), item);
    case 'code':
      return [parseCodeLine(node, item, markdown)];
    case 'table':
      return parseRows(node, markdown, definitions).map((row) => buildRowLine(row, item));
    default:
      return [];
  }
}

function parseCodeLine(node: Code, item: Item | null, { source }: Markdown): Line {
  const span = spanOf(node);
  // Characters that were replaced are read from the source.
  const text = node.value.includes(plainMark) ? source.slice(span.start, span.end) : node.value;
  return buildLine('code', noWords, span, { item, text: text.trim() });
}

// The blocks inside a block, last first, without the paragraph that an item begins with.
function listBlocks(node: Nodes): readonly Nodes[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
      return node.children.toReversed();
    case 'listItem':
      return node.children.slice(node.children[0]?.type === 'paragraph' ? 1 : 0).toReversed();
    default:
      return [];
  }
}

function findDefinitions(root: Root): Definitions {
  const definitions = new Map<string, string>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    // The first of several definitions counts, and the stack brings them in order.
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url);
    }
    for (const child of listBlocks(node)) open.push(child);
  }
  return definitions;
}

function buildLine(
  kind: Line['kind'],
  words: Words,
  span: Span,
  rest: Partial<Omit<Line, 'kind' | 'words' | 'span'>>,
): Line {
  return {
    kind,
    level: 0,
    item: null,
    row: null,
    first: true,
    words,
    text: words.text,
    span,
    ...rest,
  };
}

function parseTextLines(words: Words, item: Item | null): readonly Line[] {
  return splitWords(words)
    .map(trimWords)
    .filter(({ text }) => text !== '')
    .map((line, index) => {
      const span = { start: line.starts[0] ?? 0, end: line.outerEnds.at(-1) ?? 0 };
      return buildLine('text', line, span, { item, first: index === 0 });
    });
}

function parseItemLines(item: Item): readonly Line[] {
  const [head, ...rest] = parseTextLines(item.words, item);
  const start = { start: item.span.start, end: item.span.start };
  return [head ? { ...head, kind: 'item' } : buildLine('item', noWords, start, { item }), ...rest];
}

function parseHeadingLines(
  node: Heading,
  item: Item | null,
  markdown: Markdown,
  definitions: Definitions,
): readonly Line[] {
  const span = spanOf(node);
  const words = trimWords(parseWords(node.children, markdown, definitions));
  const text = words.text.replace(/\s+/g, ' ');
  // A bare `<h4>` has no room for four `#` and a space.
  const tag = /^<h([4-6])/i.exec(markdown.source.slice(span.start, span.start + 3));
  const level = Number(tag?.[1] ?? node.depth);
  return text === '' ? [] : [buildLine('heading', words, span, { item, level, text })];
}

function buildRowLine(row: Row, item: Item | null): Line {
  const text = row.cells
    .map(({ words }) => words.text)
    .join(' ')
    .trim();
  const words = row.cells[0]?.words ?? noWords;
  return buildLine('row', words, row.span, { item, row, text, first: row.header === null });
}
