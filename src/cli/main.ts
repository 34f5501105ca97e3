import { type Command, parseArguments } from './arguments.js';
import { readManifest } from './pages.js';
import { CannotRun, showLine, type Terminal, UnknownWord } from './terminal/index.js';

/** Runs the program and returns the exit code: 0 clean, 1 findings of severity error, 2 it could not run. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(parseArguments(args), terminal);
  } catch (error) {
    for (const line of await listErrorLines(error))
      terminal.errors.write(`postmortem: ${showLine(line)}\n`);
    return 2;
  }
}

async function listErrorLines(error: unknown): Promise<readonly string[]> {
  if (!(error instanceof UnknownWord)) {
    return error instanceof CannotRun ? error.lines : [String(error)];
  }
  const { suggest } = await import('../config-files/suggest.js');
  return [`${error.message} ${suggest(error.word, error.known)}`];
}

// Only the chosen command is loaded.
async function run(command: Command, terminal: Terminal): Promise<number> {
  switch (command.do) {
    case 'help': {
      const { helpTexts } = await import('./help.js');
      terminal.output.write(helpTexts[command.about]);
      return 0;
    }
    case 'version':
      terminal.output.write(`${readManifest(terminal.home).version}\n`);
      return 0;
    case 'check': {
      const { runCheck } = await import('./check.js');
      const { readSetup } = await import('./setup.js');
      return runCheck(
        command,
        terminal,
        await readSetup(command, terminal.cwd, findServer(terminal)),
      );
    }
    case 'plan': {
      const { runPlan } = await import('./plan.js');
      const { readSetup } = await import('./setup.js');
      return runPlan(
        command,
        terminal,
        await readSetup(command, terminal.cwd, findServer(terminal)),
      );
    }
  }
}

// The runner names its own server. On a computer without the variable, it is GitHub.com.
function findServer({ env }: Terminal): string | undefined {
  return env['GITHUB_SERVER_URL'];
}
