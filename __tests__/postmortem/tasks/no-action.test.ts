import { expect, test } from '@jest/globals';

import { defaultTemplate } from '../../../src/postmortem/templates/default-template.js';
import { findNoActionReason } from '../../../src/postmortem/tasks/no-action.js';
import { parse } from '../samples.js';

function readReason(content: string, heading = 'Action items'): string | null {
  return findNoActionReason(parse(`## ${heading}\n\n${content}\n`), defaultTemplate);
}

test.each([
  ['No action, because the supplier replaced the device.', 'the supplier replaced the device.'],
  ['**No action**, because it was a drill', 'it was a drill'],
  ['No actions: the service is retired next week', 'the service is retired next week'],
  ['No action needed, since it was planned', 'it was planned'],
  ['No further action is required because it was a drill', 'it was a drill'],
  ['- No action: it was a drill', 'it was a drill'],
  ['None, because it was a drill', 'it was a drill'],
  ['None needed since it was a drill', 'it was a drill'],
  ['N/A – it was a drill', 'it was a drill'],
  ['Nothing to be done: it was a drill', 'it was a drill'],
])('%j gives a reason', (content, reason) => {
  expect(readReason(content)).toBe(reason);
});

test.each([
  'No action',
  'No action.',
  'No action, because …',
  'No action, because TBD',
  'No action, because',
  '<!-- No action, because it was a drill -->',
  '`No action, because`',
  'We took no action, because it was late',
  'None of the alerts fired, because they were off',
  'Nothing is more urgent than backups, because we have none',
  'N/A',
])('%j gives none', (content) => {
  expect(readReason(content)).toBeNull();
});

test('only the corrective section counts', () => {
  expect(readReason('No action, because it was a drill', 'Conclusion')).toBeNull();
});

test.each([
  ['No action, because it was a drill'],
  ['- No action needed.'],
  ['- None, since it was a drill'],
])('isn’t a task: %j', (content) => {
  expect(parse(`## Action items\n\n${content}\n`).tasks).toEqual([]);
});

test.each([['- No actions by hand on the database any more'], ['- None of the alerts may be off']])(
  'is not what only begins so: %j',
  (content) => {
    expect(parse(`## Action items\n\n${content}\n`).tasks).toHaveLength(1);
  },
);
