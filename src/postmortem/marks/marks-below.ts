import type { Item, Line } from '../markdown/index.js';
import { addMarked, type Marked, parseGroup, unmarked } from './mark-groups.js';

const labelledPattern = /^[\p{L} ]{2,30}[:=]/u;

/** What bullets of their own below each item say of it, such as `- Owner: @bob`. */
export function parseMarksBelow(lines: readonly Line[]): ReadonlyMap<Item, Marked> {
  const below = new Map<Item, Marked>();
  for (const { kind, item, text } of lines) {
    const parent = kind === 'item' && item?.checked === null ? item.parent : null;
    const mark =
      parent && text.length <= 160 && labelledPattern.test(text) ? parseGroup(text, 0) : null;
    if (parent && mark) below.set(parent, addMarked(below.get(parent) ?? unmarked, mark));
  }
  return below;
}
