import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { choosePaint } from '../../src/cli/terminal/paint.js';
import { bundleFile } from './run-events.js';
import { StoryFailed, playStory } from './story.js';
import { createPrinter } from './printer.js';
import { Refusal } from '../index.js';

const example = join(import.meta.dirname, '..', '..', 'examples', 'incident.md');

process.exitCode = await main(process.argv.slice(2), process.env);

/** Plays the story. Gives the exit code: 0 finished, 1 a run failed, 2 not started. */
async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [given] = args;
  if (args.length > 1 || given?.startsWith('-') === true) {
    return refuse(
      'Usage: npm start [-- FILE.md]\nShows what the action does with a postmortem, from the first label to the last task.',
    );
  }
  if (!existsSync(bundleFile)) {
    return refuse('dist/index.js is missing. Run `npm run build` first.');
  }
  // npm changes to the package's folder; a path is relative to where the command was typed.
  const file = given === undefined ? example : resolve(env['INIT_CWD'] ?? '.', given);
  const text = read(file);
  if (text === null) {
    return refuse(`Can’t read the file ${given ?? relative('.', example)}.`);
  }
  const paint = choosePaint(env, process.stdout.isTTY);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    await playStory(
      createPrinter(print, paint),
      text,
      file,
      given === undefined ? 'Timeline' : null,
    );
    if (given === undefined) print(paint('dim', 'Try your own postmortem: npm start -- FILE.md'));
    return 0;
  } catch (error) {
    if (!(error instanceof StoryFailed) && !(error instanceof Refusal)) throw error;
    process.stderr.write(`${paint('red', error.message)}\n`);
    return 1;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
