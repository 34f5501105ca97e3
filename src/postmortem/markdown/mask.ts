import { findSourceLine, type Span } from '../../text/index.js';
import { htmlElements } from './html-elements-data.js';

/** Replaces a character that must not be parsed as markup. */
export const plainMark = '\uE000';
/** Fills a place that must stay a word in Markdown and be invisible. */
export const emptyMark = '\u200B';

const maxRuns = 1000;

const elements: ReadonlySet<string> = new Set(htmlElements.all);
const inlineElements: ReadonlySet<string> = new Set(htmlElements.inline);

// Every alternative ends at its own closer or at the end of the text, so that no character is read twice.
const markupPattern =
  /<!--[\s\S]*?(?:-->|$)|<(pre|script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[A-Za-z][^<>]*>/gi;

/** Whether a tag such as `<div>` or `</b>` is HTML; `<your name>` is a person's words. */
export function isElement(tag: string): boolean {
  const name = /^<\/?([A-Za-z][\w-]*)/.exec(tag)?.[1];
  return name !== undefined && elements.has(name.toLowerCase());
}

/** The source, at the same length, with spaces for a byte order mark, NULs and front matter. */
export function maskPreamble(source: string): string {
  const text = source.replace(/^\uFEFF|\0/g, ' ');
  const front = /^ ?(---|\+\+\+)[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!front) return text;
  const fence =
    front[1] === '---'
      ? /(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g
      : /(?:\r\n?|\n)\+\+\+[ \t]*(?=[\r\n]|$)/g;
  fence.lastIndex = front[0].length - 1;
  const close = fence.exec(text);
  if (!close) return text;
  const inner = text.slice(front[0].length, close.index);
  // A postmortem may as well begin with a thematic break: only keys make it front matter.
  if (!/^\s*(?:#[^\r\n]*\s+)*["']?[\w][\w .-]*["']?\s*[:=]/.test(inner) && inner.trim() !== '')
    return text;
  const end = close.index + close[0].length;
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** The text, at the same length, with emphasis disabled in paragraphs that have too much of it. */
export function maskEmphasis(text: string): string {
  // The parser's time grows with the square of these.
  if (countRuns(text) <= maxRuns) return text;
  return text
    .split(/((?:\r\n?|\n)[ \t]*(?:\r\n?|\n))/)
    .map((part) => (countRuns(part) > maxRuns ? part.replace(/(?<=[^\s>])[*_]/g, plainMark) : part))
    .join('');
}

function countRuns(text: string): number {
  return text.match(/\*+|_+/g)?.length ?? 0;
}

/** Whether an HTML block has more than tags and comments, so that it may contain Markdown. */
export function swallowsWords(text: string, { start, end }: Span): boolean {
  const isSilent = (markup: string): boolean => markup.startsWith('<!--') || isElement(markup);
  const words = text
    .slice(start, end)
    .replace(markupPattern, (markup) => (isSilent(markup) ? '' : markup));
  return words.trim() !== '';
}

/** The text, at the same length, with spaces for the tags of these HTML blocks, so that the Markdown in them is parsed. */
export function maskTags(text: string, blocks: readonly Span[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const block of blocks) {
    if (block.start < done) continue;
    for (const tag of listTags(text, block)) {
      pieces.push(text.slice(done, tag.start), fillTag(text, tag));
      done = tag.end;
    }
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

interface Tag extends Span {
  /** In small letters, a closer's with its slash; empty for what HTML doesn't know. */
  readonly name: string;
  readonly line: Span;
  /** Only spaces or other tags come before it on its line. */
  readonly leads: boolean;
}

function listTags(text: string, block: Span): readonly Tag[] {
  const tags: Tag[] = [];
  let line: Span = { start: 0, end: -1 };
  for (const match of text.slice(block.start, block.end).matchAll(markupPattern)) {
    if (match[0].startsWith('<!--') || match[1] !== undefined) continue;
    const start = block.start + match.index;
    const end = start + match[0].length;
    const before = start < line.end ? tags.at(-1) : undefined;
    if (!before) line = findSourceLine(text, start);
    const leads =
      before?.leads !== false && text.slice(before?.end ?? line.start, start).trim() === '';
    if (end > line.end) line = findSourceLine(text, end);
    tags.push({ start, end, name: findElementName(match[0]), line, leads });
  }
  return tags;
}

function findElementName(tag: string): string {
  return isElement(tag) ? (/^<(\/?[A-Za-z0-9]+)/.exec(tag)?.[1] ?? '').toLowerCase() : '';
}

function fillTag(text: string, tag: Tag): string {
  const { name, leads, line } = tag;
  const length = tag.end - tag.start;
  if (name === '') return plainMark + text.slice(tag.start + 1, tag.end);
  if (name === 'li') return '- '.padStart(length, '\n');
  const level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
  if (level > 0 && leads) {
    return `${'#'.repeat(Math.min(level, length - 1))} `.padStart(length, '\n');
  }
  if (isBoldOnLine(text, tag)) {
    return name.startsWith('/')
      ? '**'.padEnd(length, ' ')
      : `${emptyMark.padEnd(length - 2, ' ')}**`;
  }
  if (text.slice(tag.end, line.end).trim() === '') return fillLast(text, tag);
  if (isInline(name)) return leads ? emptyMark.padEnd(length, ' ') : ' '.repeat(length);
  if (!leads) return fillInside(text, tag);
  // Spaces alone would make an indented code block of what follows; line ends don't.
  const indent = text.slice(line.start, line.end).search(/\S|$/);
  return length > indent ? ' '.repeat(indent).padStart(length, '\n') : ' '.repeat(length);
}

function isInline(name: string): boolean {
  return inlineElements.has(name.replace('/', ''));
}

function isBoldOnLine(text: string, { name, line }: Tag): boolean {
  if (!/^\/?(?:b|strong)$/.test(name) || line.end - line.start > 2000) return false;
  const element = name.replace('/', '');
  return new RegExp(`<${element}(?:\\s[^<>]*)?>[^<>]*[^\\s<>]</${element}>`, 'i').test(
    text.slice(line.start, line.end),
  );
}

function fillLast(text: string, tag: Tag): string {
  const length = tag.end - tag.start;
  if (tag.leads || isInline(tag.name)) return ' '.repeat(length);
  return breakLine(text, tag.line, length);
}

function fillInside(text: string, { name, line, start, end }: Tag): string {
  const length = end - start;
  if (/^\/?(?:br|p|div|tr|summary|ul|ol)$/.test(name)) return breakLine(text, line, length);
  // Right after the tag of a row, spaces would make the row code.
  if (/^t[dh]$/.test(name)) return emptyMark.padEnd(length, ' ');
  const before = start - line.start < 40 ? text.slice(line.start, start) : '?';
  const opensContainer = /^[\s>]*(?:[-*+]|\d+[.)])?\s*$/.test(before);
  return opensContainer ? emptyMark.padEnd(length, ' ') : ' '.repeat(length);
}

// Inside a quote or an item a line end would leave the container.
function breakLine(text: string, line: Span, length: number): string {
  const isContained = /[\s>*+\d-]/.test(text.charAt(line.start));
  return (isContained ? ' ' : '\n').repeat(length);
}
