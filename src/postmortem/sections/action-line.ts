/** How a line begins that says it is a measure: `Action point: …`. */
export const actionPattern =
  /^(?:action (?:item|point)|to-?do|follow[- ]?up action)(?: #?\d{1,2})?\s*[:：]\s+(?=\S)/i;
/** How a line begins that says how far its measure is: `DONE …`. */
export const statePattern =
  /^(TODO|TO DO|To[- ]do|DOING|Doing|IN PROGRESS|In progress|WIP|DONE|Done)\b\s*[:：–—-]?\s*(?=\S)/;

/** Whether a text begins with such a name. */
export function isActionLine(text: string): boolean {
  return actionPattern.test(text) || statePattern.test(text);
}
