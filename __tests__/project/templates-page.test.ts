import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { conventionalTemplates } from '../../src/config/config.js';
import { parseIssueForm } from '../../src/postmortem/templates/issue-form.js';
import { parseMarkdownTemplate } from '../../src/postmortem/templates/markdown-template.js';
import { findMeaning } from '../../src/postmortem/templates/template-roles.js';
import { errorsOf, fieldsOf, sectionsOf } from '../postmortem/templates/template-views.js';
import { fillIn } from '../postmortem/templates/filled-in.js';

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');

function block(language: string, start: string): string {
  const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)];
  const found = blocks.find(([, name, text]) => name === language && text?.startsWith(start));
  return found?.[2] ?? '';
}

test('the page names the paths as the code does', () => {
  const named = [...page.matchAll(/^\d\. `(.*)`$/gmu)].map(([, path]) => path);
  expect(named).toEqual(conventionalTemplates);
});

test('its Markdown example is the template that it says', () => {
  const template = parseMarkdownTemplate(block('markdown', '---'));
  expect(sectionsOf(template)).toEqual([
    'Summary summary',
    'Timeline timeline',
    'Root cause cause',
    'Action items corrective',
    'Thanks?',
  ]);
  expect(fieldsOf(template)).toEqual([
    'Summary/Duration duration',
    'Summary/Customer impact impact',
    'Summary/Ticket?',
  ]);
  expect(errorsOf(fillIn(template), template)).toEqual([]);
});

test('its form is the template that it says', () => {
  const { template } = parseIssueForm(block('yaml', 'name:'));
  expect(template && sectionsOf(template)).toEqual([
    'What happened summary',
    'Customer impact',
    'Timeline? timeline',
    'Action items corrective',
  ]);
});

test('every name in its table is known', () => {
  const rows = [...page.matchAll(/^\| ([a-z]+) +\| ([^|]*?) +\|/gmu)];
  expect(rows).toHaveLength(7);
  for (const [, part = '', names = ''] of rows) {
    for (const name of names.split(', ')) {
      const { role, field } = findMeaning(name);
      expect([name, String(role), String(field)]).toContain(part);
    }
  }
});
