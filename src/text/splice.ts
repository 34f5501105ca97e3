/** One change of a text: at `offset`, `remove` code units give way to `insert`. */
export interface Splice {
  readonly offset: number;
  readonly remove: number;
  readonly insert: string;
}

/** The source with the splices made, everything else byte for byte as it was. Throws where splices overlap or leave the source. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.offset - b.offset);
  const pieces: string[] = [];
  let done = 0;
  for (const { offset, remove, insert } of sorted) {
    if (offset < done) throw new Error(`Unexpected overlap of splices at offset ${offset}`);
    if (remove < 0 || offset + remove > source.length) {
      throw new Error(`Unexpected splice at ${offset}, expected it inside ${source.length} units`);
    }
    pieces.push(source.slice(done, offset), insert);
    done = offset + remove;
  }
  pieces.push(source.slice(done));
  return pieces.join('');
}
