import type { TrackingIssue } from '../../incident/index.js';
import type { Box, Task } from '../../postmortem/index.js';
import type { Splice } from '../../text/index.js';

/** The splice that ticks or unticks a checkbox; nothing else of the line changes. */
export function spliceBox(box: Box, ticked: boolean): Splice {
  return { offset: box.offset, remove: 1, insert: ticked ? 'x' : ' ' };
}

/** The splice that links a line to its issue: after its words, or in the tracking cell. */
export function spliceLink(
  source: string,
  task: Task,
  issue: TrackingIssue,
  repository: string,
): Splice {
  const link = formatLink(issue, repository);
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

// GitHub replaces a bare `#12` in a list by title and state; an explicit link stays as it is.
function formatLink(issue: TrackingIssue, repository: string): string {
  const isElsewhere = issue.repository.toLowerCase() !== repository.toLowerCase();
  return `[${isElsewhere ? issue.repository : ''}#${String(issue.number)}](${issue.url})`;
}
