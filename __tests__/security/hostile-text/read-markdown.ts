import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

// GitHub finds addresses while it parses; the library looks for them once more in what is escaped.
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** A text as GitHub reads it. */
export function readMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions });
}

/** Every node of a tree, outermost first. */
export function listNodes(tree: Nodes): readonly Nodes[] {
  return 'children' in tree ? [tree, ...tree.children.flatMap(listNodes)] : [tree];
}

/** Everything of a tree but the words: kinds, nesting, addresses, HTML. */
export function readShape(node: Nodes): unknown {
  const rest = { ...node, position: undefined };
  if ('children' in rest) return { ...rest, children: (node as Parents).children.map(readShape) };
  const isWords = node.type === 'text' || node.type === 'inlineCode' || node.type === 'code';
  return isWords ? { ...rest, value: '' } : rest;
}

/** What a reader sees: no spaces, and no invisible characters. */
export function readVisible(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{DI}]+/gu, '').replace(/\p{Cs}/gu, '\ufffd');
}

/** The visible words of a tree, HTML left out. */
export function readWords(tree: Root): string {
  return readVisible(toString(tree, { includeHtml: false }));
}

const mention = /@[a-z\d][a-z\d-]*(?:\/[\w.-]+)?/giu;
const reference =
  /(?:[\w.-]+\/[\w.-]+)?#\d+|gh-\d+|\S+@[\da-f]{7,40}\b|:\/\/\S+\/(?:issues|pull|pulls|discussions|commit)\/\S+/giu;

/** What GitHub would make of the plain words: mentions, and references to issues. It looks into neither links nor code. */
export function findNotices(tree: Nodes): readonly string[] {
  if (tree.type === 'link' || tree.type === 'code' || tree.type === 'inlineCode') return [];
  if ('children' in tree) return tree.children.flatMap(findNotices);
  if (tree.type !== 'text') return [];
  return [...(tree.value.match(mention) ?? []), ...(tree.value.match(reference) ?? [])];
}
