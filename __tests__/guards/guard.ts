/** A guard of the promises, how it is taken out, and the tests that have to notice. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly tests: string;
}
