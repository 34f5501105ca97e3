import { describe, expect, test } from '@jest/globals';
import { parseIssueForm } from '../../../src/postmortem/templates/issue-form.js';
import { parsePostmortem } from '../../../src/postmortem/parse.js';
import type { Template } from '../../../src/postmortem/template.js';
import { errorsOf, fieldsOf, sectionsOf } from './template-views.js';

function readForm(body: string): Template {
  const { template } = parseIssueForm(`name: Postmortem\ndescription: x\nbody:\n${body}`);
  if (template === null) throw new Error('no form');
  return template;
}

describe('an issue form', () => {
  const body = `
  - type: markdown
    attributes: { value: "## Thank you" }
  - type: textarea
    attributes: { label: What happened?, description: Two sentences. }
    validations: { required: true }
  - type: input
    attributes: { label: Duration, placeholder: 45 minutes }
  - type: textarea
    attributes:
      label: Timeline
      value: |
        All times in UTC
        - HH:MM
    validations: { required: true }
  - type: dropdown
    attributes: { label: Severity, options: [P1, P2] }
  - type: checkboxes
    attributes:
      label: Before you send this
      options: [{ label: No names of customers, required: true }]
  - type: textarea
    attributes: { label: Corrective actions }
    validations: { required: true }
`;
  const template = readForm(body);

  test('has a section for each of its questions', () => {
    expect(sectionsOf(template)).toEqual([
      'What happened? summary',
      'Duration?',
      'Timeline timeline',
      'Severity?',
      'Before you send this',
      'Corrective actions corrective',
    ]);
    expect(fieldsOf(template)).toEqual(['Duration/Duration? duration']);
  });

  const answers = (timeline: string, actions: string): string =>
    [
      '### What happened?\n\nOrders failed.',
      '### Duration\n\n40 minutes',
      `### Timeline\n\n${timeline}`,
      '### Severity\n\n_No response_',
      '### Before you send this\n\n- [X] No names of customers',
      `### Corrective actions\n\n${actions}`,
    ].join('\n\n');

  test('is answered as GitHub writes it', () => {
    const text = answers('All times in UTC\n- 14:00 It broke', '- [ ] Alert on it (owner: @ana)');
    expect(errorsOf(text, template)).toEqual([]);
    expect(parsePostmortem(text, template)).toMatchObject({
      duration: { minutes: 40 },
      tasks: [{ text: 'Alert on it' }],
    });
  });

  test('may stand above an example of its own, which is to be replaced', () => {
    const text = answers('All times in UTC\n- HH:MM', '_No response_');
    expect(errorsOf(text, template)).toEqual([
      'placeholder-left: "HH:MM" in "Timeline" is a placeholder.',
      'placeholder-left: "No response" in "Corrective actions" is a placeholder.',
    ]);
  });

  test('nobody has answered is a draft', () => {
    const unanswered = (text: string): string =>
      text
        .replace('40 minutes', '_No response_')
        .replace('Orders failed.', '_No response_')
        .replace('[X]', '[ ]');
    const text = unanswered(answers('All times in UTC\n- HH:MM', '_No response_'));
    expect(parsePostmortem(text, template).pristine).toBe(true);
    expect(parsePostmortem(text.replace('HH:MM', '14:00 It broke'), template).pristine).toBe(false);
  });

  test('may put a whole Markdown template into one field', () => {
    const whole = readForm(
      '  - type: textarea\n    attributes:\n      label: Postmortem\n      value: |\n        ## Summary\n        ## Timeline\n        ## Action items\n',
    );
    expect(sectionsOf(whole)).toEqual([
      'Summary summary',
      'Timeline timeline',
      'Action items corrective',
    ]);
  });

  test.each([
    [
      'no YAML',
      'body: [\n',
      { line: 2, column: 1, message: expect.stringMatching(/^The file isn't valid YAML: .*\.$/u) },
    ],
    [
      'no questions',
      'name: x\n',
      {
        line: null,
        message: 'The file isn\'t an issue form. Add a list of questions under "body".',
      },
    ],
    [
      'a word for its questions',
      'body: soon\n',
      { message: expect.stringContaining('under "body"') },
    ],
    ['a list', '- a\n', { message: expect.stringContaining('under "body"') }],
    ['nothing', '', { message: expect.stringContaining('under "body"') }],
    [
      'references without end',
      `body:\n  - &a [x]\n${Array.from({ length: 200 }, () => '  - *a\n').join('')}`,
      { message: expect.stringContaining('alias') },
    ],
  ])('with %s is refused', (_, text, problem) => {
    expect(parseIssueForm(text).problem).toMatchObject(problem);
  });

  test('with questions that are none of GitHub’s leaves them out', () => {
    expect(
      sectionsOf(
        readForm(
          '  - 3\n  - null\n  - type: input\n  - attributes: { label: 5 }\n  - { type: upload, attributes: { label: Logs } }\n',
        ),
      ),
    ).toEqual(['Logs?']);
  });
});
