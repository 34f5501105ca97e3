import type { Box, Task } from '../../postmortem/index.js';
import { applySplices, type Splice } from '../../text/index.js';
import type { TrackingIssue } from '../../incident/index.js';

/** The splice that sets a box; nothing else of the line changes. */
export function spliceBox(box: Box, ticked: boolean): Splice {
  return { offset: box.offset, remove: 1, insert: ticked ? 'x' : ' ' };
}

/** The splice that ties a line to its issue: behind its words, or in the tracking cell. */
export function spliceLink(
  source: string,
  task: Task,
  issue: TrackingIssue,
  repository: string,
): Splice {
  const link = writeLink(issue, repository);
  if (task.link !== null) {
    const { start, end } = task.link.span;
    const insert = task.linkSlot.form === 'cell' ? link : `(${link})`;
    return { offset: start, remove: end - start, insert };
  }
  const { offset, form } = task.linkSlot;
  if (form === 'after') return { offset, remove: 0, insert: ` (${link})` };
  const before = /\s/u.test(source.charAt(offset - 1)) ? '' : ' ';
  const after = /\s/u.test(source.charAt(offset)) ? '' : ' ';
  return { offset, remove: 0, insert: `${before}${link}${after}` };
}

// A bare `#12` in a list is replaced by title and state when GitHub shows it; an explicit link stays.
function writeLink(issue: TrackingIssue, repository: string): string {
  const elsewhere = issue.repository.toLowerCase() !== repository.toLowerCase();
  return `[${elsewhere ? issue.repository : ''}#${String(issue.number)}](${issue.url})`;
}

export { applySplices, type Splice };
