import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of real postmortems, and what a careful reader counted in them. */
export interface Shelf {
  readonly documents: readonly Document[];
  readonly negatives: readonly Text[];
  readonly templates: readonly Text[];
}

export interface Text {
  readonly file: string;
  readonly text: string;
}

export interface Document extends Text {
  readonly expected: Expected;
}

export interface Expected {
  readonly timeline: number;
  readonly tasks: number;
  /** The heading above the tasks as written; empty where there is none. */
  readonly corrective: string;
  /** The tasks are sentences in a paragraph, from which nobody expects issues. */
  readonly prose: boolean;
}

/** The folder of the corpus, next to the repository; null if it is missing. */
export function findShelf(repository: string): string | null {
  const folder = join(repository, '..', 'shared', 'corpus');
  return existsSync(join(folder, 'index.tsv')) ? folder : null;
}

/** Reads the corpus. */
export function readShelf(folder: string): Shelf {
  return {
    documents: readTable(join(folder, 'index.tsv')).map((row) => ({
      ...readText(join(folder, 'docs'), row['file'] ?? ''),
      expected: {
        timeline: Number(row['n_timeline_entries']),
        tasks: Number(row['n_tasks_tasklist_only']),
        corrective: row['corrective_heading'] ?? '',
        prose: (row['tasks_style'] ?? '').startsWith('prose'),
      },
    })),
    negatives: readTexts(join(folder, 'negatives')),
    templates: readTexts(join(folder, 'templates')),
  };
}

function readTexts(folder: string): readonly Text[] {
  return readdirSync(folder)
    .sort()
    .map((file) => readText(folder, file));
}

function readText(folder: string, file: string): Text {
  return { file, text: readFileSync(join(folder, file), 'utf8') };
}

function readTable(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map(unquote));
  return rows.map((cells) =>
    Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])),
  );
}

function unquote(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
