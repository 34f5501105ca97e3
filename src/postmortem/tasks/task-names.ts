import { isAdvice } from '../sections/index.js';
import type { Item, Line, Words } from '../markdown/index.js';
import type { Marks } from '../marks/index.js';

/** The text below an item: an item that is only a name is explained there. */
export type Details = ReadonlyMap<Item, string>;

const markPattern =
  /^(?:owners?|assignees?|assigned to|responsible|who|lead|due(?: date)?|deadline|eta|when|timeline|priority|severity|status|effort|estimate|tracking|ticket|issue|link)\s*[:：=–-]/i;
const namePattern =
  /^(?:tasks?|actions?(?: items?)?|descriptions?|what|details?|measures?|steps?)\s*[:：]\s*(?=\S)/i;

/** The first text below each item that isn't a mark, such as an owner, or a checkbox. */
export function parseDetails(lines: readonly Line[]): Details {
  const details = new Map<Item, string>();
  for (const { kind, item, first, text } of lines) {
    const isBullet = kind === 'item' && item?.checked === null;
    const above = isBullet ? item.parent : kind === 'text' && first ? item : null;
    if (!above || details.has(above) || text === '' || markPattern.test(text)) continue;
    details.set(above, text.replace(namePattern, '').slice(0, 160).trim());
  }
  return details;
}

/** A task's text; one that is only a name, such as "**Training:**", with the words under it. */
export function completeName(
  text: string,
  words: Words,
  { from, to }: Pick<Marks, 'from' | 'to'>,
  detail: string | undefined,
): string {
  const isLabel = /[:：]$/.test(text);
  if (detail === undefined || (!isLabel && !isBold(words, from, to))) return text;
  const name = text.replace(/\s*[:：]$/, '');
  const tellsEnough = isAdvice(name) && name.split(' ').length > 3;
  return tellsEnough ? name : `${name}: ${detail}`;
}

function isBold({ text, strong }: Words, from: number, to: number): boolean {
  if (to - from > 80) return false;
  for (let at = from; at < to; at += 1) {
    if (strong[at] !== true && /[\p{L}\p{N}]/u.test(text.charAt(at))) return false;
  }
  return to > from;
}
