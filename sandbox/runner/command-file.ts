/** Parses a runner's command file: `name=value` lines and `name<<end … end` blocks. */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const block = /^([^=]*?)<<(.+)$/.exec(line);
    if (!block) {
      const equals = line.indexOf('=');
      if (equals <= 0) throw new Error(`not a line of a command file: ${line}`);
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const [, name = '', end = ''] = block;
    const last = lines.indexOf(end, at + 1);
    if (last === -1) throw new Error(`the block ${name} has no end`);
    values[name] = lines.slice(at + 1, last).join('\n');
    at = last;
  }
  return values;
}
