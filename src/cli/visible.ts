// The joiners stay: emoji and Persian words are made with them.
const unseen = /(?![\u200c\u200d])\p{Cf}|[\p{Cc}\u2028\u2029]/gu;

/** A line of data with nothing in it that acts on a terminal: a sign stands for each character that isn't seen. */
export function showLine(text: string): string {
  return text.replace(unseen, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Lines of data, each shown as `showLine` does; tabs stay. */
export function showText(text: string): string {
  return text.replace(/[^\n\t]+/gu, showLine);
}

const wordJoiner = '\u2060';

/**
 * Lines that no runner of GitHub takes for a command: neither `::name::` behind blanks, nor `##[name]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export function hideCommands(text: string): string {
  return text.replace(/##(?=\[)/gu, `##${wordJoiner}`).replace(/^(?=[^\S\n]*::)/gmu, wordJoiner);
}

/** JSON in which every character that acts on a terminal or a runner is escaped. */
export function writeJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2)
    .replace(unseen, (char) => (char === '\n' ? char : escapeUnits(char)))
    .replace(/#(?=#\[)/gu, escapeUnits);
  return `${json}\n`;
}

function escapeUnits(char: string): string {
  return [...Array(char.length).keys()]
    .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
