import type { PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown } from '../../src/postmortem/markdown/parse-markdown.js';

/** A stretch of words in one look; `break` starts a new line. */
export interface Span {
  readonly text: string;
  readonly look: 'plain' | 'strong' | 'code' | 'link' | 'break';
}

/** An item of a list, with the lines of the code block below its words. */
export interface Item {
  readonly spans: readonly Span[];
  readonly code: readonly string[];
}

/** What a reader of a comment sees, from top to bottom. */
export type Block =
  | {
      readonly kind: 'heading' | 'paragraph' | 'small' | 'fold' | 'quote';
      readonly spans: readonly Span[];
    }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Span[])[])[] };

/** Reads a comment as GitHub shows it at first: hidden markers gone, folds closed. Only for what the loop itself writes. */
export function readBlocks(comment: string): readonly Block[] {
  // Folds go first, with all that is in them: the parser looks into them.
  const folds: string[] = [];
  const shown = comment
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(
      /<details><summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/gu,
      (_, summary: string) => {
        folds.push(summary);
        return `fold ${String(folds.length - 1)}`;
      },
    );
  return parseMarkdown(shown).root.children.flatMap((node) => readBlock(node, folds));
}

function readBlock(node: RootContent, folds: readonly string[]): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', spans: node.children.flatMap(readSpans) }];
    case 'paragraph': {
      const spans = node.children.flatMap(readSpans);
      const fold = /^fold (\d+)$/u.exec(textOf(spans))?.[1];
      if (fold !== undefined) {
        return [{ kind: 'fold', spans: [{ text: folds[Number(fold)] ?? '', look: 'plain' }] }];
      }
      const small = node.children[0]?.type === 'html' && node.children[0].value === '<sub>';
      return [{ kind: small ? 'small' : 'paragraph', spans }];
    }
    case 'list': {
      const items = node.children.map(({ children }) => ({
        spans: children.flatMap(readItemSpans),
        code: children.flatMap((child) => (child.type === 'code' ? child.value.split('\n') : [])),
      }));
      return [{ kind: 'list', items }];
    }
    case 'table': {
      const rows = node.children.map((row) =>
        row.children.map((cell) => cell.children.flatMap(readSpans)),
      );
      return [{ kind: 'table', rows }];
    }
    case 'blockquote': {
      const spans = node.children.flatMap((child) =>
        child.type === 'paragraph' ? child.children.flatMap(readSpans) : [],
      );
      return [{ kind: 'quote', spans }];
    }
    default:
      return [];
  }
}

// What follows the first paragraph of an item starts a line of its own.
function readItemSpans(node: RootContent, index: number): readonly Span[] {
  const lead: readonly Span[] = index === 0 ? [] : [{ text: '\n', look: 'break' }];
  return node.type === 'paragraph' ? [...lead, ...node.children.flatMap(readSpans)] : [];
}

function readSpans(node: PhrasingContent): readonly Span[] {
  switch (node.type) {
    case 'text':
      // The heading of a table's first column is padded, which only a browser needs.
      return [{ text: node.value.replace(/\u2060|\u00a0{2,}/gu, ''), look: 'plain' }];
    case 'inlineCode':
      return [{ text: node.value, look: 'code' }];
    case 'strong':
      return node.children.flatMap(readSpans).map(({ text }) => ({ text, look: 'strong' }));
    case 'link':
      return node.children.flatMap(readSpans).map(({ text }) => ({ text, look: 'link' }));
    case 'html':
      return node.value === '<br>' ? [{ text: '\n', look: 'break' }] : [];
    default:
      return [];
  }
}

/** The words of spans alone. */
export function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
