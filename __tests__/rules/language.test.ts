import { describe, expect, test } from '@jest/globals';

import { checkOnly, printFindings } from './only.js';

const cause = (words: string): string => `## Root cause\n\n${words}\n`;

describe('blameless reports', () => {
  test.each([
    ['The cause is human error.', 'human error', "isn't a root cause"],
    ['This was due to carelessness.', 'carelessness', "isn't a root cause"],
    ['Fue un error humano.', 'error humano', "isn't a root cause"],
    ['Root cause: user error.', 'user error', "isn't a root cause"],
    ['An outage caused by an intern.', 'caused by an intern', 'blames a person'],
    [
      'It is due to a junior developer who pushed on Friday.',
      'due to a junior developer',
      'blames a person',
    ],
    ['Introduced by @bob-smith in #12.', 'Introduced by @bob-smith', 'blames a person'],
    ["It was the admin's mistake.", "the admin's mistake", 'blames a person'],
    ['Maria’s negligence led to it.', 'Maria’s negligence', 'blames a person'],
    ['Somebody forgot to renew it.', 'Somebody forgot', 'blames a person'],
    ['Kevin simply forgot the flag.', 'Kevin simply forgot', 'blames a person'],
    [
      'The on-call engineer failed to escalate.',
      'The on-call engineer failed to',
      'blames a person',
    ],
    [
      'Our sysadmin accidentally deleted the table.',
      'Our sysadmin accidentally',
      'blames a person',
    ],
    [
      'The engineer should have checked the limit.',
      'The engineer should have checked',
      'judges with hindsight',
    ],
    ['She should’ve known better.', 'She should’ve known', 'judges with hindsight'],
    [
      'The network team should have been more careful.',
      'The network team should have been more careful',
      'judges with hindsight',
    ],
  ])('in a cause: %s', (words, quote, problem) => {
    const findings = checkOnly('blameless', cause(words));
    expect(findings.map(({ message }) => message)).toEqual([`"${quote}" ${problem}.`]);
    const [{ place, end } = { place: null, end: null }] = findings;
    expect(words.slice((place?.column ?? 0) - 1, (end?.column ?? 0) - 1)).toBe(quote);
    expect(place?.line).toBe(3);
  });

  test('in the summary and the conclusion', () => {
    const source =
      '## Summary\n\n- **Root Cause**: Human error\n\n## Conclusion\n\nIt was all because of the contractor.\n';
    expect(printFindings(checkOnly('blameless', source))).toEqual([
      '3:19 "Human error" isn\'t a root cause.',
      '7:12 "because of the contractor" blames a person.',
    ]);
  });

  test('roles from the configuration', () => {
    const source = cause('The dispatcher forgot to call.');
    expect(checkOnly('blameless', source)).toEqual([]);
    expect(
      checkOnly('blameless', source, { settings: { roles: ['dispatcher'] } }).map(
        ({ message }) => message,
      ),
    ).toEqual(['"The dispatcher forgot" blames a person.']);
  });
});

describe('blameless ignores', () => {
  test.each([
    'We should have an alert for this.',
    'We should have tested the backup.',
    'The alert should have fired at 80 %.',
    'This should have been caught by the tests.',
    'Every host should have a backup.',
    'The engineer should have sufficient rights, and the developer should have limited ones.',
    'The manual step is prone to human error.',
    'The script prevents human error.',
    'It is not a human error, but a gap in the tooling.',
    'The route was lost due to HE.net and its limits.',
    'The package manager ignored the lock file.',
    'The postgres operator failed to reconcile.',
    'Terraform failed to apply the change.',
    'Terraform accidentally deleted the bucket, because its state was stale.',
    'It’s fault tolerant, and there is a page fault.',
    'A segmentation fault in the proxy was caused by an engineering sample of the card.',
    'An update of @babel/core was the trigger: it was caused by @types/node.',
    'Users saw user errors on the page.',
    'Nobody’s fault: the clock jumped.',
    '@anna fixed it, @bob reviewed it.',
    'The engineer on call restarted the gateway.',
    'Nothing but a developer tool was hit.',
    'The log says `human error` and "the admin forgot".',
    '> The admin forgot to renew it.',
    '- > Human error.',
    '```\nhuman error\n```',
    '    human error',
    'See https://example.com/human-error/ and [this](https://example.com/human-error).',
  ])('in a cause: %s', (words) => {
    expect(printFindings(checkOnly('blameless', cause(words)))).toEqual([]);
  });

  test.each([
    [
      'the timeline',
      '## Timeline\n\n- 10:00 UTC: @anna paged. The engineer accidentally restarts db-1, human error.\n',
    ],
    [
      'tasks and their owners',
      '## Action items\n\n- [ ] Rule out human error (owner: @anna)\n- [ ] Ask why the admin forgot\n',
    ],
    ['mistakes that aren’t a cause', '## Conclusion\n\nHuman error will always be with us.\n'],
  ])('%s', (_, source) => {
    expect(printFindings(checkOnly('blameless', source))).toEqual([]);
  });

  test('allowed phrases', () => {
    const settings = { allow: ['operator error'] };
    expect(checkOnly('blameless', cause('An Operator Error of kind 3.'), { settings })).toEqual([]);
  });
});

describe('root-cause-shallow', () => {
  const field = (words: string): string =>
    `## Summary\n\n- **Impact**: Half of the customers could not pay in the shop.\n- **Root Cause**: ${words}\n`;
  const shallow = 'is only a symptom or a trigger';

  test.each([
    ['The server crashed.', shallow],
    ['Server outage', shallow],
    ['The site went down and was unreachable', shallow],
    ['A failed deployment', shallow],
    ['Deployment of v2.3.1', shallow],
    ['High traffic.', shallow],
    ['Configuration change', shallow],
    ['HTTP 500 errors', shallow],
    ['Customers could not pay in the shop.', 'only repeats the impact'],
  ])('reports: %s', (words, problem) => {
    expect(printFindings(checkOnly('root-cause-shallow', field(words)))).toEqual([
      `4:19 The root cause "${words}" ${problem}.`,
    ]);
  });

  test.each([
    'The server crashed because the disk was full.',
    'A misconfiguration of the load balancer',
    'Memory leak',
    'Expired certificate',
    'The database ran out of connections',
    'A deploy removed the index that the search needs',
    'Bug in the parser',
    'Power cut in the data centre',
    'TBD',
    'Customers could not pay, since the token of the provider was revoked.',
  ])('ignores: %s', (words) => {
    expect(printFindings(checkOnly('root-cause-shallow', field(words)))).toEqual([]);
  });

  test('checks a section of one line, and a labelled line', () => {
    expect(printFindings(checkOnly('root-cause-shallow', cause('The server went down.')))).toEqual([
      `3:1 The root cause "The server went down." ${shallow}.`,
    ]);
    expect(
      printFindings(
        checkOnly('root-cause-shallow', cause('**Cause**: An update.\n\n**Resolution**: A fix.')),
      ),
    ).toEqual([`3:3 The root cause "An update." ${shallow}.`]);
  });
});
