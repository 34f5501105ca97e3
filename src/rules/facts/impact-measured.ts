import { findFilledFields } from '../presence.js';
import type { Rule } from '../finding.js';
import { impactWords } from './impact-words-data.js';

const notAmount = new RegExp(impactWords.notAmounts.join('|'), 'giu');
const number = /(?<![\p{L}\d_.-])[~<>≈±$€£¥]?\d/u;
const share = new RegExp(`%|${buildWords(impactWords.shares)}`, 'iu');
const foreignShare = new RegExp(buildWords(impactWords.foreignShares), 'iu');

/** The impact has a number, a share or a count of users. */
export const impactMeasured: Rule = {
  name: 'impact-measured',
  description: 'The impact has a number, a share or a count of users.',
  severity: 'warning',
  check: (postmortem, { template }) =>
    findFilledFields(postmortem, template, 'impact')
      .filter(({ value }) => !isMeasured(value))
      .map(({ label, valueSpan }) => ({
        span: valueSpan,
        message: `"${label}" doesn't say how much was affected.`,
        help: {
          text: 'Add a number or a share; an estimate is fine.',
          example: '- **Impact**: About 1,200 customers, one in five, could not log in.',
        },
      })),
};

function isMeasured(value: string): boolean {
  const text = value.slice(0, 10_000).replace(notAmount, ' ');
  return number.test(text) || share.test(text) || foreignShare.test(text);
}

function buildWords(words: string): string {
  return String.raw`\b(?:${words.replaceAll(' ', '|')})\b`;
}
