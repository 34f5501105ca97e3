const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The width of a text in a terminal: emoji and East Asian characters take two columns. */
export function measureColumns(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += isWide(segment) ? 2 : 1;
  }
  return columns;
}

function isWide(grapheme: string): boolean {
  return /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(
    grapheme,
  );
}

/** Pads with spaces. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - measureColumns(text)));
}

/** Breaks a text at spaces into lines of at most `columns`; a longer word is cut. */
export function wrapColumns(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureColumns(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = cutColumns(word, columns);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Cuts to `columns`, with an ellipsis. */
export function cutColumns(text: string, columns: number): string {
  if (measureColumns(text) <= columns) return text;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (measureColumns(cut + segment) > columns - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
