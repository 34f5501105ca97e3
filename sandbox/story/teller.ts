import type { Change } from './changes.js';
import { cutColumns, wrapColumns } from './columns.js';
import type { Paint, Style } from '../../src/cli/terminal/paint.js';
import type { Run } from './stage.js';

/** How wide the story is told; fits a terminal of 100 columns. */
export const storyColumns = 96;
const indent = '    ';

/** Prints the story line by line. */
export interface Teller {
  title(text: string, under: string): void;
  /** A step begins: what a person does. */
  deed(text: string): void;
  run(run: Run): void;
  /** What the step comes to, in our own words. */
  remark(text: string): void;
  /** A text on GitHub, framed at its left. */
  quote(lines: readonly string[]): void;
  end(text: string): void;
}

const styles: Readonly<Record<Change['sign'], Style>> = {
  '+': 'green',
  '-': 'yellow',
  '~': 'cyan',
};

export function newTeller(print: (line: string) => void, paint: Paint): Teller {
  let step = 0;
  const framed = (lines: readonly string[], margin: string): void => {
    const bar = paint('dim', '│');
    for (const line of lines) print(`${margin}${bar} ${line}`.trimEnd());
  };
  return {
    title(text, under) {
      print(paint('bold', text));
      print(paint('dim', under));
    },
    deed(text) {
      step += 1;
      const [first = '', ...rest] = wrapColumns(text, storyColumns - indent.length);
      print('');
      print(`${paint('dim', String(step).padEnd(indent.length))}${paint('bold', first)}`);
      for (const line of rest) print(indent + paint('bold', line));
    },
    run({ action, result, changes }) {
      print(indent + paint('dim', `run on “${action}”: ${sayCost(result)}`));
      for (const { sign, text, shows } of changes) {
        const line = cutColumns(text, storyColumns - indent.length - 2);
        print(`${indent}${paint(styles[sign], `${sign} ${line}`)}`);
        framed(shows, `${indent}  `);
      }
      if (changes.length === 0) print(`${indent}nothing changed`);
    },
    remark(text) {
      for (const line of wrapColumns(text, storyColumns - indent.length)) print(indent + line);
    },
    quote: (lines) => framed(lines, indent),
    end(text) {
      print('');
      print(paint('bold', text));
    },
  };
}

function sayCost({ requests, ms }: Run['result']): string {
  return `${count(requests.length, 'request')}, ${Math.round(ms)} ms`;
}

/** A number with its noun, such as `1 request` or `no requests`. */
export function count(number: number, one: string): string {
  return `${number === 0 ? 'no' : String(number)} ${one}${number === 1 ? '' : 's'}`;
}
