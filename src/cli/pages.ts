import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';

/** What package.json tells of the program. */
export interface Manifest {
  readonly version: string;
  /** Where the repository is shown; null where the package doesn't say. */
  readonly homepage: string | null;
}

/** Reads the program's package.json. */
export function readManifest(home: string): Manifest {
  const { version, homepage } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  return {
    version: typeof version === 'string' ? version : '0.0.0',
    homepage:
      typeof homepage === 'string' && /^https:\/\/[\w./-]+$/u.test(homepage)
        ? homepage.replace(/\/+$/u, '')
        : null,
  };
}

/** The pages of the rules: as addresses where the package has a homepage, else as files of its own. */
export interface RulePages {
  /** What a person can open: an address, or a path from `cwd`; null where there is no page. */
  readonly find: (rule: string) => string | null;
  readonly findUrl: (rule: string) => string | null;
  readonly read: (rule: string) => string | null;
}

export function openRulePages(home: string, cwd: string): RulePages {
  const { version, homepage } = readManifest(home);
  const fileOf = (rule: string): string | null => {
    const file = join(home, 'docs', 'rules', `${rule}.md`);
    return existsSync(file) ? file : null;
  };
  const findUrl = (rule: string): string | null =>
    homepage === null || fileOf(rule) === null
      ? null
      : `${homepage}/blob/v${version}/docs/rules/${rule}.md`;
  return {
    findUrl,
    find: (rule) => findUrl(rule) ?? shorten(fileOf(rule), cwd),
    read: (rule) => {
      const file = fileOf(rule);
      return file === null ? null : readFileSync(file, 'utf8');
    },
  };
}

function shorten(file: string | null, cwd: string): string | null {
  if (file === null) return null;
  const path = relative(cwd, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}
