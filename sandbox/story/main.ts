import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { choosePaint } from '../../src/cli/terminal/paint.js';
import { bundleFile } from './stage.js';
import { StoryBroken, tellStory } from './story.js';
import { newTeller } from './teller.js';
import { Refusal } from '../index.js';

const example = join(import.meta.dirname, '..', '..', 'examples', 'incident.md');

process.exitCode = await main(process.argv.slice(2), process.env);

/** Tells the story and gives the exit code: 0 told, 1 a run of it failed, 2 it could not begin. */
async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [given] = args;
  if (args.length > 1 || given?.startsWith('-') === true) {
    return refuse('Usage: npm start [-- FILE.md]\nTells the story of a postmortem.');
  }
  if (!existsSync(bundleFile)) {
    return refuse('dist/index.js is missing. Build it with `npm run build`, then tell it again.');
  }
  // npm changes to the package's folder; a path is meant from where it was typed.
  const file = given === undefined ? example : resolve(env['INIT_CWD'] ?? '.', given);
  const text = read(file);
  if (text === null) {
    return refuse(`There is no file ${given ?? relative('.', example)} that can be read.`);
  }
  const paint = choosePaint(env, process.stdout.isTTY);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    await tellStory(newTeller(print, paint), text, file, given === undefined ? 'Timeline' : null);
    if (given === undefined) print(paint('dim', 'Tell yours: npm start -- FILE.md'));
    return 0;
  } catch (error) {
    if (!(error instanceof StoryBroken) && !(error instanceof Refusal)) throw error;
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
