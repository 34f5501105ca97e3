import { cleanLine } from './clean-line.js';
import type { LogLine } from './neutral.js';

/** Data and our own words as one line of the log: nothing in it acts on a terminal or a runner. */
export function toLogLine(words: string): LogLine {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a brand can't be put on otherwise
  return hideCommands(cleanLine(words)) as LogLine;
}

// The runner compares by culture, which skips what isn't seen, so only a sign that is seen keeps signs apart.
const old = /##(?=[\p{Cf}\p{DI}]*\[)|#(?=[\p{Cf}\p{DI}]+#[\p{Cf}\p{DI}]*\[)/gu;
const present = /^((?:(?![\r\n])[\s\p{Cc}\p{Cf}\p{DI}])*:)(?=[\p{Cf}\p{DI}]*:)/gmu;

/**
 * Lines that no runner of GitHub takes for a command: neither `::name::` behind blanks, nor `##[name]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). A blank keeps the signs apart.
 */
export function hideCommands(text: string): string {
  return text.replace(old, '$& ').replace(present, '$1 ');
}

/** The command that shows a line as a warning; what the runner would unescape in it is escaped. */
export function writeWarning(line: LogLine): string {
  return `::warning::${line.replaceAll('%', '%25')}`;
}
