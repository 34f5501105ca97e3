import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';

/** The parts of package.json that the program shows. */
export interface Manifest {
  readonly version: string;
  /** The address of the repository; null if package.json has none. */
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

/** The pages of the rules: on the web if package.json has a homepage, otherwise the files in docs/rules. */
export interface RulePages {
  /** A URL, or a path relative to `cwd`; null if there is no page. */
  readonly find: (rule: string) => string | null;
  readonly findUrl: (rule: string) => string | null;
  readonly read: (rule: string) => string | null;
}

/** Finds the pages of the rules in the folder of the program. */
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
    find: (rule) => findUrl(rule) ?? shortenPath(fileOf(rule), cwd),
    read: (rule) => {
      const file = fileOf(rule);
      return file === null ? null : readFileSync(file, 'utf8');
    },
  };
}

function shortenPath(file: string | null, cwd: string): string | null {
  if (file === null) return null;
  const path = relative(cwd, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}
