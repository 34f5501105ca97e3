import { parseDuration } from '../../postmortem/index.js';
import { findFilledFields } from '../presence.js';
import type { Rule } from '../finding.js';
import { quoteWords } from '../quote.js';

// Not known yet, or no outage at all: that is an answer.
const noLength =
  /^\W*(?:(?:still )?ongoing|unknown|not (?:yet )?known|unclear|none|no (?:downtime|outage|interruption)|n\/?a|not applicable)\b/i;

/** The duration is a length of time. */
export const durationReadable: Rule = {
  name: 'duration-readable',
  description: 'The duration is a length of time, or a start and an end.',
  severity: 'warning',
  check: (postmortem, { template }) =>
    findFilledFields(postmortem, template, 'duration')
      .filter(({ value }) => !noLength.test(value) && parseDuration(value) === null)
      .map(({ label, value, valueSpan }) => ({
        span: valueSpan,
        message: `${quoteWords(value)} in "${label}" isn't a length of time.`,
        help: {
          text: 'Write hours and minutes, or when it started and ended.',
          example: '- **Duration**: 45 minutes, from 14:00 to 14:45 UTC',
        },
      })),
};
