/** A task line in the incident's text. */
export interface Line {
  readonly ticked: boolean;
  /** `Replace part 3 as plan 2 says.` */
  readonly words: string;
  /** The issue that the line links to. */
  readonly link: number | null;
}

const taskLine =
  /^- \[(?<box>[ xX])\] (?<words>.*?)(?: \((?:\[#\d+\]\([^)]*\/(?<linked>\d+)\)|#(?<bare>\d+))\))?$/u;

/** The task lines in order; the text is LF only. */
export function readLines(body: string): readonly Line[] {
  return body.split('\n').flatMap((line) => {
    const found = taskLine.exec(line)?.groups;
    return found === undefined ? [] : [toLine(found)];
  });
}

function toLine({ box, words, linked, bare }: Readonly<Record<string, string | undefined>>): Line {
  const link = linked ?? bare;
  return {
    ticked: box !== ' ',
    words: words ?? '',
    link: link === undefined ? null : Number(link),
  };
}

/** The text with its task lines edited. */
export function editLines(body: string, edit: (lines: string[]) => string[]): string {
  const lines = body.split('\n');
  const tasks = lines.filter((line) => taskLine.test(line));
  const first = lines.findIndex((line) => taskLine.test(line));
  const at = first >= 0 ? first : lines.indexOf('## Corrective and Preventative Measures') + 2;
  const rest = lines.filter((line) => !taskLine.test(line));
  return [...rest.slice(0, at), ...edit([...tasks]), ...rest.slice(at)].join('\n');
}

export function stripLink(line: string): string {
  return line.replace(/ \((?:\[#\d+\]\([^)]*\)|#\d+)\)$/u, '');
}

/** A text without what the action writes: checkbox states, and links after tasks. */
export function wordsOf(body: string): string {
  return body
    .split('\n')
    .map((line) => stripLink(line).replace(/^- \[[ xX]\] /u, '- [ ] '))
    .join('\n');
}

/** The lines that people wrote, with their counts: each save adds and removes lines, whatever text it was based on. */
export class WrittenLines {
  readonly #lines = new Map<string, number>();
  #last: string;
  #isComplete = true;

  constructor(body: string) {
    this.#last = wordsOf(body);
    for (const line of this.#last.split('\n')) this.#add(line, 1);
  }

  /** A person who had read `seen` saved `body`. */
  save(seen: string, body: string): void {
    const before = countLines(wordsOf(seen));
    const after = countLines(wordsOf(body));
    this.#isComplete = this.#differsFrom(before) === null;
    for (const line of new Set([...before.keys(), ...after.keys()])) {
      this.#add(line, (after.get(line) ?? 0) - (before.get(line) ?? 0));
    }
    // If two people reworded a line, the later wording counts.
    for (const [line, count] of this.#lines) {
      if (count >= 0) continue;
      this.#lines.delete(line);
      const rival = [...this.#lines.keys()].find(
        (other) => subjectOf(other) === subjectOf(line) && !after.has(other),
      );
      if (rival !== undefined) this.#add(rival, count);
    }
    this.#last = wordsOf(body);
  }

  /** How a text differs from what people wrote; null if it doesn't. */
  differsFrom(body: string): string | null {
    const words = wordsOf(body);
    if (this.#isComplete && words === this.#last) return null;
    const lines = this.#differsFrom(countLines(words));
    if (lines !== null || !this.#isComplete) return lines;
    return 'the lines are in another order than was saved';
  }

  #differsFrom(lines: ReadonlyMap<string, number>): string | null {
    for (const [line, count] of this.#lines) {
      if ((lines.get(line) ?? 0) < count) return `lost: ${line}`;
    }
    // A line that one person removed may stay if another person saved it again.
    const last = countLines(this.#last);
    for (const [line, count] of lines) {
      const wanted = Math.max(this.#lines.get(line) ?? 0, last.get(line) ?? 0);
      if (wanted < count) return `came back: ${line}`;
    }
    return null;
  }

  #add(line: string, count: number): void {
    const sum = (this.#lines.get(line) ?? 0) + count;
    if (sum === 0) this.#lines.delete(line);
    else this.#lines.set(line, sum);
  }
}

function countLines(words: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of words.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function subjectOf(line: string): string {
  return line.replace(/ as plan \d+ says\.$/u, '').replace(/^Note \d+/u, 'Note');
}
