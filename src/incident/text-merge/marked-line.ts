// What the loop writes into a line: the state of its box, and a link behind the words or in a cell.
const box = /\[[ xX]\]/u;
const links = / ?\(?\[[^\s[\]]*#\d+\]\([^\s()]*\)\)?/gu;

/** A line without what the loop writes into it, and without the end that its editor gave it. */
export function wordsOfLine(line: string): string {
  return line.replaceAll('\r', '').replace(box, '[]').replace(links, '');
}

/** A text without what the loop writes into it. */
export function wordsOfText(text: string): string {
  return text.split('\n').map(wordsOfLine).join('\n');
}

/** One line from three with the same words: of box and link, what either side changed; theirs first. */
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
