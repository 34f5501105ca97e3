import { type Finding, formatHelp } from '../rules/index.js';
import { escapeJson, unseen } from '../text/index.js';

const acting = new RegExp(`${unseen.source}|[\\p{Cc}\\u2028\\u2029]|['\`$;&|<>()!*?~#%^]`, 'gu');

/**
 * An output of the Action as JSON. What acts on a shell, a terminal or a runner is escaped, so that a workflow that
 * puts it straight into a script against all advice runs no word of it; `fromJSON` and `jq` read it as it was.
 */
export function writeOutput(value: unknown): string {
  return escapeJson(JSON.stringify(value), acting);
}

/** A finding as the output `findings` has it. */
export function describeFinding({ rule, severity, place, message, help }: Finding) {
  const { line, column } = place ?? { line: null, column: null };
  return { rule, severity, line, column, message, help: formatHelp(help) };
}
