import { escapeJson, unseen } from '../../text/index.js';

const acting = new RegExp(`${unseen.source}|[\\p{Cc}\\u2028\\u2029]`, 'gu');

/** Makes a line of text harmless to a terminal: each invisible character becomes a visible symbol. */
export function showLine(text: string): string {
  return text.replace(acting, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Does the same for several lines, and keeps tabs. */
export function showText(text: string): string {
  return text.replace(/[^\n\t]+/gu, showLine);
}

// JSON.stringify ends lines with a line feed. `##[` is a command of the runner, even with invisible characters inside.
const actingInJson = new RegExp(`(?!\\n)(?:${acting.source})|#(?=[\\p{Cf}\\p{DI}]*\\[)`, 'gu');

/** JSON in which every character that could act on a terminal or a runner is escaped. */
export function showJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2), actingInJson)}\n`;
}
