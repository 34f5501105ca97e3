import type { Change } from './changes.js';
import { cutColumns, wrapColumns } from './columns.js';
import type { Paint, Style } from '../../src/cli/terminal/paint.js';
import type { Run } from './run-events.js';

/** How wide the story is printed; fits a terminal of 100 columns. */
export const storyColumns = 96;
const indent = '    ';

/** Prints the story line by line. */
export interface Printer {
  title(text: string, subtitle: string): void;
  /** A numbered step: what a person does. */
  step(text: string): void;
  /** One run of the action: its cost and its changes. */
  run(run: Run): void;
  /** An explanation below a step. */
  note(text: string): void;
  /** A text on GitHub, with a bar at its left. */
  quote(lines: readonly string[]): void;
  end(text: string): void;
}

const styles: Readonly<Record<Change['sign'], Style>> = {
  '+': 'green',
  '-': 'yellow',
  '~': 'cyan',
};

export function createPrinter(print: (line: string) => void, paint: Paint): Printer {
  let steps = 0;
  const printQuote = (lines: readonly string[], margin: string): void => {
    const bar = paint('dim', '│');
    for (const line of lines) print(`${margin}${bar} ${line}`.trimEnd());
  };
  return {
    title(text, subtitle) {
      print(paint('bold', text));
      print(paint('dim', subtitle));
    },
    step(text) {
      steps += 1;
      const [first = '', ...rest] = wrapColumns(text, storyColumns - indent.length);
      print('');
      print(`${paint('dim', String(steps).padEnd(indent.length))}${paint('bold', first)}`);
      for (const line of rest) print(indent + paint('bold', line));
    },
    run({ action, result, changes }) {
      print(
        indent + paint('dim', `The action runs on “${action}” and makes ${describeCost(result)}:`),
      );
      for (const { sign, text, shows } of changes) {
        const line = cutColumns(text, storyColumns - indent.length - 2);
        print(`${indent}${paint(styles[sign], `${sign} ${line}`)}`);
        printQuote(shows, `${indent}  `);
      }
      if (changes.length === 0) print(`${indent}no changes`);
    },
    note(text) {
      for (const line of wrapColumns(text, storyColumns - indent.length)) print(indent + line);
    },
    quote: (lines) => printQuote(lines, indent),
    end(text) {
      print('');
      print(paint('bold', text));
    },
  };
}

function describeCost({ requests, ms }: Run['result']): string {
  return `${formatCount(requests.length, 'request')} in ${Math.round(ms)} ms`;
}

/** A number with its noun, such as `1 request` or `no requests`. */
export function formatCount(number: number, one: string): string {
  return `${number === 0 ? 'no' : String(number)} ${one}${number === 1 ? '' : 's'}`;
}
