import { describe, expect, test } from '@jest/globals';
import { bad, good, makeFolder, run } from './harness.js';

const cwd = await makeFolder({ 'a.md': good });

describe('help and version', () => {
  test.each([
    [['--help'], 'Usage: postmortem COMMAND'],
    [['help'], 'Usage: postmortem COMMAND'],
    [['help', 'plan'], 'Usage: postmortem plan'],
    [['check', '--help'], 'Usage: postmortem check'],
    [['check', '-h'], 'Usage: postmortem check'],
    [['plan', 'a.md', '--help'], 'Usage: postmortem plan'],
    [['--version'], '0.1.0'],
  ])('%j: standard output, exit code 0', async (args, expected) => {
    const { code, out, err } = await run(args, { cwd });
    expect(out).toContain(expected);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('wrong arguments: exit code 2, and one line on standard error that says how to fix it', () => {
  test.each([
    [[], 'No command given. Use check or plan; see postmortem --help.'],
    [['chek', 'a.md'], '"chek" isn\'t a command. Did you mean "check"?'],
    [['a.md'], '"a.md" isn\'t a command. Did you mean "postmortem check a.md"?'],
    [['check', '--formt', 'json'], '--formt isn\'t an option. Did you mean "--format"?'],
    [['check', '--frobnicate'], "--frobnicate isn't an option. Use --format, "],
    [['check', '-x'], "-x isn't an option. "],
    [['check', '--__proto__'], "--__proto__ isn't an option. "],
    [['check', '--format', 'jsn'], '--format is "jsn". Did you mean "json"?'],
    [['check', '--format'], '--format has no value. Write one after it.'],
    [['check', '--format', '--fix', 'a.md'], '--format has no value. Write one after it.'],
    [['check', '--fix=yes', 'a.md'], '--fix takes no value. Remove "=yes".'],
    [
      ['check', '--verbose', 'a.md'],
      'postmortem check has no option --verbose. See postmortem check --help.',
    ],
    [['plan', '--fix', 'a.md'], 'postmortem plan has no option --fix. See postmortem plan --help.'],
    [['plan', '--format', 'sarif', 'a.md'], '--format is "sarif". Use text or json.'],
    [['plan', 'a.md', 'b.md'], 'postmortem plan takes one file, but got 2. Run it once for each.'],
    [['plan', '--repository', 'shop', 'a.md'], '--repository is "shop". Use owner/name.'],
    [['check', '--max-warnings', 'few'], '--max-warnings is "few". Use a whole number.'],
    [
      ['check', '--rule', 'task-present=off'],
      '"task-present" in --rule isn\'t a rule. Did you mean "tasks-present"?',
    ],
    [
      ['check', '--rule', 'tasks-present'],
      '--rule is "tasks-present". Use tasks-present=off, tasks-present=warning or tasks-present=error.',
    ],
    [
      ['check', '--rule=tasks-present=loud'],
      '--rule is "tasks-present=loud". Use tasks-present=off, tasks-present=warning or tasks-present=error.',
    ],
    [
      ['check'],
      'No file given. Name files, folders or globs, or pipe in a text; see postmortem check --help.',
    ],
    [['check', '!a.md'], 'No file given. '],
    [['plan'], 'No file given. Name a file, or pipe in a text; see postmortem plan --help.'],
  ])('%j', async (args, expected) => {
    const { code, out, err } = await run(args, { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`postmortem: ${expected}`);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('an argument with escape sequences is shown without their effect', async () => {
    const { err } = await run(['check', '\u001b[2J\u009b1mgone.md'], { cwd });
    expect(err).toBe('postmortem: ␛[2J\ufffd1mgone.md: no such file.\n');
  });
});

describe('the configuration', () => {
  test('is the nearest one, up to the root of the repository', async () => {
    const folder = await makeFolder({
      '.github/postmortem.yml': 'rules: { placeholder-left: warning }',
      'docs/deep/a.md': bad,
      'other/.git/HEAD': '',
      'other/a.md': bad,
    });
    expect((await run(['check', 'a.md'], { cwd: `${folder}/other` })).code).toBe(1);
    const outside = await run(['check', 'a.md'], { cwd: `${folder}/docs/deep` });
    expect(outside.code).toBe(1);
    const inside = await makeFolder({
      '.git': 'gitdir: ../other',
      '.github/postmortem.yml': '\ufeffrules: { placeholder-left: warning }',
      'docs/deep/a.md': bad,
    });
    const { code, out } = await run(['check', 'a.md'], { cwd: `${inside}/docs/deep` });
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: '1 warning in 1 file.',
    });
  });

  test('can be named with --config', async () => {
    const folder = await makeFolder({
      '.github/postmortem.yml': 'rules: { placeholder-left: warning }',
      'strict.yml': 'rules: {}',
      'a.md': bad,
    });
    expect((await run(['check', 'a.md'], { cwd: folder })).code).toBe(0);
    expect((await run(['check', 'a.md', '--config', 'strict.yml'], { cwd: folder })).code).toBe(1);
  });

  test('is overridden by the last --rule', async () => {
    const folder = await makeFolder({
      '.github/postmortem.yml': 'rules: { placeholder-left: error }',
      'a.md': bad,
    });
    const levels = ['--rule', 'placeholder-left=error', '--rule', 'placeholder-left=off'];
    const { code, out } = await run(['check', 'a.md', ...levels], { cwd: folder });
    expect({ code, out }).toEqual({ code: 0, out: '1 file checked, no findings.\n' });
  });

  test.each([
    [
      'rules: { tasks-preset: off }\nlabels: { done: 4 }\n',
      [
        'c.yml:1:10: "tasks-preset" isn\'t a rule. Did you mean "tasks-present"?',
        'c.yml:2:17: labels.done is 4. Put it in quotes: "4".',
      ],
    ],
    ['a: [', ["c.yml:1:5: This isn't valid YAML: "]],
    ['sections: []\n', ['c.yml:1:1: "sections" isn\'t a known key. ']],
  ])('%j is refused with file, line and column', async (config, expected) => {
    const folder = await makeFolder({ 'c.yml': config, 'a.md': bad });
    const { code, out, err } = await run(['check', '--config', 'c.yml', 'a.md'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const line of expected) expect(err).toContain(`postmortem: ${line}`);
  });

  test('must exist if it is named', async () => {
    const { code, err } = await run(['check', '--config', 'no.yml', 'a.md'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'postmortem: no.yml: no such file.\n',
    });
  });
});
