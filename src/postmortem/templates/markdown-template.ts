import { type Line, parseMarkdown, parseLines } from '../markdown/index.js';
import type { Template } from '../template.js';
import { type Part, parseOutline } from './template-outline.js';
import { type Aliases, buildTemplate } from './template-sections.js';

/** Parses a Markdown template: its headings, labels and instructions. It never throws. */
export function parseMarkdownTemplate(text: string, aliases: Aliases = {}): Template {
  const lines = parseLines(parseMarkdown(text));
  const { above, parts } = parseOutline(lines);
  return buildTemplate(addComments(parts, text), above, listGiven(lines), aliases);
}

/** All texts that a template's lines put into a postmortem: whole lines, cells, and the parts before and after a colon. */
export function listGiven(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ text, row }) => [
    text,
    ...(row?.cells.map(({ words }) => words.text) ?? []),
    ...(row ? [] : text.split(/[:：]/, 2)),
  ]);
}

/** Adds to each part the lines of its comments. */
export function addComments(parts: readonly Part[], text: string): readonly Part[] {
  const comments = listComments(text);
  let at = 0;
  return parts.map((part, index) => {
    const hints: string[] = [];
    const end = parts[index + 1]?.offset ?? text.length;
    while ((comments[at]?.offset ?? Infinity) < part.offset) at += 1;
    for (; (comments[at]?.offset ?? Infinity) < end; at += 1) {
      hints.push(...(comments[at]?.lines ?? []));
    }
    return { ...part, hints: [...part.hints, ...hints] };
  });
}

function listComments(
  text: string,
): readonly { readonly offset: number; readonly lines: readonly string[] }[] {
  const comments = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const end = text.indexOf('-->', start);
    const inner = text.slice(start + 4, end < 0 ? text.length : end);
    const lines = inner.split(/[\r\n]+/).filter((line) => line.trim().length > 3);
    comments.push({ offset: start, lines });
    start = end < 0 ? -1 : text.indexOf('<!--', end);
  }
  return comments;
}
