import { appendFileSync, readFileSync } from 'node:fs';
import { findTarget, type RunTarget } from './action/index.js';
import { readAddress } from './config/index.js';
import { toLogLine, writeWarning } from './text/index.js';

try {
  const { env } = process;
  const event = {
    name: env['GITHUB_EVENT_NAME'] ?? '',
    payload: readPayload(env['GITHUB_EVENT_PATH']),
    repository: env['GITHUB_REPOSITORY'] ?? '',
  };
  const target = findTarget(event, readAddress(env));
  if (target.kind === 'none') reportNone(target);
  else await (await import('./action/main.js')).runAction(target, env);
  // Only the log is left to be written; idle connections would keep the process alive.
  process.stdout.write('', () => process.exit());
} catch (error) {
  const { setFailed } = await import('@actions/core');
  setFailed(toLogLine(error instanceof Error ? error.message : String(error)));
}

function readPayload(path: string | undefined): unknown {
  return path === undefined || path === '' ? {} : JSON.parse(readFileSync(path, 'utf8'));
}

// Most events of a repository are about neither incidents nor tracking issues: nothing is loaded or requested for them.
function reportNone({ reason, fix }: Extract<RunTarget, { kind: 'none' }>): void {
  const words = toLogLine(`Nothing to do: ${reason}.${fix === null ? '' : ` ${fix}`}`);
  process.stdout.write(fix === null ? `${words}\n` : `${writeWarning(words)}\n`);
  const file = process.env['GITHUB_OUTPUT'];
  if (file !== undefined && file !== '') appendFileSync(file, 'phase=none\n');
}
