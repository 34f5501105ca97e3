import { describe, expect, test } from '@jest/globals';

import { checkOnly, printFindings } from './only.js';

type Case = readonly [what: string, source: string, ...messages: string[]];

const summary = (content: string): string => `## Summary\n\n${content}\n`;

const cases: Readonly<Record<string, readonly Case[]>> = {
  'section-required': [
    [
      'two sections are absent',
      '# Outage\n\n## Summary\n\nIt broke.\n\n## Timeline\n\n- 10:00 UTC: Down\n',
      'Unexpected end of the postmortem without "Root Cause and Resolution", expected a section with that heading',
      'Unexpected end of the postmortem without "Corrective and Preventative Measures", expected a section with that heading',
    ],
    [
      'headings in other words',
      '**TL;DR**\n\nIt broke.\n\nCHRONOLOGY\n\n10:00 Down\n\n### 3. 🔍 Why did it happen?\n\nA typo.\n\n<h2>Next steps</h2>\n\n- [ ] Lint\n',
    ],
  ],
  'section-empty': [
    [
      'only a picture',
      '## Timeline\n\n![x](https://example.com/x.png)\n\n## Conclusion\n',
      '1:1 Unexpected empty section "Timeline", expected something under its heading',
    ],
    ['an optional section', '## Timeline\n\n- 10:00 UTC: Down\n\n## Conclusion\n'],
    ['a comment, of which another rule speaks', '## Timeline\n\n<!-- when? -->\n'],
  ],
  'section-order': [
    [
      'the summary last',
      '## Timeline\n\na\n\n## Root cause\n\nb\n\n## Summary\n\nc\n',
      '9:1 Unexpected place of "Summary", expected it above "Timeline"',
    ],
    [
      'the conclusion first',
      '## Lessons learned\n\nd\n\n## Summary\n\nc\n\n## Timeline\n\na\n',
      '1:1 Unexpected place of "Lessons learned", expected it below "Timeline"',
    ],
    ['another section between', '## Summary\n\nc\n\n## Thanks\n\nx\n\n## Timeline\n\na\n'],
    [
      'a section in two parts',
      '## Root cause\n\na\n\n## Action items\n\nb\n\n## Resolution\n\nc\n',
    ],
    ['nothing known', 'Just words.\n'],
  ],
  'section-duplicate': [
    [
      'a template pasted below',
      '## Timeline\n\na\n\n## Root cause\n\nb\n\n## ⏱️ TIMELINE:\n\nc\n',
      '9:1 Unexpected second section "⏱️ TIMELINE:", expected one only (the first is in line 1)',
    ],
    ['two headings for one section', '## Root cause\n\na\n\n## Resolution\n\nb\n'],
    ['sections that the template doesn’t know', '## Notes\n\na\n\n## Notes\n\nb\n'],
  ],
  'field-required': [
    [
      'a sentence tells how long it was, and a section why',
      summary('Nobody could pay for 45 minutes.\n\nImpact: nobody could pay.') +
        '\n## Root cause\n\nA disk was full.\n',
    ],
    [
      'the section that would tell why is empty',
      summary('It lasted 2 hours.\n\nImpact: nobody could pay.') + '\n## Root cause\n\nTBD\n',
      '1:1 Unexpected absence of "Root Cause" in "Summary", expected a line that begins with it',
    ],
    [
      'all are absent',
      summary('It broke for a while.'),
      '1:1 Unexpected absence of "Duration", "Impact" and "Root Cause" in "Summary", expected a line that begins with each',
    ],
    [
      'one is absent, one is empty',
      summary('- Duration: 1 h\n- Impact:'),
      '1:1 Unexpected absence of "Root Cause" in "Summary", expected a line that begins with it',
      '4:3 Unexpected empty "Impact", expected words behind it',
    ],
    [
      'a table',
      summary('| Duration | 1 h |\n| --- | --- |\n| Impact | all |\n| Root cause | typo |'),
    ],
    ['an absent section', '## Timeline\n\na\n'],
  ],
  'placeholder-left': [
    [
      'a stand-in amid words',
      summary(
        '**Date:** [Your date here]\n\nOn `web-1` and [date], [the shop](https://a.example) was [slow].',
      ),
      '3:11 Unexpected "[Your date here]" in "Summary", expected your own words',
      '5:16 Unexpected "[date]" in "Summary", expected your own words',
    ],
    [
      'a stand-in that is a whole value is told once',
      summary('- **Impact**: [describe the impact]'),
      '3:15 Unexpected "[describe the impact]" in "Impact", expected your own words',
    ],
    [
      'brackets of code, links, notes and marks',
      summary(
        'It logged `[date] failed`, see [link](https://a.example), [time][1] and [2].\n\n    [date] x\n\n[1]: https://a.example',
      ),
    ],
    [
      'stand-ins',
      summary('- **Impact**: TBD') + '\n## Timeline\n\n- HH:MM UTC: Down\n',
      '3:15 Unexpected "TBD" in "Impact", expected your own words',
      '7:3 Unexpected "HH:MM UTC: Down" in "Timeline", expected your own words',
    ],
    [
      'a comment alone',
      '## Timeline\n\n<!-- when? -->\n',
      '3:1 Unexpected comment alone in "Timeline", expected words that readers can see',
    ],
    ['words that hold a stand-in', '## Timeline\n\n- 10:00 UTC: The page said "TBD"\n'],
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
