import { findPlace, findSourceLine, readLineStarts } from '../../../src/text/place.js';
import type { Postmortem, Reference } from '../../../src/postmortem/postmortem.js';
import type { Span } from '../../../src/text/place.js';

interface Placed {
  readonly what: string;
  readonly span: Span;
  /** The line of the span's start. */
  readonly line?: number;
}

/** Whatever a postmortem says of its source that can't be: spans turned round or outside it, lines that aren't the span's. */
export function findMisplaced(postmortem: Postmortem): readonly string[] {
  const { source } = postmortem;
  const starts = readLineStarts(source);
  const outside = readPlaced(postmortem)
    .filter(({ span: { start, end }, line }) => {
      const isInside = 0 <= start && start <= end && end <= source.length;
      return !isInside || (line !== undefined && findPlace(starts, start).line !== line);
    })
    .map(({ what, span, line }) => `${what} ${JSON.stringify({ ...span, line })}`);
  return [...outside, ...findStrayBoxes(postmortem), ...findStrayEntries(postmortem)];
}

function readPlaced({
  sections,
  fields,
  timeline,
  duration,
  tasks,
}: Postmortem): readonly Placed[] {
  return [
    ...sections.flatMap(({ heading, headingSpan, contentSpan, lines, line }) => [
      { what: `heading ${heading}`, span: headingSpan, line },
      { what: `content of ${heading}`, span: contentSpan },
      ...lines.map(({ text, offset }) => ({ what: `line ${text}`, span: at(offset) })),
    ]),
    ...fields.flatMap(({ name, span, valueSpan, line }) => [
      { what: `field ${name}`, span, line },
      { what: `value of ${name}`, span: valueSpan },
    ]),
    ...timeline.map(({ raw, span, line }) => ({ what: `entry ${raw}`, span, line })),
    ...(duration ? [{ what: 'duration', span: duration.span }] : []),
    ...tasks.flatMap(({ text, span, line, link, furtherLinks, linkSlot }) => [
      { what: `task ${text}`, span, line },
      { what: `slot of ${text}`, span: at(linkSlot.offset) },
      ...[...(link ? [link] : []), ...furtherLinks].map((other: Reference) => ({
        what: `link of ${text}`,
        span: other.span,
      })),
    ]),
  ];
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

function findStrayBoxes({ source, tasks }: Postmortem): readonly string[] {
  return tasks.flatMap(({ text, box }) =>
    box === null || /^\[[\s xX]\]$/.test(source.slice(box.offset - 1, box.offset + 2))
      ? []
      : [`box of ${text}`],
  );
}

// What an entry quotes stands in its line.
function findStrayEntries({ source, timeline }: Postmortem): readonly string[] {
  return timeline.flatMap(({ raw, span }) => {
    const { start, end } = findSourceLine(source, span.start);
    return source.slice(start, end).includes(raw) ? [] : [`words of ${raw}`];
  });
}
