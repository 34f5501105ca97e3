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
  ])('%s is used, from the root of the repository', async (_, files) => {
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
    expect(out).toContain('"Action items"');
    expect(out).not.toContain('Issue Summary');
    expect(code).toBe(1);
    expect((await run(['check', 'one.md'], { cwd: `${root}/notes` })).code).toBe(0);
    expect((await run(['plan', 'one.md'], { cwd: `${root}/notes` })).out).toContain('Alert on it');
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a missing one',
      { '.github/postmortem.yml': 'template: docs/no.md\n' },
      '.github/postmortem.yml:1:11: template is "docs/no.md", which can\'t be used. The file doesn\'t exist. Write its path from the root of the repository.',
    ],
    [
      'one without a section for tasks',
      { 'a.md': '## Summary\n', '.github/postmortem.yml': 'template: a.md\n' },
      '.github/postmortem.yml:1:11: template is "a.md", which has no section for action items. Add a heading such as "Action items" to it, or name the heading it uses: aliases: { "That heading": [Action items] }.',
    ],
    [
      'a folder',
      { 'docs/a.md': 'a', '.github/postmortem.yml': 'template: docs\n' },
      '.github/postmortem.yml:1:11: template is "docs", which can\'t be used. The file can\'t be read (this is a folder, not a file). Use a Markdown template or an issue form.',
    ],
    [
      'a broken form',
      { [`${folder}/postmortem.yml`]: 'name: x\n' },
      '.github/ISSUE_TEMPLATE/postmortem.yml: The file isn\'t an issue form. Add a list of questions under "body".',
    ],
    [
      'an alias of an unknown section',
      {
        [`${folder}/postmortem.yml`]: form,
        '.github/postmortem.yml': 'aliases:\n  Timeline: [Log]\n',
      },
      '.github/postmortem.yml:2:3: "Timeline" under aliases isn\'t a section or field of the template. Use What broke or Action items.',
    ],
  ])('%s is reported with its place', async (_, files, message) => {
    const cwd = await makeFolder({ ...files, 'one.md': answer });
    expect(await run(['check', 'one.md'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `postmortem: ${message}\n`,
    });
  });
});
