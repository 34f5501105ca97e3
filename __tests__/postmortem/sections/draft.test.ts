import { expect, test } from '@jest/globals';

import { createTemplate } from '../../../src/postmortem/sections/lexicon.js';
import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import { parsePostmortem } from '../../../src/postmortem/parse.js';
import { example } from '../samples.js';

const skeleton = [
  '# Postmortem',
  '## Issue Summary\n\n- **Duration**:\n- **Impact**: TBD\n- **Root Cause**: <what broke>',
  '## Timeline\n\n- \n- HH:MM UTC: …',
  '## Root Cause and Resolution\n\n<!-- What broke, and why? -->',
  '## Corrective and Preventative Measures\n\n| Task | Owner |\n|---|---|\n| | |\n',
  '## Conclusion\n',
].join('\n\n');

test.each([
  ['nothing', ''],
  ['spaces and line ends', ' \r\n\r\n\t'],
  ['comments', '<!-- Fill me in -->\n'],
  ['a skeleton', skeleton],
  ['a skeleton with Windows line ends', skeleton.replaceAll('\n', '\r\n')],
  ['a form nobody answered', '### Timeline\n\n_No response_\n\n### Impact\n\n_No response_\n'],
])('%s is pristine', (_, source) => {
  expect(parsePostmortem(source, defaultTemplate).pristine).toBe(true);
});

test.each([
  ['a sentence', 'It broke.'],
  ['one field', skeleton.replace('TBD', 'Nobody could log in')],
  ['one task', skeleton.replace('| | |', '| Log it | |')],
  ['the example', example],
])('%s is not', (_, source) => {
  expect(parsePostmortem(source, defaultTemplate).pristine).toBe(false);
});

test('the template’s instructions say nothing', () => {
  const template = createTemplate(
    defaultTemplate.sections.map((section) => ({
      ...section,
      instructions: section.role === 'timeline' ? ['What happened **when**?\nOne line each.'] : [],
    })),
  );
  const source = '## Timeline\n\nWhat happened **when**?\nOne line each.\n';
  expect(parsePostmortem(source, template).pristine).toBe(true);
  expect(parsePostmortem(`${source}\n14:00 It broke\n`, template).pristine).toBe(false);
});
