import type { Postmortem } from '../../postmortem/index.js';
import type { Finding } from '../../rules/index.js';
import type { Manifest, RulePages } from '../pages.js';
import type { Paint } from '../terminal/index.js';

/** One file, checked. */
export interface CheckedFile {
  /** Relative to the working directory; `<stdin>` for standard input. */
  readonly file: string;
  /** Relative to the root of the repository; null for standard input. */
  readonly path: string | null;
  readonly postmortem: Postmortem;
  readonly findings: readonly Finding[];
  /** How many findings were fixed. */
  readonly fixes: number;
}

/** All files, checked. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  /** Why files could not be read, one sentence each. */
  readonly problems: readonly string[];
  /** Warnings are counted, but not shown. */
  readonly quiet: boolean;
}

/** What a format needs in addition to the report. */
export interface FormatOptions {
  readonly paint: Paint;
  readonly columns: number;
  readonly manifest: Manifest;
  readonly pages: RulePages;
}

/** The findings of a file that are shown. */
export function listShownFindings(
  { findings }: CheckedFile,
  { quiet }: CheckReport,
): readonly Finding[] {
  return quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** A number with its noun: `1 file`, `5 files`. */
export function formatCount(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
