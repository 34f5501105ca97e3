import type { Postmortem } from '../postmortem/index.js';
import type { Finding } from '../rules/index.js';
import type { Paint } from './terminal/index.js';
import type { Manifest, RulePages } from './pages.js';

/** What came of checking one file. */
export interface CheckedFile {
  /** As it is shown: from the working directory; `<stdin>` for standard input. */
  readonly file: string;
  /** From the root of the repository, as CI names files; null for standard input. */
  readonly path: string | null;
  readonly postmortem: Postmortem;
  readonly findings: readonly Finding[];
  /** How many findings were mended. */
  readonly fixes: number;
}

/** What came of checking all files. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  /** Files that could not be read, a sentence each. */
  readonly problems: readonly string[];
  /** Warnings count, and are not shown. */
  readonly quiet: boolean;
}

/** What a format needs besides the report. */
export interface Look {
  readonly paint: Paint;
  readonly columns: number;
  readonly manifest: Manifest;
  readonly pages: RulePages;
}

/** The findings of a file that are shown. */
export function listShown({ findings }: CheckedFile, { quiet }: CheckReport): readonly Finding[] {
  return quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** A number with its noun, such as `1 file` or `5 files`. */
export function count(number: number, one: string): string {
  return `${String(number)} ${number === 1 ? one : `${one}s`}`;
}
