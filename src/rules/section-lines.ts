import type { Section } from '../postmortem/index.js';

/** A line of a section as it stands in the source. */
export interface SourceLine {
  /** What stands on the line before its words: bullet, indent, quote mark; empty where words do. */
  readonly lead: string;
  /** From its first word to the end of the line, or to the next line's words. */
  readonly raw: string;
  /** Where `raw` starts. */
  readonly offset: number;
  readonly isCode: boolean;
  readonly isQuoted: boolean;
}

/** The lines of a section that say something, as written. Reads every character once. */
export function readSectionLines(
  source: string,
  { lines, contentSpan }: Section,
): readonly SourceLine[] {
  return lines.map(({ offset, text }, index) => {
    const before = source.slice(lines[index - 1]?.offset ?? contentSpan.start, offset);
    const behind = source.slice(offset, lines[index + 1]?.offset ?? contentSpan.end);
    const lead = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    const end = behind.search(/[\r\n]/);
    const raw = end < 0 ? behind : behind.slice(0, end);
    // A block of code is one line, of which the source shows the fence or the indent.
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
