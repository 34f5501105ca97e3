/** One change to a text: at `offset`, `remove` code units are replaced with `insert`. */
export interface Splice {
  readonly offset: number;
  readonly remove: number;
  readonly insert: string;
}

/** The source with the splices applied and everything else unchanged. Throws if splices overlap or are outside the source. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.offset - b.offset);
  const pieces: string[] = [];
  let done = 0;
  for (const { offset, remove, insert } of sorted) {
    if (offset < done) throw new Error(`Splices overlap at offset ${offset}`);
    if (remove < 0 || offset + remove > source.length) {
      throw new Error(
        `The splice at offset ${offset} is outside the source of length ${source.length}`,
      );
    }
    pieces.push(source.slice(done, offset), insert);
    done = offset + remove;
  }
  pieces.push(source.slice(done));
  return pieces.join('');
}
