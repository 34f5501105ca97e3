import { zones } from './zones-data.js';

/** Zones that are spelled out, without their "Time", and the short form that `formatInstant` knows them by. */
const shortForms: ReadonlyMap<string, string> = new Map(Object.entries(zones.spelledOut));

const namesSource = [...shortForms.keys()]
  // The longest first: "Central European Summer" begins with "Central".
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', String.raw`\s`))
  .join('|');
const nameSource = String.raw`(?:${namesSource})\stime(?:\szone)?(?![\p{L}\p{N}]|\s(?:server|source|series)\b)`;
const startPattern = new RegExp(`^${nameSource}`, 'iu');
const anywherePattern = new RegExp(String.raw`(?<![\p{L}\p{N}/])${nameSource}`, 'iu');

/** The spelled-out zone at the start of a text, such as "Pacific Time", as written; null if there is none. */
export function parseZoneName(text: string): string | null {
  return startPattern.exec(text)?.[0] ?? null;
}

/** The first spelled-out zone in a text, as written. */
export function findZoneName(text: string): string | null {
  return /time/i.test(text) ? (anywherePattern.exec(text)?.[0] ?? null) : null;
}

/** The short form of a zone that is spelled out, such as `PT` for "Pacific Time"; any other name as it is. */
export function shortenZone(zone: string): string {
  const name = zone.trim().toLowerCase().replace(/\s+/g, ' ');
  return shortForms.get(name.replace(/ time(?: zone)?$/, '')) ?? zone.trim();
}
