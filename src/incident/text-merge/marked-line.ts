// What the action writes into a line: the state of its checkbox, and a link after the words or in a cell.
const box = /\[[ xX]\]/u;
const links = / ?\(?\[[^\s[\]]*#\d+\]\([^\s()]*\)\)?/gu;

/** A line without what the action writes into it, and without a carriage return. */
export function wordsOfLine(line: string): string {
  return line.replaceAll('\r', '').replace(box, '[]').replace(links, '');
}

/** A text without what the action writes into it. */
export function wordsOfText(text: string): string {
  return text.split('\n').map(wordsOfLine).join('\n');
}

/** Merges three lines with the same words: checkbox and link are what either side changed. If both did, `theirs` wins. */
export function mergeMarks(base: string, ours: string, theirs: string): string {
  if (ours === base) return theirs;
  if (theirs === base) return ours;
  const isOursLinked = linkOf(theirs) === linkOf(base) && linkOf(ours) !== linkOf(base);
  const ticked = boxOf(theirs) === boxOf(base) ? boxOf(ours) : boxOf(theirs);
  const line = isOursLinked ? ours : theirs;
  return ticked === null ? line : line.replace(box, ticked);
}

function boxOf(line: string): string | null {
  return box.exec(line)?.[0] ?? null;
}

function linkOf(line: string): string {
  return (line.match(links) ?? []).join('');
}
