import type { PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown } from '../../src/postmortem/markdown/parse-markdown.js';

/** Text in one style; `break` starts a new line. */
export interface Span {
  readonly text: string;
  readonly look: 'plain' | 'strong' | 'code' | 'link' | 'break';
}

/** An item of a list, with the lines of the code block below its text. */
export interface Item {
  readonly spans: readonly Span[];
  readonly code: readonly string[];
}

/** One visible part of a comment. */
export type Block =
  | {
      readonly kind: 'heading' | 'paragraph' | 'small' | 'fold' | 'quote';
      readonly spans: readonly Span[];
    }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Span[])[])[] };

/** Parses a status comment as GitHub first shows it: without markers, details closed. */
export function parseBlocks(comment: string): readonly Block[] {
  // The parser would read what is inside the details, so they are taken out first.
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
  return parseMarkdown(shown).root.children.flatMap((node) => fromNode(node, folds));
}

function fromNode(node: RootContent, folds: readonly string[]): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', spans: node.children.flatMap(fromPhrasing) }];
    case 'paragraph': {
      const spans = node.children.flatMap(fromPhrasing);
      const fold = /^fold (\d+)$/u.exec(textOf(spans))?.[1];
      if (fold !== undefined) {
        return [{ kind: 'fold', spans: [{ text: folds[Number(fold)] ?? '', look: 'plain' }] }];
      }
      const small = node.children[0]?.type === 'html' && node.children[0].value === '<sub>';
      return [{ kind: small ? 'small' : 'paragraph', spans }];
    }
    case 'list': {
      const items = node.children.map(({ children }) => ({
        spans: children.flatMap(fromItem),
        code: children.flatMap((child) => (child.type === 'code' ? child.value.split('\n') : [])),
      }));
      return [{ kind: 'list', items }];
    }
    case 'table': {
      const rows = node.children.map((row) =>
        row.children.map((cell) => cell.children.flatMap(fromPhrasing)),
      );
      return [{ kind: 'table', rows }];
    }
    case 'blockquote': {
      const spans = node.children.flatMap((child) =>
        child.type === 'paragraph' ? child.children.flatMap(fromPhrasing) : [],
      );
      return [{ kind: 'quote', spans }];
    }
    default:
      return [];
  }
}

// After its first paragraph, each part of an item starts a new line.
function fromItem(node: RootContent, index: number): readonly Span[] {
  const lead: readonly Span[] = index === 0 ? [] : [{ text: '\n', look: 'break' }];
  return node.type === 'paragraph' ? [...lead, ...node.children.flatMap(fromPhrasing)] : [];
}

function fromPhrasing(node: PhrasingContent): readonly Span[] {
  switch (node.type) {
    case 'text':
      // The heading of a table's first column is padded, which only a browser needs.
      return [{ text: node.value.replace(/\u2060|\u00a0{2,}/gu, ''), look: 'plain' }];
    case 'inlineCode':
      return [{ text: node.value, look: 'code' }];
    case 'strong':
      return node.children.flatMap(fromPhrasing).map(({ text }) => ({ text, look: 'strong' }));
    case 'link':
      return node.children.flatMap(fromPhrasing).map(({ text }) => ({ text, look: 'link' }));
    case 'html':
      return node.value === '<br>' ? [{ text: '\n', look: 'break' }] : [];
    default:
      return [];
  }
}

/** The text of spans, without styles. */
export function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
