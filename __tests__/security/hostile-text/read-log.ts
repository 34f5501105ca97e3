/**
 * The commands that a runner finds in what a step prints, by the two rules of its source
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs), whatever their names.
 * It compares by culture, for which what isn't seen doesn't count, so each line is read both ways.
 */
export function readCommands(output: string): readonly string[] {
  return output.split(/\r\n|\n|\r/u).flatMap((line) => {
    const name = readCommand(line) ?? readCommand(line.replace(/[\p{Cf}\p{DI}\p{Cc}]/gu, ''));
    return name === null ? [] : [name];
  });
}

function readCommand(line: string): string | null {
  return readPresentForm(line) ?? readOlderForm(line);
}

/** `::name key=value::data` after spaces. */
function readPresentForm(line: string): string | null {
  const text = line.trimStart();
  if (!text.startsWith('::')) return null;
  const end = text.indexOf('::', 2);
  return end < 0 ? null : nameIn(text.slice(2, end));
}

/** `##[name key=value;]data` anywhere. */
function readOlderForm(line: string): string | null {
  const start = line.indexOf('##[');
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  return end < 0 ? null : nameIn(line.slice(start + 3, end));
}

function nameIn(info: string): string {
  return info.split(' ')[0] ?? '';
}
