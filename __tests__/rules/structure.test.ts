import { describe, expect, test } from '@jest/globals';

import { checkOnly, printFindings } from './only.js';

type Case = readonly [what: string, source: string, ...messages: string[]];

const summary = (content: string): string => `## Summary\n\n${content}\n`;

const cases: Readonly<Record<string, readonly Case[]>> = {
  'section-required': [
    [
      'two missing sections',
      '# Outage\n\n## Summary\n\nIt broke.\n\n## Timeline\n\n- 10:00 UTC: Down\n',
      'Missing section: "Root Cause and Resolution".',
      'Missing section: "Corrective and Preventative Measures".',
    ],
    [
      'other names of the sections',
      '**TL;DR**\n\nIt broke.\n\nCHRONOLOGY\n\n10:00 Down\n\n### 3. 🔍 Why did it happen?\n\nA typo.\n\n<h2>Next steps</h2>\n\n- [ ] Lint\n',
    ],
  ],
  'section-empty': [
    [
      'only an image',
      '## Timeline\n\n![x](https://example.com/x.png)\n\n## Conclusion\n',
      '1:1 Section "Timeline" is empty.',
    ],
    ['an optional section', '## Timeline\n\n- 10:00 UTC: Down\n\n## Conclusion\n'],
    ['a comment, which another rule reports', '## Timeline\n\n<!-- when? -->\n'],
  ],
  'section-order': [
    [
      'the summary last',
      '## Timeline\n\na\n\n## Root cause\n\nb\n\n## Summary\n\nc\n',
      '9:1 Section "Summary" is out of order: it belongs before "Timeline".',
    ],
    [
      'the conclusion first',
      '## Lessons learned\n\nd\n\n## Summary\n\nc\n\n## Timeline\n\na\n',
      '1:1 Section "Lessons learned" is out of order: it belongs after "Timeline".',
    ],
    ['another section in between', '## Summary\n\nc\n\n## Thanks\n\nx\n\n## Timeline\n\na\n'],
    [
      'a section in two parts',
      '## Root cause\n\na\n\n## Action items\n\nb\n\n## Resolution\n\nc\n',
    ],
    ['no section of the template', 'Just words.\n'],
  ],
  'section-duplicate': [
    [
      'the same heading again',
      '## Timeline\n\na\n\n## Root cause\n\nb\n\n## ⏱️ TIMELINE:\n\nc\n',
      '9:1 Section "⏱️ TIMELINE:" already exists on line 1.',
    ],
    ['two headings for one section', '## Root cause\n\na\n\n## Resolution\n\nb\n'],
    ['sections that aren’t in the template', '## Notes\n\na\n\n## Notes\n\nb\n'],
  ],
  'field-required': [
    [
      'the duration in a sentence and the cause in a section',
      summary('Nobody could pay for 45 minutes.\n\nImpact: nobody could pay.') +
        '\n## Root cause\n\nA disk was full.\n',
    ],
    [
      'the section about the cause is empty',
      summary('It lasted 2 hours.\n\nImpact: nobody could pay.') + '\n## Root cause\n\nTBD\n',
      '1:1 Missing field in "Summary": "Root Cause".',
    ],
    [
      'all fields missing',
      summary('It broke for a while.'),
      '1:1 Missing fields in "Summary": "Duration", "Impact" and "Root Cause".',
    ],
    [
      'one field missing, one empty',
      summary('- Duration: 1 h\n- Impact:'),
      '1:1 Missing field in "Summary": "Root Cause".',
      '4:3 "Impact" has no value.',
    ],
    [
      'a table',
      summary('| Duration | 1 h |\n| --- | --- |\n| Impact | all |\n| Root cause | typo |'),
    ],
    ['a missing section', '## Timeline\n\na\n'],
  ],
  'placeholder-left': [
    [
      'a placeholder within a sentence',
      summary(
        '**Date:** [Your date here]\n\nOn `web-1` and [date], [the shop](https://a.example) was [slow].',
      ),
      '3:11 "[Your date here]" in "Summary" is a placeholder.',
      '5:16 "[date]" in "Summary" is a placeholder.',
    ],
    [
      'a placeholder as the whole value, reported once',
      summary('- **Impact**: [describe the impact]'),
      '3:15 "[describe the impact]" in "Impact" is a placeholder.',
    ],
    [
      'brackets in code, links, notes and references',
      summary(
        'It logged `[date] failed`, see [link](https://a.example), [time][1] and [2].\n\n    [date] x\n\n[1]: https://a.example',
      ),
    ],
    [
      'placeholders',
      summary('- **Impact**: TBD') + '\n## Timeline\n\n- HH:MM UTC: Down\n',
      '3:15 "TBD" in "Impact" is a placeholder.',
      '7:3 "HH:MM UTC: Down" in "Timeline" is a placeholder.',
    ],
    [
      'only a comment',
      '## Timeline\n\n<!-- when? -->\n',
      '3:1 "Timeline" has only a comment, which readers can\'t see.',
    ],
    ['a quoted placeholder', '## Timeline\n\n- 10:00 UTC: The page said "TBD"\n'],
  ],
};

describe.each(Object.entries(cases))('%s', (rule, table) => {
  test.each(table.map(([what, source, ...messages]) => ({ what, source, messages })))(
    '$what',
    ({ source, messages }) => {
      expect(printFindings(checkOnly(rule, source))).toEqual(messages);
      expect(printFindings(checkOnly(rule, source.replaceAll('\n', '\r\n')))).toEqual(messages);
    },
  );
});
