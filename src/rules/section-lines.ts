import type { Section } from '../postmortem/index.js';

/** A line of a section as it is in the source. */
export interface SourceLine {
  /** What comes before the text on its line: indent, bullet, quote mark. */
  readonly lead: string;
  /** From the first word to the end of the line, or to the text of the next line. */
  readonly raw: string;
  /** Where `raw` starts. */
  readonly offset: number;
  readonly isCode: boolean;
  readonly isQuoted: boolean;
}

/** The lines of a section that have text, as written. Visits every character once. */
export function listSourceLines(
  source: string,
  { lines, contentSpan }: Section,
): readonly SourceLine[] {
  return lines.map(({ offset, text }, index) => {
    const before = source.slice(lines[index - 1]?.offset ?? contentSpan.start, offset);
    const after = source.slice(offset, lines[index + 1]?.offset ?? contentSpan.end);
    const lead = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    const end = after.search(/[\r\n]/);
    const raw = end < 0 ? after : after.slice(0, end);
    // A code block is one line, which starts with its fence or indent in the source.
    const isCode = /^(?:`{3}|~{3}|[ \t])/.test(raw) || text.includes('\n');
    return {
      lead,
      raw,
      offset,
      isCode,
      isQuoted: /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?>/.test(lead),
    };
  });
}
