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

/** The spelt-out zone that a text begins with, such as "Pacific Time", as written; null where it begins with none. */
export function parseZoneName(text: string): string | null {
  return startPattern.exec(text)?.[0] ?? null;
}

/** The first spelt-out zone in a text, as written. */
export function findZoneName(text: string): string | null {
  return /time/i.test(text) ? (anywherePattern.exec(text)?.[0] ?? null) : null;
}

/** The short form of a zone that is spelt out, such as `PT` for "Pacific Time"; any other name as it is. */
export function shortenZone(zone: string): string {
  const name = zone.trim().toLowerCase().replace(/\s+/g, ' ');
  return shortForms.get(name.replace(/ time(?: zone)?$/, '')) ?? zone.trim();
}
