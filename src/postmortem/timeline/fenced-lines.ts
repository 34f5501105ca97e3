import { parseMoment } from '../time/index.js';
import { buildPlainWords, type Line, trimWords } from '../markdown/index.js';

/** The lines of code blocks, where most of them begin with a time: a timeline that somebody fenced in. None otherwise. */
export function listFencedLines(lines: readonly Line[], text: string): readonly Line[] {
  const found = lines.flatMap((line) => (line.kind === 'code' ? splitCode(line, text) : []));
  const timed = found.filter((line) => (parseMoment(line.text)?.text ?? '') !== '');
  return timed.length > 1 && timed.length * 2 > found.length ? found : [];
}

function splitCode(code: Line, text: string): readonly Line[] {
  const found: Line[] = [];
  let { start } = code.span;
  for (const line of text.slice(start, code.span.end).split(/\r\n?|\n/)) {
    const words = trimWords(buildPlainWords(line, start));
    const span = { start: words.starts[0] ?? start, end: words.ends.at(-1) ?? start };
    start += line.length;
    while (/[\r\n]/.test(text.charAt(start)) && start < code.span.end) start += 1;
    if (words.text === '' || /^(?:```|~~~)/.test(words.text)) continue;
    found.push({ ...code, kind: 'text', first: true, words, text: words.text, span });
  }
  return found;
}
