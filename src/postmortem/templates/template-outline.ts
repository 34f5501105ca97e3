import { buildHeading, isTitle, parseHeading } from '../sections/index.js';
import type { Line } from '../markdown/index.js';
import { isPlaceholder } from '../words/index.js';
import { findExactMeaning, findMeaning } from './template-roles.js';

/** A heading of a template with the lines under it, up to the next one. */
export interface Part {
  readonly heading: string;
  /** `part`: below a section's heading. `chapter`: above the sections, such as the title. */
  readonly rank: 'chapter' | 'section' | 'part';
  /** Null if the words decide. */
  readonly required: boolean | null;
  readonly lines: readonly Line[];
  /** Invisible instructions: comments, the descriptions of a form. */
  readonly hints: readonly string[];
  /** The offset of the heading. */
  readonly offset: number;
}

interface Head {
  readonly index: number;
  readonly text: string;
  readonly level: number;
  readonly manner: 'strong' | 'bold' | 'plain';
}

/** Cuts a template at its headings. The lines above the first one are returned separately. */
export function parseOutline(lines: readonly Line[]): {
  readonly above: readonly Line[];
  readonly parts: readonly Part[];
} {
  const heads = chooseHeads(lines);
  const ranks = rankHeads(heads);
  const parts = heads.map(({ index, text }, at) => ({
    heading: text,
    rank: ranks[at] ?? 'chapter',
    required: null,
    // The text below `### {{ time }}` is an example that may stay.
    lines: isBlank(text) ? [] : lines.slice(index + 1, heads[at + 1]?.index ?? lines.length),
    hints: [],
    offset: lines[index]?.span.start ?? 0,
  }));
  return { above: lines.slice(0, heads[0]?.index ?? lines.length), parts };
}

// Without Markdown headings, bold lines are the headings; without those, bare names are.
function chooseHeads(lines: readonly Line[]): readonly Head[] {
  const all = lines.flatMap((line, index) => {
    const heading = parseHeading(line);
    if (!heading) return [];
    const { text, level, manner } = heading;
    if (manner === 'bold' && !isTitle(text)) return [];
    if (manner === 'plain' && (!line.first || findExactMeaning(text) === null)) return [];
    return [{ index, text, level, manner }];
  });
  const strong = all.filter(({ manner }) => manner === 'strong');
  if (strong.length > 1) return strong;
  const bold = all.filter(({ manner }) => manner !== 'plain');
  return bold.length > 1 ? bold : all;
}

function rankHeads(heads: readonly Head[]): readonly Part['rank'][] {
  const title = findTitle(heads);
  const named = heads.filter((head) => head !== title && !isBlank(head.text));
  const told = named.filter(({ text }) => isMeant(text));
  const level = Math.min(...(told.length > 0 ? told : named).map((head) => head.level));
  let open: number | null = null;
  return heads.map((head) => {
    if (head === title || head.level < level || (isBlank(head.text) && open === null)) {
      open = null;
      return 'chapter';
    }
    if (open !== null && (head.level > open || isBlank(head.text))) return 'part';
    open = head.level;
    return 'section';
  });
}

// The first heading, if all others are of a lower level.
function findTitle(heads: readonly Head[]): Head | null {
  const [first, ...others] = heads;
  if (!first || others.length === 0 || others.some(({ level }) => level <= first.level))
    return null;
  const names = buildHeading(first.text, first.level, first.manner).names;
  return first.level > 1 && names.some((name) => findExactMeaning(name) !== null) ? null : first;
}

// The writer fills in `## {{ date }}`.
function isBlank(text: string): boolean {
  return isPlaceholder(text) || /^\{\{|^<[^>]*>$|^\[[^\]]*\]$/.test(text);
}

function isMeant(text: string): boolean {
  const { role, field } = findMeaning(text);
  return role !== null || field !== null;
}
