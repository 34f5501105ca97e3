import { cleanLine } from './clean-line.js';
import type { LogLine } from './neutral.js';

/** Any text as one line of the log, without anything that a terminal or a runner would interpret. */
export function toLogLine(words: string): LogLine {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the only way to add a brand
  return hideCommands(cleanLine(words)) as LogLine;
}

// The runner compares strings by culture, which skips invisible characters, so only a visible one separates two others.
const oldCommand = /##(?=[\p{Cf}\p{DI}]*\[)|#(?=[\p{Cf}\p{DI}]+#[\p{Cf}\p{DI}]*\[)/gu;
const command = /^((?:(?![\r\n])[\s\p{Cc}\p{Cf}\p{DI}])*:)(?=[\p{Cf}\p{DI}]*:)/gmu;

/**
 * Lines that no runner takes for a command, neither `::name::` after spaces nor `##[name]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs): a space breaks them up.
 */
export function hideCommands(text: string): string {
  return text.replace(oldCommand, '$& ').replace(command, '$1 ');
}

/** The command that shows a line as a warning, escaped as the runner expects it. */
export function writeWarning(line: LogLine): string {
  return `::warning::${line.replaceAll('%', '%25')}`;
}
