import { buildLineTask, type Group, type Labelled } from './line-tasks.js';
import type { Line } from '../markdown/index.js';
import { actionPattern, statePattern } from '../sections/index.js';

/** Measures that each say what they are: `Action point: check the backups`, `**DONE** check the backups`. */
export function parseNamedLines({ region, lines }: Group): readonly Labelled[] {
  return lines.flatMap((line) => {
    const isText = line.kind === 'text' || line.kind === 'item';
    const action = isText ? actionPattern.exec(line.text)?.[0].length : undefined;
    const state = action === undefined ? parseState(line) : null;
    const name = action ?? state?.[0].length;
    if (name === undefined) return [];
    const task = buildLineTask(line, name, region, region.heading.text);
    return [{ ...task, done: /^done$/i.test(state?.[1] ?? '') }];
  });
}

// A state counts in bold, or in capitals before a colon, and where something to do follows it.
function parseState({ kind, first, text, words }: Line): RegExpExecArray | null {
  const state = kind === 'text' && first && !/[:：]$/.test(text) ? statePattern.exec(text) : null;
  if (!state) return null;
  const [whole, name = ''] = state;
  const isBold = words.strong.slice(0, name.length).every(Boolean);
  return isBold || (name === name.toUpperCase() && /[:：]/.test(whole)) ? state : null;
}
