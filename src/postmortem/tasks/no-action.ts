import { isPlaceholder } from '../words/index.js';
import type { Postmortem } from '../postmortem.js';
import { findRoleSections } from '../sections/index.js';
import type { Template } from '../template.js';

const noActionPattern =
  /^\W*no\s+(?:[a-z]{1,20}\s+)?(?:actions?|tasks?|measures?)(?:\s+items?)?(?:\s+(?:is|are|was|were))?(?:\s+(?:needed|required|necessary|planned|taken|to take))?\s*(?:[,:;.–—-]+\s*)?(?:(?:because|since|as|reason:?|due to)\s+)?(.*)$/i;
// Without a word such as "action", only a comma, colon or "because" shows that this is the whole answer.
const nonePattern =
  /^\W*(?:none|nothing(?:\s+to\s+(?:do|be\s+done|change))?|n\/?a)(?:\s+(?:(?:is|was)\s+)?(?:needed|required|necessary|planned))?(?:\s*[,:;.–—-]+\s*|\s+(?=because|since|as\b|due to))(?:(?:because|since|as|reason:?|due to)\s+)?(.*)$/i;
const reasonPattern = /[,:;–—-]|\b(?:because|since|as|due to)\b/i;

/** The reason in a sentence such as "No action, because …" in a corrective section; null if there is none. */
export function findNoActionReason(postmortem: Postmortem, template: Template): string | null {
  for (const { lines } of findRoleSections(postmortem, template, 'corrective')) {
    for (const { text } of lines) {
      const reason = parseReason(text);
      if (reason !== null) return reason;
    }
  }
  return null;
}

function parseReason(text: string): string | null {
  const match = parseSentence(text);
  const reason = match?.[1]?.trim() ?? '';
  if (!match || !reasonPattern.test(text) || isPlaceholder(reason)) return null;
  return (reason.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ? reason : null;
}

/** Whether a line only says that nothing will be done, with or without a reason. It isn't a task. */
export function saysNoAction(text: string): boolean {
  const match = parseSentence(text);
  return match !== null && (!/\p{L}/u.test(match[1] ?? '') || parseReason(text) !== null);
}

function parseSentence(text: string): RegExpExecArray | null {
  const head = text.slice(0, 500);
  return noActionPattern.exec(head) ?? nonePattern.exec(head);
}
