import { isPlaceholder } from './placeholder.js';
import type { Postmortem } from './postmortem.js';
import { findRoleSections } from './role-sections.js';
import type { Template } from './template.js';

const NO_ACTION =
  /^\W*no\s+(?:further\s+|more\s+|corrective\s+|preventative\s+|preventive\s+)?(?:actions?|tasks?|measures?)(?:\s+items?)?(?:\s+(?:is|are|was|were))?(?:\s+(?:needed|required|necessary|planned|taken|to take))?\s*(?:[,:;.–—-]+\s*)?(?:(?:because|since|as|reason:?|due to)\s+)?(.*)$/i;
const REASON = /[,:;–—-]|\b(?:because|since|as|due to)\b/i;

/** The reason in a sentence such as "No action, because …" among the measures; null where there is none. */
export function readNoAction(postmortem: Postmortem, template: Template): string | null {
  for (const { lines } of findRoleSections(postmortem, template, 'corrective')) {
    for (const { text } of lines) {
      const reason = readReason(text);
      if (reason !== null) return reason;
    }
  }
  return null;
}

function readReason(text: string): string | null {
  const match = NO_ACTION.exec(text.slice(0, 500));
  const reason = match?.[1]?.trim() ?? '';
  if (!match || !REASON.test(text) || isPlaceholder(reason)) return null;
  return (reason.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ? reason : null;
}
