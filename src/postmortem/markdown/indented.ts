import type { Code, Root } from 'mdast';

import type { Span } from '../../text/index.js';

const listedPattern = /^(?:[-*+•●][ \t]|\d{1,2}[.)][ \t]|\d{1,2}:\d{2})/;
const boxPattern = /\[[ xX]?\]/;
// `>` may follow three spaces, and four spaces after it would be code again.
const maxIndent = 8;

/**
 * The text, at the same length, in which lists that are indented by four right below a heading, which Markdown takes
 * for code, become quoted lists. Checkboxes stay code, because GitHub doesn't show them as checkboxes.
 */
export function maskIndented(text: string, { children }: Root): string {
  const pieces: string[] = [];
  let done = 0;
  for (const [index, node] of children.entries()) {
    const block = node.type === 'code' && children[index - 1]?.type === 'heading' ? node : null;
    const span = block && findListed(block, text);
    if (!span) continue;
    pieces.push(
      text.slice(done, span.start),
      text.slice(span.start, span.end).replace(indentPattern, quote),
    );
    done = span.end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
}

const indentPattern = /^(?: {0,3}\t| {4})(?=[ \t]*[^\s])/gm;

function quote(indent: string): string {
  return `${indent.slice(0, -1)}>`;
}

function findListed({ position }: Code, text: string): Span | null {
  const end = position?.end.offset ?? 0;
  let start = position?.start.offset ?? 0;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start -= 1;
  const lines = text
    .slice(start, end)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const least = countBlanks(lines[0] ?? '');
  if (least < 4 || least > maxIndent) return null;
  const words = lines.map((line) => line.trimStart());
  const listed = words.filter((line) => listedPattern.test(line));
  const others = lines.filter(
    (line) => countBlanks(line) <= least && !listedPattern.test(line.trimStart()),
  );
  const isListed = listedPattern.test(words[0] ?? '') && others.length < listed.length;
  return isListed && !words.some((line) => boxPattern.test(line)) ? { start, end } : null;
}

function countBlanks(line: string): number {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return indent.replaceAll('\t', '    ').length;
}
