import { escapeJson, unseen } from '../../text/index.js';

const acting = new RegExp(`${unseen.source}|[\\p{Cc}\\u2028\\u2029]`, 'gu');

/** A line of data with nothing in it that acts on a terminal: a sign stands for each character that isn't seen. */
export function showLine(text: string): string {
  return text.replace(acting, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Lines of data, each shown as `showLine` does; tabs stay. */
export function showText(text: string): string {
  return text.replace(/[^\n\t]+/gu, showLine);
}

// JSON's own lines end with a line feed; `##[` is a runner's command, also with what isn't seen between its signs.
const actingInJson = new RegExp(`(?!\\n)(?:${acting.source})|#(?=[\\p{Cf}\\p{DI}]*\\[)`, 'gu');

/** JSON in which every character that acts on a terminal or a runner is escaped. */
export function writeJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2), actingInJson)}\n`;
}
