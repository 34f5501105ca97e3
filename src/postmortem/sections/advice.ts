import { vocabulary } from './vocabulary-data.js';

const verbs: ReadonlySet<string> = new Set(vocabulary.adviceVerbs);
const dutyPattern =
  /\b(?:should|must|shall|will|needs? to|need|ha(?:ve|s) to|ought to|going to|plan(?:s|ning)? to|want to|would like to|let['’]?s|can help|could help|helps? (?:us )?(?:to )?(?:prevent|avoid|identify)|to[- ]?do|(?:is|are) (?:critical|crucial|essential|vital|necessary|needed|required))\b/i;

/** A label that says that a line is a task: `Action point: …`. */
export const actionPattern =
  /^(?:action (?:item|point)|to-?do|follow[- ]?up action)(?: #?\d{1,2})?\s*[:：]\s+(?=\S)/i;
/** A state at the start of a task's line: `DONE …`. */
export const statePattern =
  /^(TODO|TO DO|To[- ]do|DOING|Doing|IN PROGRESS|In progress|WIP|DONE|Done)\b\s*[:：–—-]?\s*(?=\S)/;

/** Whether a text begins with such a label or state. */
export function isActionLine(text: string): boolean {
  return actionPattern.test(text) || statePattern.test(text);
}

/** Whether a text says what to do: as an order, in "-ing", or as what should or will be done. An insight doesn't. */
export function isAdvice(text: string): boolean {
  const [first = '', second = ''] = (text.slice(0, 80).match(/[A-Za-z]+/g) ?? []).map((word) =>
    word.toLowerCase(),
  );
  if (verbs.has(first) || (first.length > 5 && first.endsWith('ing'))) return true;
  // "Automatically rotate the logs", "Better test the backups".
  if ((first.endsWith('ly') || first === 'better') && verbs.has(second)) return true;
  return dutyPattern.test(text.slice(0, 400));
}
