const boxPattern = /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX])(\])(?=[ \t]|\r?$)/;

/** Ticks (or unticks) the first unticked (or ticked) box in a task-list line that contains the text. */
export function setBox(body: string, text: string, ticked: boolean): string {
  const lines = body.split('\n');
  const at = lines.findIndex((line) => {
    const box = boxPattern.exec(line);
    return box && line.includes(text) && isTicked(box) !== ticked;
  });
  const line = lines[at];
  if (line === undefined)
    throw new Error(`no ${ticked ? 'open' : 'ticked'} box in a line with "${text}"`);
  return lines.with(at, rewriteBox(line, ticked)).join('\n');
}

/** Ticks every open box in a line that references the issue, as `#n` or by its address. */
export function tickReferences(body: string, number: number): string {
  const reference = new RegExp(`(?:(?<![\\w/])#|/issues/)${number}(?!\\d)`);
  const lines = body.split('\n').map((line) => {
    const box = boxPattern.exec(line);
    return box && !isTicked(box) && reference.test(line) ? rewriteBox(line, true) : line;
  });
  return lines.join('\n');
}

/** Replaces the text after the box in the first task-list line that contains it. */
export function replaceTaskText(
  body: string,
  text: string,
  replacement: string,
): { body: string; was: string } {
  const lines = body.split('\n');
  const at = lines.findIndex((line) => boxPattern.test(line) && line.includes(text));
  const line = lines[at];
  if (line === undefined) throw new Error(`no box in a line with "${text}"`);
  const [box = ''] = boxPattern.exec(line) ?? [];
  const end = line.endsWith('\r') ? '\r' : '';
  const was = line.slice(box.length).trim();
  return { body: lines.with(at, `${box} ${replacement}${end}`).join('\n'), was };
}

function isTicked(box: RegExpExecArray): boolean {
  return box[2] !== ' ';
}

function rewriteBox(line: string, ticked: boolean): string {
  return line.replace(boxPattern, `$1${ticked ? 'x' : ' '}$3`);
}
