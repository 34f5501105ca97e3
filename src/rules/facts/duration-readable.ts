import { parseDuration } from '../../postmortem/index.js';
import { findSaidFields } from '../field-of-role.js';
import type { Rule } from '../finding.js';
import { quoteWords } from '../quote.js';

// Who doesn't know yet, or had no outage at all, has said so.
const UNDECIDED =
  /^\W*(?:(?:still )?ongoing|unknown|not (?:yet )?known|unclear|none|no (?:downtime|outage|interruption)|n\/?a|not applicable)\b/i;

/** The duration is a length of time that can be read. */
export const durationReadable: Rule = {
  name: 'duration-readable',
  description: 'The duration is a length of time that can be read.',
  severity: 'warning',
  check: (postmortem, { template }) =>
    findSaidFields(postmortem, template, 'duration')
      .filter(({ value }) => !UNDECIDED.test(value) && parseDuration(value) === null)
      .map(({ label, value, valueSpan }) => ({
        span: valueSpan,
        message: `Unexpected ${quoteWords(value)} for "${label}", expected a length of time or when it began and ended`,
        help: 'Write how long it lasted in hours and minutes, or from when to when, for example:\n\n- **Duration**: 45 minutes, from 14:00 to 14:45 UTC',
      })),
};
