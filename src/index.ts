import { appendFileSync, readFileSync } from 'node:fs';
import { readTarget, type RunTarget } from './action/index.js';
import { readAddress } from './config/index.js';
import { toLogLine, writeWarning } from './text/index.js';

try {
  const { env } = process;
  const event = {
    name: env['GITHUB_EVENT_NAME'] ?? '',
    payload: readPayload(env['GITHUB_EVENT_PATH']),
    repository: env['GITHUB_REPOSITORY'] ?? '',
  };
  const target = readTarget(event, readAddress(env));
  if (target.kind === 'none') tellNone(target);
  else await (await import('./action/main.js')).runAction(target, env);
  // Nothing is left to do but to write the log out; idle connections would keep the process longer.
  process.stdout.write('', () => process.exit());
} catch (error) {
  const { setFailed } = await import('@actions/core');
  setFailed(toLogLine(error instanceof Error ? error.message : String(error)));
}

function readPayload(path: string | undefined): unknown {
  return path === undefined || path === '' ? {} : JSON.parse(readFileSync(path, 'utf8'));
}

// Most events of a repository are not ours: they load nothing and cost no request.
function tellNone({ why, mend }: Extract<RunTarget, { kind: 'none' }>): void {
  const words = toLogLine(`Nothing to do: ${why}.${mend === null ? '' : ` ${mend}`}`);
  process.stdout.write(mend === null ? `${words}\n` : `${writeWarning(words)}\n`);
  const file = process.env['GITHUB_OUTPUT'];
  if (file !== undefined && file !== '') appendFileSync(file, 'phase=none\n');
}
