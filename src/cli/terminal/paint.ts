const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof codes;

/** Styles a text, or leaves it plain if the output shows no colours. */
export type Paint = (style: Style, text: string) => string;

/** Colours on a terminal, none in a pipe. NO_COLOR and FORCE_COLOR override this (https://no-color.org, https://force-color.org). */
export function choosePaint(env: NodeJS.ProcessEnv, isTerminal: boolean): Paint {
  if (!showsColours(env, isTerminal)) return (_, text) => text;
  return (style, text) => {
    const [on, off] = codes[style];
    return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

function showsColours(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { NO_COLOR: none = '', FORCE_COLOR: forced = '', TERM: terminal } = env;
  if (none !== '') return false;
  if (forced !== '') return forced !== '0';
  return isTerminal && terminal !== 'dumb';
}
