import type { Postmortem, Section } from '../../postmortem/index.js';
import { readSectionLines } from '../section-lines.js';

/** A line of what the writers say themselves. */
export interface OwnLine {
  /** As in the source, at the same length, with code, quotations, tags and targets of links blanked out. */
  readonly text: string;
  readonly offset: number;
}

// Every alternative stops at the next mark of its kind, so that no character is read more than twice.
const NOT_OWN =
  /(?<!`)`+[^`]+`+|"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|<[^<>]*>|\]\([^()\s]*\)|https?:\/\/\S+/g;

/** The writers' own words in a section: no code, no quotation. */
export function readOwnLines({ source }: Postmortem, section: Section): readonly OwnLine[] {
  return readSectionLines(source, section)
    .filter(({ isCode, isQuoted }) => !isCode && !isQuoted)
    .map(({ raw, offset }) => ({
      text: raw.replace(NOT_OWN, (words) => ' '.repeat(words.length)),
      offset,
    }));
}
