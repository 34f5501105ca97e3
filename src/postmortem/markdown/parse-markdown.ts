import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

import { boundMarkup } from './bound.js';
import { joinTables } from './broken-tables.js';
import { maskIndented } from './indented.js';
import { maskEmphasis, maskPreamble, maskTags, swallowsWords } from './mask.js';
import type { Span } from '../../text/index.js';

/** A postmortem has more lines than a quoted heading or two. */
const minLines = 6;
const inlineParents = new Set(['paragraph', 'heading', 'table']);

/** A syntax tree with the offsets of the source. */
export interface Markdown {
  readonly source: string;
  /** What was parsed: the source at the same length, with spaces for wrappers, front matter and the gaps in broken tables. */
  readonly text: string;
  readonly root: Root;
}

/** Parses GitHub's Markdown, also between the tags of HTML blocks. */
export function parseMarkdown(source: string): Markdown {
  const text = boundMarkup(maskEmphasis(joinTables(maskPreamble(source))));
  const root = parseTree(text);
  const unwrapped = unwrapFence(root, text);
  if (unwrapped !== null) return { source, text: unwrapped, root: parseTree(unwrapped) };
  const blocks = findHtmlBlocks(root).filter((block) => swallowsWords(text, block));
  const masked = blocks.length === 0 ? text : maskTags(text, blocks);
  const tree = masked === text ? root : parseTree(masked);
  const quoted = maskIndented(masked, tree);
  return { source, text: quoted, root: quoted === masked ? tree : parseTree(quoted) };
}

// A postmortem that was pasted into one fence is parsed as well.
function unwrapFence({ children: [only, ...others] }: Root, text: string): string | null {
  if (only?.type !== 'code' || others.length > 0) return null;
  if (only.lang && !/^(?:markdown|md|text|txt|plain|plaintext)$/i.test(only.lang)) return null;
  const { start, end } = spanOf(only);
  const fence = /^(?:`{3,}|~{3,})[^\r\n]*/.exec(text.slice(start, end))?.[0];
  if (fence === undefined) return null;
  const inner = text.slice(start + fence.length, end);
  const close = /[\r\n][ \t]*(?:`{3,}|~{3,})[ \t]*$/.exec(inner)?.[0] ?? '';
  const body = inner.slice(0, inner.length - close.length);
  if ((body.match(/\S[^\r\n]*/g)?.length ?? 0) < minLines) return null;
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  return `${text.slice(0, start)}${blank(fence)}${body}${blank(close)}${text.slice(end)}`;
}

/** The span of a node. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function parseTree(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  });
}

function findHtmlBlocks(root: Root): readonly Span[] {
  const blocks: Span[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') blocks.push(spanOf(node));
    // Inline HTML doesn't hide Markdown, so parents of inline nodes are skipped.
    else if ('children' in node && !inlineParents.has(node.type)) open.push(...node.children);
  }
  return blocks.sort((a, b) => a.start - b.start);
}
