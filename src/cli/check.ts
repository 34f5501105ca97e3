import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hideCommands } from '../text/index.js';
import type { CheckCommand } from './arguments.js';
import {
  decodeText,
  type FileText,
  findErrorCode,
  findFiles,
  findRoot,
  formatPath,
  type FoundFile,
  readText,
} from './files/index.js';
import { applyFixes } from './fix.js';
import {
  type CheckedFile,
  type CheckReport,
  countFindings,
  formatGithub,
  formatJson,
  type FormatOptions,
  formatText,
} from './formats/index.js';
import { openRulePages, readManifest } from './pages.js';
import type { Setup } from './setup.js';
import {
  CannotRun,
  choosePaint,
  type Output,
  showLine,
  showText,
  type Terminal,
} from './terminal/index.js';

/** Checks files, writes the report, and returns the exit code: 0 no errors, 1 errors, 2 a file could not be read. */
export async function runCheck(
  command: CheckCommand,
  terminal: Terminal,
  setup: Setup,
): Promise<number> {
  const given = command.files.some((file) => !file.startsWith('!'))
    ? command.files
    : chooseInput(command, terminal);
  const found = await findFiles(given, terminal.cwd);
  const files: CheckedFile[] = [];
  const problems = [...found.problems];
  for (const file of found.files) {
    try {
      files.push(await checkFile(file, command, terminal, setup));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      problems.push(...error.lines.map((line) => `${file?.name ?? '<stdin>'}: ${line}`));
    }
  }
  const report = { files, problems, quiet: command.quiet };
  // With --fix, standard output gets the fixed text of standard input.
  const isFilter = command.fix && found.files.includes(null);
  const output = isFilter ? terminal.errors : terminal.output;
  output.write(await formatReport(report, command.format, terminal, output));
  for (const problem of problems) terminal.errors.write(`postmortem: ${showLine(problem)}\n`);
  return findExitCode(report, command);
}

function chooseInput({ files }: CheckCommand, { input }: Terminal): readonly string[] {
  if (!input.isTerminal) return ['-', ...files];
  throw new CannotRun(
    'No file given. Name files, folders or globs, or pipe in a text; see postmortem check --help.',
  );
}

async function checkFile(
  file: FoundFile | null,
  { fix }: CheckCommand,
  terminal: Terminal,
  setup: Setup,
): Promise<CheckedFile> {
  const source =
    file === null ? decodeText(await terminal.input.read()) : await readText(file.path);
  const fixed = fix
    ? applyFixes(source.text, setup.check)
    : { text: source.text, checked: setup.check(source.text), fixes: 0 };
  if (fix) await writeFixed(file, source, fixed.text, terminal.output);
  return {
    file: file?.name ?? '<stdin>',
    path: file === null ? null : formatPath(findRoot(terminal.cwd), resolve(file.path)),
    ...fixed.checked,
    fixes: fixed.fixes,
  };
}

async function writeFixed(
  file: FoundFile | null,
  { text, mark }: FileText,
  fixed: string,
  output: Output,
): Promise<void> {
  const whole = `${mark}${fixed}`;
  if (file === null) output.write(output.isTerminal ? showText(whole) : whole);
  else if (fixed !== text) {
    await writeFile(file.path, whole).catch((error: unknown) => {
      throw new CannotRun(`can't be written (${findErrorCode(error)}).`);
    });
  }
}

async function formatReport(
  report: CheckReport,
  format: CheckCommand['format'],
  { cwd, env, home }: Terminal,
  output: Output,
): Promise<string> {
  const options: FormatOptions = {
    paint: choosePaint(env, output.isTerminal),
    columns: Math.max(40, Math.min(output.columns ?? 100, 160)),
    manifest: readManifest(home),
    pages: openRulePages(home, cwd),
  };
  switch (format) {
    case 'text': {
      const text = formatText(report, options);
      return env['GITHUB_ACTIONS'] === 'true' ? hideCommands(text) : text;
    }
    case 'json':
      return formatJson(report);
    case 'github':
      return formatGithub(report);
    case 'sarif':
      return (await import('./formats/sarif.js')).formatSarif(report, options);
  }
}

function findExitCode({ files, problems }: CheckReport, { maxWarnings }: CheckCommand): number {
  if (problems.length > 0) return 2;
  const { errors, warnings } = countFindings(files.flatMap(({ findings }) => findings));
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0;
}
