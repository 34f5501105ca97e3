import { type Marks, parseMarks, parseTitleLink } from '../marks/index.js';
import type { Reference, Task } from '../postmortem.js';
import type { Words } from '../markdown/index.js';

const noIssuePattern = /\(\s*no[ -]issue\s*\)/i;

/** The text and the links of a line, and whether it opts out of an issue. */
export function parseLine(
  words: Words,
  { marks, titled }: Content,
): Pick<Task, 'text' | 'link' | 'furtherLinks' | 'optedOut' | 'repository'> {
  const [link = null, ...furtherLinks] = titled ? [titled, ...marks.links] : marks.links;
  return {
    text: formatText(words, marks),
    link,
    furtherLinks,
    optedOut: noIssuePattern.test(words.guarded),
    repository: marks.repository,
  };
}

export interface Content {
  readonly marks: Marks;
  /** The link whose label is the whole text of the line. */
  readonly titled: Reference | null;
}

/** The marks and the link of a task's line. */
export function parseContent(words: Words): Content {
  const marks = parseMarks(words);
  return {
    marks,
    titled: marks.links.length > 0 ? null : parseTitleLink(words, marks.from, marks.to),
  };
}

function formatText(words: Words, { from, to }: Marks): string {
  let text = '';
  let at = from;
  for (const match of words.guarded.slice(from, to).matchAll(new RegExp(noIssuePattern, 'gi'))) {
    text += words.text.slice(at, from + match.index);
    at = from + match.index + match[0].length;
  }
  return `${text}${words.text.slice(at, to)}`.replace(/\s+/g, ' ').trim();
}

/** After the last word and the markup around it, before trailing spaces and pictures. */
export function findLinkSlot(words: Words, start: number): number {
  const length = words.text.trimEnd().length;
  return length === 0 ? start : (words.outerEnds[length - 1] ?? start);
}
