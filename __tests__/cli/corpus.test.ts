import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { CheckCommand } from '../../src/cli/arguments.js';
import { runCheck } from '../../src/cli/check.js';
import { readSetup } from '../../src/cli/setup.js';
import { texts } from '../postmortem/library.js';
import { makeFolder, openTerminal } from './harness.js';

const command: CheckCommand = {
  ...{ do: 'check', files: [], format: 'text', fix: true, quiet: false },
  ...{ maxWarnings: null, config: null, rules: {} },
};
const setup = await readSetup({ config: null, rules: {} }, '/');

/** A line without the box that a fix put after its bullet. */
function removeBox(line: string): string {
  return line.replace(/^([\s>]*(?:[-*+]|\d{1,9}[.)])\s+)\[[ x]\] /u, '$1');
}

/** What a line with a broken box shares with the fixed one: everything after the brackets. */
function takeTextAfterBox(line: string): string {
  return line.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*\[\s*[xX]?\s*\]\s*/u, '');
}

function splitLines(text: string): readonly string[] {
  return text.split(/(?<=\r\n|\n|\r(?!\n))/u);
}

describe.each([...texts])('--fix on %s', (_, source) => {
  test('adds boxes after bullets and keeps every other byte', async () => {
    const cwd = await makeFolder({ 'a.md': source });
    const { terminal } = openTerminal({ cwd });
    await runCheck({ ...command, files: ['a.md'] }, terminal, setup);
    const fixed = await readFile(join(cwd, 'a.md'), 'utf8');
    const [before, after] = [splitLines(source), splitLines(fixed)];
    const boxes = setup
      .check(source)
      .findings.flatMap(({ fix: splices }) => splices ?? [])
      .map(({ offset }) => splitLines(source.slice(0, offset + 1)).length - 1);
    expect(after.length).toBe(before.length);
    for (const [index, line] of after.entries()) {
      const old = before[index] ?? '';
      if (!boxes.includes(index)) expect(line).toBe(old);
      else if (removeBox(line) !== old) expect(takeTextAfterBox(line)).toBe(takeTextAfterBox(old));
    }
  });
});

test('some of these texts have fixes, so that the tests above prove something', () => {
  const fixable = [...texts.values()].filter((text) =>
    setup.check(text).findings.some(({ fix }) => fix !== null),
  );
  // The seed and the example have boxes; most real postmortems have plain lists.
  expect(fixable.length).toBeGreaterThanOrEqual(texts.size > 60 ? 20 : 0);
});
