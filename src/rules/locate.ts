import { findPlace, readLineStarts } from '../text/index.js';
import type { Postmortem, Section } from '../postmortem/index.js';
import type { Finding, RuleFinding } from './finding.js';

type UnplacedFinding = RuleFinding & Pick<Finding, 'rule' | 'severity'>;

const longestQuote = 160;

/** Adds line, section and quote to a finding. */
export function buildLocator({
  source,
  sections,
  tasks,
}: Postmortem): (found: UnplacedFinding) => Finding {
  const starts = readLineStarts(source);
  const known = sections.filter(({ name }) => name !== null);
  const words = new Map(tasks.map(({ line, text }) => [line, text]));
  return ({ span, fix, ...finding }) => {
    const common = { ...finding, fix: fix ?? null };
    if (span === null) return { ...common, place: null, end: null, section: null, quote: null };
    const place = findPlace(starts, span.start);
    const from = starts[place.line - 1] ?? 0;
    const to = Math.min(starts[place.line] ?? source.length, from + 4 * longestQuote);
    return {
      ...common,
      place,
      end: findPlace(starts, span.end),
      section: findSection(known, span.start)?.name ?? null,
      // The action changes checkboxes and links in a task's line; the quote must not change with them.
      quote: cutQuote(words.get(place.line) || source.slice(from, to)),
    };
  };
}

/** The section around an offset. */
function findSection(sections: readonly Section[], offset: number): Section | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.headingSpan.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sections[low - 1];
  return found && offset < found.contentSpan.end ? found : null;
}

function cutQuote(text: string): string {
  const line = text.trim();
  if (line.length <= longestQuote) return line;
  // Not in the middle of a surrogate pair.
  return `${line.slice(0, longestQuote - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
