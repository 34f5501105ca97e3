import { type Import, listImports, listSources, reduceImports } from './imports.js';

/** The room of src that a file is in; `index` is src/index.ts. */
function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/u, '');
}

/** The imports between the rooms of src, without those that follow from others. */
export function listRoomImports(repository: string): readonly Import[] {
  const imports = listImports(repository, listSources(repository, ['src'])).map(({ from, to }) => ({
    from: roomOf(from),
    to: roomOf(to),
  }));
  return reduceImports(imports.filter(({ from, to }) => from !== to));
}

/** The rooms of src and what imports what, as the Mermaid source in ARCHITECTURE.md. */
export function drawRooms(repository: string): string {
  const lines = listRoomImports(repository).map(({ from, to }) => `  ${from} --> ${to}`);
  return ['flowchart TD', ...lines.sort(), ''].join('\n');
}
