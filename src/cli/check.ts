import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hideCommands } from '../text/index.js';
import type { CheckCommand } from './arguments.js';
import { decode, findFiles, type FoundFile, readText, type Text } from './files/index.js';
import { renderGithub, renderJson, renderText } from './formats/index.js';
import { mend } from './fix.js';
import { openRulePages, readManifest } from './pages.js';
import {
  CannotRun,
  choosePaint,
  findRoot,
  type Output,
  sayCode,
  showLine,
  showPath,
  showText,
  type Terminal,
} from './terminal/index.js';
import { type CheckedFile, type CheckReport, countFindings, type Look } from './report.js';
import type { Setup } from './setup.js';

/** Checks files, tells of them, and gives the exit code: 0 no errors, 1 errors, 2 something could not be read. */
export async function runCheck(
  command: CheckCommand,
  terminal: Terminal,
  setup: Setup,
): Promise<number> {
  const given = command.files.some((file) => !file.startsWith('!'))
    ? command.files
    : readInput(command, terminal);
  const found = await findFiles(given, terminal.cwd);
  const files: CheckedFile[] = [];
  const problems = [...found.problems];
  for (const file of found.files) {
    try {
      files.push(await checkFile(file, command, terminal, setup));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      problems.push(...error.lines.map((line) => `${file?.name ?? 'Standard input'}: ${line}`));
    }
  }
  const report = { files, problems, quiet: command.quiet };
  // Standard output belongs to the mended text where that is asked for.
  const isFilter = command.fix && found.files.includes(null);
  const output = isFilter ? terminal.errors : terminal.output;
  output.write(await render(report, command.format, terminal, output));
  for (const problem of problems) terminal.errors.write(`postmortem: ${showLine(problem)}\n`);
  return judge(report, command);
}

function readInput({ files }: CheckCommand, { input }: Terminal): readonly string[] {
  if (!input.isTerminal) return ['-', ...files];
  throw new CannotRun(
    'No file is given, expected files, folders or globs, or a text on standard input. See postmortem check --help.',
  );
}

async function checkFile(
  file: FoundFile | null,
  { fix }: CheckCommand,
  terminal: Terminal,
  setup: Setup,
): Promise<CheckedFile> {
  const text = file === null ? decode(await terminal.input.read()) : await readText(file.path);
  const mended = fix
    ? mend(text.text, setup.check)
    : { text: text.text, reading: setup.check(text.text), fixes: 0 };
  if (fix) await writeMended(file, text, mended.text, terminal.output);
  return {
    file: file?.name ?? '<stdin>',
    path: file === null ? null : showPath(findRoot(terminal.cwd), resolve(file.path)),
    ...mended.reading,
    fixes: mended.fixes,
  };
}

async function writeMended(
  file: FoundFile | null,
  { text, mark }: Text,
  mended: string,
  output: Output,
): Promise<void> {
  const whole = `${mark}${mended}`;
  if (file === null) output.write(output.isTerminal ? showText(whole) : whole);
  else if (mended !== text) {
    await writeFile(file.path, whole).catch((error: unknown) => {
      throw new CannotRun(`can't be written (${sayCode(error)}).`);
    });
  }
}

async function render(
  report: CheckReport,
  format: CheckCommand['format'],
  { cwd, env, home }: Terminal,
  output: Output,
): Promise<string> {
  const look: Look = {
    paint: choosePaint(env, output.isTerminal),
    columns: Math.max(40, Math.min(output.columns ?? 100, 160)),
    manifest: readManifest(home),
    pages: openRulePages(home, cwd),
  };
  switch (format) {
    case 'text': {
      const text = renderText(report, look);
      return env['GITHUB_ACTIONS'] === 'true' ? hideCommands(text) : text;
    }
    case 'json':
      return renderJson(report);
    case 'github':
      return renderGithub(report);
    case 'sarif':
      return (await import('./formats/sarif.js')).renderSarif(report, look);
  }
}

function judge({ files, problems }: CheckReport, { maxWarnings }: CheckCommand): number {
  if (problems.length > 0) return 2;
  const { errors, warnings } = countFindings(files.flatMap(({ findings }) => findings));
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0;
}
