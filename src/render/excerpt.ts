import type { Field, Postmortem, Section } from '../postmortem/index.js';
import { cutWords } from '../text/index.js';
import { escapeText, joinMarkdown, type Markdown, md, nothing, repeat } from './markdown.js';

/** A block of a section as it is shown elsewhere. Tables and code are left out. */
type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string; readonly depth: number };

// Enough to see what it is about; the incident has the rest.
const mostWords = 600;
const mostDepth = 2;

/** The beginning of a section under a label, with its lists as lists. */
export function renderSection(
  label: Markdown,
  { source }: Postmortem,
  { lines }: Section,
): Markdown {
  return renderBlocks(label, readBlocks(source, lines));
}

/** The value of a field under a label, with its lists as lists. */
export function renderField(label: Markdown, postmortem: Postmortem, field: Field): Markdown {
  const { source, sections } = postmortem;
  const { start, end } = field.valueSpan;
  const isShort = !source.slice(start, end).includes('\n');
  const section = sections.find(({ contentSpan }) => {
    return contentSpan.start <= start && end <= contentSpan.end;
  });
  if (isShort || section === undefined) {
    return renderBlocks(label, [{ kind: 'paragraph', text: field.value }]);
  }
  const lines = section.lines.filter(({ offset }) => offset >= start && offset < end);
  // What follows the label in its own line begins in the middle of that line.
  const below = lines.map(({ text }) => text).join(' ');
  const lead = field.value.endsWith(below)
    ? field.value.slice(0, field.value.length - below.length).trim()
    : '';
  const blocks = readBlocks(source, lines);
  return renderBlocks(label, lead === '' ? blocks : [{ kind: 'paragraph', text: lead }, ...blocks]);
}

function renderBlocks(label: Markdown, blocks: readonly Block[]): Markdown {
  const [first, ...others] = cutBlocks(blocks);
  if (first === undefined) return nothing;
  if (first.kind === 'paragraph' && others.length === 0) {
    return md`**${label}:** ${escapeText(first.text)}`;
  }
  return [first, ...others].reduce(
    (text, block, index, all) => {
      const isInList = block.kind === 'item' && all[index - 1]?.kind === 'item';
      return joinMarkdown([text, renderBlock(block)], isInList ? '\n' : '\n\n');
    },
    md`**${label}**`,
  );
}

function renderBlock(block: Block): Markdown {
  const text = escapeText(block.text);
  switch (block.kind) {
    case 'paragraph':
      return text;
    case 'heading':
      return text === nothing ? nothing : md`_${text}_`;
    case 'item':
      return md`${repeat(md`  `, block.depth)}- ${text}`;
  }
}

// Up to the first heading after some text: what it heads is another topic.
function cutBlocks(blocks: readonly Block[]): readonly Block[] {
  const begin = blocks.findIndex(({ kind }) => kind !== 'heading');
  if (begin < 0) return [];
  const topic = blocks.findIndex(({ kind }, index) => index > begin && kind === 'heading');
  const shown: Block[] = [];
  let left = mostWords;
  for (const block of topic < 0 ? blocks : blocks.slice(0, topic)) {
    if (left <= 0) break;
    shown.push({ ...block, text: cutWords(block.text, left) });
    left -= block.text.length;
  }
  // A colon leads to something that isn't shown.
  const last = shown.pop();
  return last === undefined ? [] : [...shown, { ...last, text: last.text.replace(/:$/u, '…') }];
}

type Lines = Section['lines'];

const marker = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/u;

/** Puts lines together again as Markdown has them; what each is shows in the source before its words. */
function readBlocks(source: string, lines: Lines): readonly Block[] {
  const blocks: Block[] = [];
  const indents: number[] = [];
  let end = 0;
  for (const { text, offset } of lines) {
    const from = source.lastIndexOf('\n', offset - 1) + 1;
    const row = source.slice(from).split('\n', 1)[0] ?? '';
    const isApart = /\n[ \t\r>]*\n/u.test(source.slice(end, from + 1));
    end = from;
    const last = blocks.at(-1);
    if (isCode(text, row) || isTableRow(text, row)) continue;
    if (/^[ \t>]*(?:#{1,6}\s|<h[1-6]\b)/iu.test(row) || isBold(row)) {
      blocks.push({ kind: 'heading', text });
    } else if (marker.test(row) && marker.test(source.slice(from, offset))) {
      const indent = row.search(/[^ \t>]/u);
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
      blocks.push({ kind: 'item', text, depth: Math.min(indents.length - 1, mostDepth) });
    } else if (last !== undefined && last.kind !== 'heading' && !isApart) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    } else blocks.push({ kind: 'paragraph', text });
    if (blocks.at(-1)?.kind !== 'item') indents.length = 0;
  }
  return blocks;
}

function isCode(text: string, row: string): boolean {
  return text.includes('\n') || /^[ \t>]*(?:`{3}|~{3})/u.test(row);
}

// The words of a row are those of its cells, without the bars between them.
function isTableRow(text: string, row: string): boolean {
  return row.includes('|') && !text.includes('|');
}

function isBold(row: string): boolean {
  return /^[ \t>]*(\*\*|__)(?:(?!\1).)+\1:?[ \t\r]*$/u.test(row);
}
