import { vocabulary } from './vocabulary-data.js';

const stages: ReadonlySet<string> = new Set(vocabulary.stages);

/** Whether one of these names is a stage that a timeline may be divided into, such as "Detection" or "Escalation". */
export function isStage(names: readonly string[]): boolean {
  return names.some((name) => stages.has(name) || name.startsWith('misleading '));
}
