import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { countAll } from './corpus/count.js';
import { findShelf, readShelf } from './corpus/shelf.js';
import { renderCounts } from './corpus/table.js';

const usage = `Usage: npm run corpus -- [--write]
Counts what is read in the postmortems of ../shared/corpus; --write keeps the table in docs/corpus.md.`;
const repository = join(import.meta.dirname, '..');
const kept = join(repository, 'docs', 'corpus.md');
const preface = `# What is read in real postmortems

Made by \`npm run corpus -- --write\` from sixty postmortems of many authors: what the parser finds in each. Where a careful
reader counts something else, the found count is bold and the reader's stands behind it. Sections: S summary, T timeline,
R root cause, C corrective measures, L conclusion.
`;

const write = readOptions();
const folder = findShelf(repository);
if (folder === null) console.log('../shared/corpus is absent, so there is nothing to count.');
else {
  const table = renderCounts(countAll(readShelf(folder)));
  console.log(table);
  if (write) writeFileSync(kept, await format(`${preface}\n${table}`, { parser: 'markdown' }));
}

function readOptions(): boolean {
  try {
    return parseArgs({ options: { write: { type: 'boolean', default: false } } }).values.write;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}
