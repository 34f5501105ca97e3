import { type Finding, formatHelp } from '../rules/index.js';
import { escapeJson, unseen } from '../text/index.js';

const acting = new RegExp(`${unseen.source}|[\\p{Cc}\\u2028\\u2029]|['\`$;&|<>()!*?~#%^]`, 'gu');

/**
 * An output of the action as JSON. What a shell, a terminal or a runner acts on is escaped, so nothing in it runs even
 * if a workflow puts it straight into a script, against all advice. `fromJSON` and `jq` read it unchanged.
 */
export function writeOutput(value: unknown): string {
  return escapeJson(JSON.stringify(value), acting);
}

/** A finding as the output `findings` has it. */
export function describeFinding({ rule, severity, place, message, help }: Finding) {
  const { line, column } = place ?? { line: null, column: null };
  return { rule, severity, line, column, message, help: formatHelp(help) };
}
