import type { ListItem } from 'mdast';

import { type Definitions, parseWords } from './inline.js';
import { type Markdown, spanOf } from './parse-markdown.js';
import type { Span } from '../../text/index.js';
import { noWords, type Words } from './words.js';

/** A list item; `words` are those of its first paragraph. */
export interface Item {
  readonly span: Span;
  readonly paragraph: Span;
  readonly words: Words;
  readonly checked: boolean | null;
  readonly isNumbered: boolean;
  /** The item whose list it is in. */
  readonly parent: Item | null;
}

/** Parses a list item without the content below its first paragraph. */
export function parseItem(
  node: ListItem,
  parent: Item | null,
  markdown: Markdown,
  definitions: Definitions,
): Item {
  const [head] = node.children;
  const span = { ...spanOf(node) };
  const checked = node.checked ?? null;
  const isNumbered = /\d/.test(markdown.text.charAt(span.start));
  if (head?.type !== 'paragraph') {
    const paragraph = { start: span.end, end: span.end };
    return { span, paragraph, words: noWords, checked, isNumbered, parent };
  }
  const words = parseWords(head.children, markdown, definitions);
  // A checkbox can't be added after a bullet in code, so the item begins with its words.
  if (checked === null && isDedented(span.start, markdown))
    span.start = words.starts[0] ?? span.start;
  return { span, paragraph: spanOf(head), words, checked, isNumbered, parent };
}

// Parsed as quoted, though the source has no `>`.
function isDedented(start: number, { source, text }: Markdown): boolean {
  for (let at = start - 1; at >= 0 && /[ \t>]/.test(text.charAt(at)); at -= 1) {
    if (text.charAt(at) === '>' && source.charAt(at) !== '>') return true;
  }
  return false;
}
