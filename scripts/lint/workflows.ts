import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkWorkflowHabits } from './workflow-habits.js';
import { checkInjection } from './workflow-injection.js';

const repository = join(import.meta.dirname, '..', '..');
const workflows = '.github/workflows';
let complaints = 0;
let checked = 0;

function complain(file: string, line: number, message: string): void {
  complaints += 1;
  console.error(`${file}:${line}: ${message}`);
}

// `form` is the path that tells the checker what it reads, a workflow or an action.
async function checkForm(file: string, yaml: string, form: string, firstLine = 1): Promise<void> {
  checked += 1;
  const document = TextDocument.create(`file:///${form}`, 'yaml', 1, yaml);
  for (const { range, message } of await validate(document)) {
    const text = typeof message === 'string' ? message : message.value;
    complain(file, range.start.line + firstLine, text);
  }
}

async function listPages(): Promise<string[]> {
  const docs = await readdir(join(repository, 'docs'), { recursive: true }).catch(() => []);
  const files = [...(await readdir(repository)), ...docs.map((name) => join('docs', name))];
  return files.filter((name) => name.endsWith('.md'));
}

/** The workflows that a page asks its readers to paste. */
function listPastedWorkflows(page: string): { text: string; line: number }[] {
  return [...page.matchAll(/^```ya?ml\n(.*?)^```$/gms)]
    .map((fence) => ({
      text: fence[1] ?? '',
      line: page.slice(0, fence.index).split('\n').length + 1,
    }))
    .filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text));
}

for (const name of await readdir(join(repository, workflows))) {
  const file = `${workflows}/${name}`;
  const text = await readFile(join(repository, file), 'utf8');
  await checkForm(file, text, file);
  for (const complaint of checkWorkflowHabits(text)) complain(file, 1, complaint);
}
await checkForm('action.yml', await readFile(join(repository, 'action.yml'), 'utf8'), 'action.yml');

for (const file of await listPages()) {
  const page = await readFile(join(repository, file), 'utf8');
  for (const { text, line } of listPastedWorkflows(page)) {
    await checkForm(file, text, `${workflows}/pasted.yml`, line);
    for (const complaint of checkInjection(text)) complain(file, line, complaint);
  }
}

console.log(`${checked} files checked, ${complaints} complaints`);
if (complaints > 0) process.exitCode = 1;
