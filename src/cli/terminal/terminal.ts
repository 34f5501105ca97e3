/** What the program reads from and writes to: the streams of the process, or those of a test. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Input;
  readonly output: Output;
  readonly errors: Output;
  /** The folder of the program, with package.json and docs/. */
  readonly home: string;
}

export interface Input {
  readonly isTerminal: boolean;
  readonly read: () => Promise<Buffer>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** The number of columns; null if it isn't a terminal. */
  readonly columns: number | null;
  readonly write: (text: string) => void;
}

/** Why the program can't run; each line says what is wrong and how to fix it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** An unknown word in the arguments; the message gets a suggestion from the known words when it is shown. */
export class UnknownWord extends CannotRun {
  constructor(
    message: string,
    readonly word: string,
    readonly known: readonly string[],
  ) {
    super(message);
  }
}
