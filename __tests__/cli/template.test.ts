import { describe, expect, test } from '@jest/globals';
import { makeFolder, run } from './harness.js';

const form = `body:
  - type: textarea
    attributes: { label: What broke }
    validations: { required: true }
  - type: textarea
    attributes: { label: Action items }
    validations: { required: true }
`;
const answer =
  '### What broke\n\nThe shop.\n\n### Action items\n\n- [ ] Alert on it (owner: @ana)\n';
const markdown = '## What broke\n\n## Action items\n';
const folder = '.github/ISSUE_TEMPLATE';

describe('the template on the command line', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['a form at a conventional path', { [`${folder}/postmortem.yml`]: form }],
    ['Markdown at a conventional path', { [`${folder}/incident.md`]: markdown }],
    [
      'one that the configuration names',
      { 'docs/a.yml': form, '.github/postmortem.yml': 'template: docs/a.yml\n' },
    ],
  ])('%s counts, from the root of the repository', async (_, files) => {
    const root = await makeFolder({
      ...files,
      '.git/HEAD': '',
      'notes/one.md': answer,
      'notes/two.md': '### What broke\n\nAll.\n',
    });
    const { out, err, code } = await run(['check', 'notes'], {
      cwd: `${root}/notes`.replace(/\/notes$/, ''),
    });
    expect(err).toBe('');
    expect(out).toContain('without "Action items"');
    expect(out).not.toContain('Issue Summary');
    expect(code).toBe(1);
    expect((await run(['check', 'one.md'], { cwd: `${root}/notes` })).code).toBe(0);
    expect((await run(['plan', 'one.md'], { cwd: `${root}/notes` })).out).toContain('Alert on it');
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'an absent one',
      { '.github/postmortem.yml': 'template: docs/no.md\n' },
      '.github/postmortem.yml:1:11: template: "docs/no.md" can\'t be used: there is no such file, expected its path from the root of the repository',
    ],
    [
      'one without tasks',
      { 'a.md': '## Summary\n', '.github/postmortem.yml': 'template: a.md\n' },
      '.github/postmortem.yml:1:11: template: "a.md" has no section for corrective tasks, expected a heading such as "Action items" in it; if one of its headings means that, say so under aliases: { "That heading": [Action items] }',
    ],
    [
      'a folder',
      { 'docs/a.md': 'a', '.github/postmortem.yml': 'template: docs\n' },
      '.github/postmortem.yml:1:11: template: "docs" can\'t be used: the file can\'t be read (it is a folder, expected a file), expected a Markdown template or an issue form',
    ],
    [
      'a broken form',
      { [`${folder}/postmortem.yml`]: 'name: x\n' },
      '.github/ISSUE_TEMPLATE/postmortem.yml: expected an issue form with a list of questions under "body"',
    ],
    [
      'an alias for nothing',
      {
        [`${folder}/postmortem.yml`]: form,
        '.github/postmortem.yml': 'aliases:\n  Timeline: [Log]\n',
      },
      '.github/postmortem.yml:2:3: aliases.Timeline: unknown key "Timeline", expected one of What broke, Action items',
    ],
  ])('%s is said, with its place', async (_, files, message) => {
    const cwd = await makeFolder({ ...files, 'one.md': answer });
    expect(await run(['check', 'one.md'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `postmortem: ${message}\n`,
    });
  });
});
