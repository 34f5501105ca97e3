/** Why the configuration can't be used. */
export interface ConfigProblem {
  readonly file: string;
  readonly issues: readonly {
    readonly line: number | null;
    readonly column: number | null;
    readonly key: string | null;
    readonly message: string;
  }[];
}
