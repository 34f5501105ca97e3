/** Zones spelt out, without their "Time", and the short form that `readInstant` knows them by. */
const shortForms: ReadonlyMap<string, string> = new Map([
  ['coordinated universal', 'UTC'],
  ['universal coordinated', 'UTC'],
  ['universal', 'UTC'],
  ['zulu', 'UTC'],
  ['greenwich mean', 'GMT'],
  ['western european', 'WET'],
  ['western european summer', 'WEST'],
  ['central european', 'CET'],
  ['central european standard', 'CET'],
  ['central european summer', 'CEST'],
  ['central european daylight', 'CEST'],
  ['eastern european', 'EET'],
  ['eastern european standard', 'EET'],
  ['eastern european summer', 'EEST'],
  ['british summer', 'British Summer Time'],
  ['irish standard', 'Irish Standard Time'],
  ['moscow', 'MSK'],
  ['moscow standard', 'MSK'],
  ['israel standard', 'Israel Standard Time'],
  ['israel daylight', 'Israel Daylight Time'],
  ['west africa', 'WAT'],
  ['west african', 'WAT'],
  ['west africa standard', 'WAT'],
  ['central africa', 'CAT'],
  ['central african', 'CAT'],
  ['east africa', 'EAT'],
  ['east african', 'EAT'],
  ['south africa standard', 'SAST'],
  ['south african standard', 'SAST'],
  ['gulf standard', 'UTC+4'],
  ['pakistan standard', 'PKT'],
  ['india standard', 'UTC+5:30'],
  ['indian standard', 'UTC+5:30'],
  ['nepal', 'UTC+5:45'],
  ['indochina', 'ICT'],
  ['western indonesia', 'WIB'],
  ['singapore', 'SGT'],
  ['singapore standard', 'SGT'],
  ['hong kong', 'HKT'],
  ['china standard', 'UTC+8'],
  ['philippine', 'PHT'],
  ['philippine standard', 'PHT'],
  ['japan standard', 'JST'],
  ['korea standard', 'KST'],
  ['korean standard', 'KST'],
  ['australian western standard', 'AWST'],
  ['australian eastern standard', 'AEST'],
  ['australian eastern daylight', 'AEDT'],
  ['new zealand standard', 'NZST'],
  ['new zealand daylight', 'NZDT'],
  ['argentina', 'ART'],
  ['brasilia', 'BRT'],
  ['brasília', 'BRT'],
  ['atlantic standard', 'Atlantic Standard Time'],
  ['atlantic daylight', 'Atlantic Daylight Time'],
  ['eastern', 'ET'],
  ['eastern standard', 'EST'],
  ['eastern daylight', 'EDT'],
  ['central', 'CT'],
  ['central standard', 'Central Standard Time'],
  ['central daylight', 'CDT'],
  ['mountain', 'MT'],
  ['mountain standard', 'MST'],
  ['mountain daylight', 'MDT'],
  ['pacific', 'PT'],
  ['pacific standard', 'PST'],
  ['pacific daylight', 'PDT'],
  ['alaska standard', 'AKST'],
  ['alaska daylight', 'AKDT'],
  ['hawaii standard', 'HST'],
  ['hawaii-aleutian standard', 'HST'],
]);

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
