import { buildLineTask, type Group, type Labelled } from './line-tasks.js';

const ACTION =
  /^(?:action (?:item|point)|to-?do|follow[- ]?up action)(?: #?\d{1,2})?\s*[:：]\s+(?=\S)/i;

/** `Action point: check the backups` in the midst of other words. */
export function readNamedLines({ region, lines }: Group): readonly Labelled[] {
  return lines.flatMap((line) => {
    const isText = line.kind === 'text' || line.kind === 'item';
    const name = isText ? ACTION.exec(line.text)?.[0].length : undefined;
    return name === undefined ? [] : [buildLineTask(line, name, region, region.heading.text)];
  });
}
