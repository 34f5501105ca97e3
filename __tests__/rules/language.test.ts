import { describe, expect, test } from '@jest/globals';

import { checkOnly, printFindings } from './only.js';

const cause = (words: string): string => `## Root cause\n\n${words}\n`;

describe('blameless finds', () => {
  test.each([
    ['The cause is human error.', 'human error', 'what made the slip possible'],
    ['This was due to carelessness.', 'carelessness', 'what made the slip possible'],
    ['Fue un error humano.', 'error humano', 'what made the slip possible'],
    ['Root cause: user error.', 'user error', 'what made the slip possible'],
    [
      'An outage caused by an intern.',
      'caused by an intern',
      'what the system let happen, whoever it was',
    ],
    [
      'It is due to a junior developer who pushed on Friday.',
      'due to a junior developer',
      'what the system let happen, whoever it was',
    ],
    [
      'Introduced by @bob-smith in #12.',
      'Introduced by @bob-smith',
      'what the system let happen, whoever it was',
    ],
    [
      "It was the admin's mistake.",
      "the admin's mistake",
      'what the system let happen, whoever it was',
    ],
    [
      'Maria’s negligence led to it.',
      'Maria’s negligence',
      'what the system let happen, whoever it was',
    ],
    [
      'Somebody forgot to renew it.',
      'Somebody forgot',
      'what the system let happen, whoever it was',
    ],
    [
      'Kevin simply forgot the flag.',
      'Kevin simply forgot',
      'what the system let happen, whoever it was',
    ],
    [
      'The on-call engineer failed to escalate.',
      'The on-call engineer failed to',
      'what the system let happen, whoever it was',
    ],
    [
      'Our sysadmin accidentally deleted the table.',
      'Our sysadmin accidentally',
      'what the system let happen, whoever it was',
    ],
    [
      'The engineer should have checked the limit.',
      'The engineer should have checked',
      'what was known at that moment',
    ],
    ['She should’ve known better.', 'She should’ve known', 'what was known at that moment'],
    [
      'The network team should have been more careful.',
      'The network team should have been more careful',
      'what was known at that moment',
    ],
  ])('in a cause: %s', (words, quote, expected) => {
    const findings = checkOnly('blameless', cause(words));
    expect(findings.map(({ message }) => message)).toEqual([
      `Unexpected "${quote}", expected ${expected}`,
    ]);
    const [{ place, end } = { place: null, end: null }] = findings;
    expect(words.slice((place?.column ?? 0) - 1, (end?.column ?? 0) - 1)).toBe(quote);
    expect(place?.line).toBe(3);
  });

  test('in the summary and the conclusion, too', () => {
    const source =
      '## Summary\n\n- **Root Cause**: Human error\n\n## Conclusion\n\nIt was all because of the contractor.\n';
    expect(printFindings(checkOnly('blameless', source))).toEqual([
      '3:19 Unexpected "Human error", expected what made the slip possible',
      '7:12 Unexpected "because of the contractor", expected what the system let happen, whoever it was',
    ]);
  });

  test('further roles', () => {
    const source = cause('The dispatcher forgot to call.');
    expect(checkOnly('blameless', source)).toEqual([]);
    expect(
      checkOnly('blameless', source, { settings: { roles: ['dispatcher'] } }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      'Unexpected "The dispatcher forgot", expected what the system let happen, whoever it was',
    ]);
  });
});

describe('blameless leaves alone', () => {
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
    '@anna mended it, @bob reviewed it.',
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
    ['talk of slips outside of causes', '## Conclusion\n\nHuman error will always be with us.\n'],
  ])('%s', (_, source) => {
    expect(printFindings(checkOnly('blameless', source))).toEqual([]);
  });

  test('what is allowed', () => {
    const settings = { allow: ['operator error'] };
    expect(checkOnly('blameless', cause('An Operator Error of kind 3.'), { settings })).toEqual([]);
  });
});

describe('root-cause-is-trigger', () => {
  const field = (words: string): string =>
    `## Summary\n\n- **Impact**: Half of the customers could not pay in the shop.\n- **Root Cause**: ${words}\n`;
  const bare = 'only what was seen or what set it off';

  test.each([
    ['The server crashed.', bare],
    ['Server outage', bare],
    ['The site went down and was unreachable', bare],
    ['A failed deployment', bare],
    ['Deployment of v2.3.1', bare],
    ['High traffic.', bare],
    ['Configuration change', bare],
    ['HTTP 500 errors', bare],
    ['Customers could not pay in the shop.', 'the impact once more'],
  ])('finds: %s', (words, only) => {
    expect(printFindings(checkOnly('root-cause-is-trigger', field(words)))).toEqual([
      `4:19 Unexpected root cause "${words}" that tells ${only}, expected why it could happen`,
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
  ])('leaves alone: %s', (words) => {
    expect(printFindings(checkOnly('root-cause-is-trigger', field(words)))).toEqual([]);
  });

  test('reads a section of one line, and a labelled line', () => {
    expect(
      printFindings(checkOnly('root-cause-is-trigger', cause('The server went down.'))),
    ).toEqual([
      `3:1 Unexpected root cause "The server went down." that tells ${bare}, expected why it could happen`,
    ]);
    expect(
      printFindings(
        checkOnly(
          'root-cause-is-trigger',
          cause('**Cause**: An update.\n\n**Resolution**: A fix.'),
        ),
      ),
    ).toEqual([
      `3:3 Unexpected root cause "An update." that tells ${bare}, expected why it could happen`,
    ]);
  });
});
