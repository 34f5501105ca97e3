import { expect, test } from '@jest/globals';
import { parseLines } from '../../../src/postmortem/markdown/lines.js';
import { parseMarkdown } from '../../../src/postmortem/markdown/parse-markdown.js';
import { judgeHeadings } from '../../../src/postmortem/sections/verdicts.js';
import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';

function judge(source: string): readonly string[] {
  return judgeHeadings(parseLines(parseMarkdown(source)), defaultTemplate).map(
    ({ heading, verdict }) => `${heading.text}: ${verdict}`,
  );
}

test.each([
  ['a name of the template', '## Timeline\n', 'Timeline: section'],
  ['any other name', '## Glossary\n', 'Glossary: other section'],
  [
    'a time in the timeline',
    '## Timeline\n\n## 14:05 It broke\n',
    '14:05 It broke: timeline entry',
  ],
  ['a label of the summary', '## Summary\n\n### Root cause\n\nA bug.\n', 'Root cause: field'],
  ['its own name', '## Timeline\n\n### Timeline of events\n', 'Timeline of events: same section'],
  [
    'the name of a section that comes later',
    '## Timeline\n\n### Resolution\n\nDone.\n\n## Resolution\n',
    'Resolution: nested section',
  ],
  ['a stage', '## Timeline\n\n**Detection**\n\n14:00 Seen\n', 'Detection: stage of timeline'],
  ['a line of text', '## Summary\n\nAll was well\n', 'All was well: plain line'],
  ['a bold sentence', '## Glossary\n\n**It broke again.**\n', 'It broke again.: bold sentence'],
  ['a bold line among the tasks', '## Action items\n\n**Soon**\n', 'Soon: bold label'],
  ['a heading below a section', '## Summary\n\n### Background\n', 'Background: subheading'],
])('%s', (_, source, expected) => {
  expect(judge(source)).toContain(expected);
});
