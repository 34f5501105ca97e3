/** Widths in ems of a common sans-serif font, close enough to lay out a table. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’|!]/u, 0.26],
  [/[ftr()[\]\-\u2011 \u00a0/·]/u, 0.32],
  [/[mwMW@%]/u, 0.86],
  [/[A-Z&]/u, 0.67],
  [/\p{Emoji_Presentation}|[\u26a0\u270f]/u, 1.3],
];
const usual = 0.54;

/** How wide a text is at a size, both in pixels. */
export function estimateWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const sign of text) ems += widths.find(([signs]) => signs.test(sign))?.[1] ?? usual;
  return ems * size * (bold ? 1.05 : 1);
}
