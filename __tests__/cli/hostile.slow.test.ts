import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { showLine, showJson } from '../../src/cli/terminal/visible.js';
import { hideCommands } from '../../src/text/log-line.js';
import { writePostmortem } from '../harness/postmortems.js';
import { hostileInputs } from '../security/hostile-text/hostile-inputs.js';
import { readCommands } from '../security/hostile-text/read-log.js';
import { makeFolder, run } from './harness.js';

const escapes = [
  '\u001b[2J\u001b[H',
  '\u001b]8;;https://example.com\u0007click\u001b]8;;\u0007',
  '\u009b31m',
  '\u0007\u0008\u007f',
  'a\u202eb\u2066c\u200bd',
  '\u2028::error::new line',
];
const commands = [
  '::error file=x::boo',
  '  ::add-mask::a',
  '##[add-mask]a',
  'text ##[error]boo',
  '::stop-commands::x',
  '%0A::warning::boo',
];
const formats = ['text', 'json', 'sarif', 'github'] as const;

/** A postmortem with these words in all findings. */
function plant(words: string): string {
  return writePostmortem(`- ${words}`)
    .replace('A third of the orders failed.', 'TBD')
    .replace('## Timeline', `## Timeline ${words}\n\n${words}\n\n## Chronology`);
}

describe.each(formats)('%s', (format) => {
  test.each(escapes)('shows %j without its effect', async (words) => {
    const cwd = await makeFolder({ [`a${words.replaceAll('/', '')}.md`]: plant(words) });
    const { code, out, err } = await run(['check', '.', '--format', format], {
      cwd,
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect(code).toBe(1);
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\u2028\u202e\u2066\u200b]/u);
    expect(err).toBe('');
  });

  test.each(commands)('doesn’t let a runner take %j for a command', async (words) => {
    const cwd = await makeFolder({ [`${words}.md`]: plant(words), 'b.md': plant(words) });
    const { code, out } = await run(['check', '.', '--format', format], {
      cwd,
      env: { GITHUB_ACTIONS: 'true' },
    });
    expect(code).toBe(1);
    const own = out
      .trimEnd()
      .split('\n')
      .map((line) => /^::(error|warning) /u.exec(line)?.[1] ?? 'no command');
    expect(readCommands(out)).toEqual(format === 'github' ? own : []);
  });

  test('makes all hostile inputs of the table harmless', async () => {
    const texts = hostileInputs.map(([, text], index) => [
      `${String(index)}.md`,
      plant(text.slice(0, 2_000)),
    ]);
    const cwd = await makeFolder(Object.fromEntries(texts) as Record<string, string>);
    const { out } = await run(['check', '.', '--format', format], {
      cwd,
      env: { GITHUB_ACTIONS: 'true', NO_COLOR: '1' },
    });
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\u2028\u202e\u2066\u200b]/u);
    const commands = out.split('\n').filter((line) => /^::(?:error|warning) file=/u.test(line));
    expect(readCommands(out)).toHaveLength(format === 'github' ? commands.length : 0);
    expect(commands.length > 0).toBe(format === 'github');
  });
});

test('a command of the github format is one line, whatever is in the text', async () => {
  for (const words of [...commands, ...escapes, 'a,b:c%d', 'line=1,col=2::x']) {
    const cwd = await makeFolder({ [`a,b:c%25 ${words.replaceAll('/', '')}.md`]: plant(words) });
    const { out } = await run(['check', '.', '--format', 'github'], { cwd });
    for (const line of out.trimEnd().split('\n')) {
      expect(line).toMatch(/^::(?:error|warning) file=[^:,]+(?:,\w+=[\w-]+)+::/u);
    }
  }
});

test('the runner reads back the name of the file unchanged', async () => {
  const cwd = await makeFolder({ 'a%2C,:b.md': plant('50 % done, 10:30') });
  const { out } = await run(['check', '.', '--format', 'github'], { cwd });
  const [, file = ''] = /file=([^,]*),/u.exec(out) ?? [];
  const read = file.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  expect(read).toBe('a%2C,:b.md');
});

// As CodeQL's viewer for VS Code reads a message: a bracket counts after an even number of backslashes.
const sarifLink = /(?<=(?<!\\)(?:\\\\)*)\[(?:[^\\[\]]|\\[\\[\]])*\]\([^)]*\)/u;

test.each(['Review \\[this](1)', 'Review `[this](https://evil.example)`'])(
  'sarif doesn’t make a link of %j, and reads back unchanged',
  async (words) => {
    const cwd = await makeFolder({ 'a.md': plant(words) });
    const check = async (format: string): Promise<unknown> =>
      JSON.parse((await run(['check', 'a.md', '--format', format], { cwd })).out);
    const { runs } = (await check('sarif')) as {
      runs: { results: { message: { text: string } }[] }[];
    };
    const texts = (runs[0]?.results ?? []).map(({ message }) => message.text);
    const [file] = (await check('json')) as [{ findings: { message: string; help: string }[] }];
    const originals = file.findings.map(({ message, help }) => `${message}\n\n${help}`);
    expect(originals.some((text) => sarifLink.test(text))).toBe(true);
    expect(texts.filter((text) => sarifLink.test(text))).toEqual([]);
    const read = (text: string): string => text.replace(/\\([\\[\]])/gu, '$1');
    texts.forEach((text, index) => expect([text, read(text)]).toContain(originals[index]));
  },
);

test('any text on a line is harmless, and any JSON reads back unchanged', () => {
  const text = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...escapes, ...commands)),
  );
  fc.assert(
    fc.property(text, (parts) => {
      const words = parts.join('');
      expect(showLine(words)).not.toMatch(/\p{Cc}|[\u2028\u202e\u2066\u200b]/u);
      expect(readCommands(hideCommands(showLine(words)))).toEqual([]);
      const json = showJson([words]);
      expect(JSON.parse(json)).toEqual([words]);
      expect(json).not.toMatch(/[^\P{Cc}\n]|[\u2028\u202e\u2066\u200b]/u);
      expect(readCommands(json)).toEqual([]);
    }),
  );
});
