import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const repository = join(import.meta.dirname, '..', '..');

/** A package whose code is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The SPDX expression of its package.json; empty where it names none. */
  readonly license: string;
  /** Its licence and notice files; empty where it brings none. */
  readonly text: string;
}

/** The packages whose code ends up in the bundle of a door of `src`, by name. */
export async function listBundled(entry: string): Promise<readonly BundledPackage[]> {
  const { metafile } = await build({
    absWorkingDir: repository,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    metafile: true,
    write: false,
    outdir: 'out',
    platform: 'node',
    format: 'esm',
    // See undici.js next to this file.
    external: ['undici'],
    logLevel: 'error',
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const folders = new Set(used.flatMap(([path]) => folderOf(path) ?? []));
  const packages = await Promise.all([...folders].map((folder) => readPackage(folder)));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function folderOf(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0];
}

async function readPackage(folder: string): Promise<BundledPackage> {
  const place = join(repository, folder);
  const about = JSON.parse(await readFile(join(place, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const names = (await readdir(place)).filter((name) =>
    /^(?:licen[cs]e|notice|copying)\b/iu.test(name),
  );
  const texts = await Promise.all(names.sort().map((name) => readFile(join(place, name), 'utf8')));
  const text = texts.map((each) => each.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return { name: about.name, version: about.version, license: about.license ?? '', text };
}

/** Licences under which code may be passed on in `dist/`, with their text next to it. */
export const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** One sentence for each package that may not be in a bundle. */
export function checkLicenses(packages: readonly BundledPackage[]): readonly string[] {
  return packages.flatMap(({ name, license, text }) => {
    const complaints: string[] = [];
    if (!allowed.has(license))
      complaints.push(`${name} is under "${license}", which isn't on the list.`);
    if (text === '') complaints.push(`${name} brings no text of its licence.`);
    return complaints;
  });
}

const line = '-'.repeat(80);

/** The file next to a bundle. */
export function writeLicenses(packages: readonly BundledPackage[]): string {
  const entries = packages.map(
    ({ name, version, license, text }) => `${name} ${version}\n${license}\n\n${text}\n`,
  );
  return [`This bundle holds code of the following packages.\n`, ...entries].join(`\n${line}\n\n`);
}

/** The licence file next to a bundle of `src`; throws if the bundle may not contain a package. */
export async function licensesOf(entry: string): Promise<string> {
  const packages = await listBundled(entry);
  const complaints = checkLicenses(packages);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return writeLicenses(packages);
}
