/** What the program reads from and writes to: the process's own streams, or a test's. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Input;
  readonly output: Output;
  readonly errors: Output;
  /** The folder of the program, which holds package.json and docs/. */
  readonly home: string;
}

export interface Input {
  readonly isTerminal: boolean;
  readonly read: () => Promise<Buffer>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** How many columns it shows; null where it is no terminal. */
  readonly columns: number | null;
  readonly write: (text: string) => void;
}

/** Why the program could not run: each line says what is wrong and what would be right. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** The system's word for what went wrong with a file, such as `ENOENT`. */
export function sayCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : String(error);
}

/** Why a file can't be read, behind its name. */
export function sayUnread(error: unknown): string {
  const code = sayCode(error);
  if (code === 'ENOENT') return 'there is no such file.';
  return code === 'EISDIR' ? 'is a folder, expected a file.' : `can't be read (${code}).`;
}
