import { findSaidFields } from '../field-of-role.js';
import type { Rule } from '../finding.js';

// When it was, which status it answered and what a thing is called don't tell how much was hit.
const NOT_A_MEASURE =
  /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b\d{1,2}\s?[ap]\.?m\b|\b(?:HTTP|status|codes?|errors?|port|version)[\s:]{0,3}\d+|\b[1-5](?:\d{2}|xx)s?\s(?:\w{1,20}\s)?(?:errors?|responses?|status|codes?)\b|#\d+|\b(?:19|20)\d{2}\b/giu;
const NUMBER = /(?<![\p{L}\d_.-])[~<>≈±$€£¥]?\d/u;
const SHARE =
  /%|\b(?:all|any|every|each|everyone|everybody|everything|entire(?:ly)?|whole|complete(?:ly)?|total(?:ly)?|full(?:y)?|no(?! longer\b)|none|nobody|nothing|noone|zero|half|thirds?|quarters?|most|majority|dozens?|hundreds?|thousands?|millions?|one|two|three|four|five|six|seven|eight|nine|ten|single)\b/iu;
const ELSEWHERE =
  /\b(?:todos?|todas?|ning[uú]n\w*|nadie|mitad|aucune?|tou(?:te)?s|moitié|nenhum\w*|ninguém|metade|keine?r?|niemand|alle|hälfte|jede[rs]?)\b/iu;

/** The impact is measured: by a number, a share, or a count of who was hit. */
export const impactMeasured: Rule = {
  name: 'impact-measured',
  description: 'The impact is measured: by a number, a share, or a count of who was hit.',
  severity: 'warning',
  check: (postmortem, { template }) =>
    findSaidFields(postmortem, template, 'impact')
      .filter(({ value }) => !isMeasured(value))
      .map(({ label, valueSpan }) => ({
        span: valueSpan,
        message: `Unexpected "${label}" without a measure, expected a number, a share or a count of those it hit`,
        help: 'Say how many, how much or which share, even if it is an estimate, for example:\n\n- **Impact**: About 1,200 customers, one in five, could not log in.',
      })),
};

function isMeasured(value: string): boolean {
  const text = value.slice(0, 10_000).replace(NOT_A_MEASURE, ' ');
  return NUMBER.test(text) || SHARE.test(text) || ELSEWHERE.test(text);
}
