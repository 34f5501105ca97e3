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
  ])('%j tells it on standard output and ends well', async (args, said) => {
    const { code, out, err } = await run(args, { cwd });
    expect(out).toContain(said);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('what can’t be understood ends with 2, nothing on standard output, and one line that says what would be right', () => {
  test.each([
    [[], 'No command is given, expected check or plan. See postmortem --help.'],
    [['chek', 'a.md'], 'Unknown command "chek", did you mean "check"?'],
    [['a.md'], 'Unknown command "a.md", did you mean "postmortem check a.md"?'],
    [['check', '--formt', 'json'], 'Unknown option --formt, did you mean "--format"?'],
    [['check', '--frobnicate'], 'Unknown option --frobnicate, expected one of --format, '],
    [['check', '-x'], 'Unknown option -x, '],
    [['check', '--__proto__'], 'Unknown option --__proto__, '],
    [['check', '--format', 'jsn'], 'Unexpected "jsn" in --format, did you mean "json"?'],
    [['check', '--format'], '--format has no value, expected one behind it.'],
    [['check', '--format', '--fix', 'a.md'], '--format has no value, expected one behind it.'],
    [['check', '--fix=yes', 'a.md'], 'Unexpected value "yes" of --fix, expected none.'],
    [['check', '--verbose', 'a.md'], 'postmortem check has no option --verbose.'],
    [['plan', '--fix', 'a.md'], 'postmortem plan has no option --fix.'],
    [
      ['plan', '--format', 'sarif', 'a.md'],
      'Unexpected "sarif" in --format, expected one of text, json',
    ],
    [['plan', 'a.md', 'b.md'], 'Unexpected 2 files, expected one: it is planned alone.'],
    [
      ['plan', '--repository', 'shop', 'a.md'],
      'Unexpected "shop" in --repository, expected owner/name.',
    ],
    [
      ['check', '--max-warnings', 'few'],
      'Unexpected "few" in --max-warnings, expected a whole number.',
    ],
    [
      ['check', '--rule', 'task-present=off'],
      'Unknown rule "task-present" in --rule, did you mean "tasks-present"?',
    ],
    [
      ['check', '--rule', 'tasks-present'],
      'Unexpected "tasks-present" in --rule, expected tasks-present= with one of off, warning, error behind it.',
    ],
    [
      ['check', '--rule=tasks-present=loud'],
      'Unexpected "tasks-present=loud" in --rule, expected tasks-present= with one of off, warning, error behind it.',
    ],
    [['check'], 'No file is given, expected files, folders or globs, or a text on standard input.'],
    [['check', '!a.md'], 'No file is given, '],
    [['plan'], 'No file is given, expected one, or a text on standard input.'],
  ])('%j', async (args, said) => {
    const { code, out, err } = await run(args, { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`postmortem: ${said}`);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('an argument with escape sequences is shown without their effect', async () => {
    const { err } = await run(['check', '\u001b[2J\u009b1mgone.md'], { cwd });
    expect(err).toBe('postmortem: ␛[2J\ufffd1mgone.md: there is no such file.\n');
  });
});

describe('the configuration', () => {
  test('found upwards counts, up to the root of the repository and no further', async () => {
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
      '.git': 'gitdir: elsewhere',
      '.github/postmortem.yml': '\ufeffrules: { placeholder-left: warning }',
      'docs/deep/a.md': bad,
    });
    const { code, out } = await run(['check', 'a.md'], { cwd: `${inside}/docs/deep` });
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: '0 errors, 1 warning in 1 of 1 file.',
    });
  });

  test('named on the command line counts instead', async () => {
    const folder = await makeFolder({
      '.github/postmortem.yml': 'rules: { placeholder-left: warning }',
      'strict.yml': 'rules: {}',
      'a.md': bad,
    });
    expect((await run(['check', 'a.md'], { cwd: folder })).code).toBe(0);
    expect((await run(['check', 'a.md', '--config', 'strict.yml'], { cwd: folder })).code).toBe(1);
  });

  test('gives way to --rule, the last of which counts', async () => {
    const folder = await makeFolder({
      '.github/postmortem.yml': 'rules: { placeholder-left: error }',
      'a.md': bad,
    });
    const levels = ['--rule', 'placeholder-left=error', '--rule', 'placeholder-left=off'];
    const { code, out } = await run(['check', 'a.md', ...levels], { cwd: folder });
    expect({ code, out }).toEqual({ code: 0, out: '1 file checked, nothing found.\n' });
  });

  test.each([
    [
      'rules: { tasks-preset: off }\nlabels: { done: 4 }\n',
      [
        'c.yml:2:17: labels.done: unexpected value, expected a text',
        'c.yml:1:10: rules.tasks-preset: unknown key "tasks-preset", did you mean "tasks-present"?',
      ],
    ],
    ['a: [', ['c.yml:1:5: this is no YAML: ']],
    ['sections: []\n', ['c.yml:1:1: sections: unknown key "sections", ']],
  ])('%j is refused with file, line, column and key', async (config, said) => {
    const folder = await makeFolder({ 'c.yml': config, 'a.md': bad });
    const { code, out, err } = await run(['check', '--config', 'c.yml', 'a.md'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const line of said) expect(err).toContain(`postmortem: ${line}`);
  });

  test('that is named and isn’t there is refused', async () => {
    const { code, err } = await run(['check', '--config', 'no.yml', 'a.md'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'postmortem: The configuration no.yml: there is no such file.\n',
    });
  });
});
