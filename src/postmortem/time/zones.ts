import { CalendarDateTime, toZoned } from '@internationalized/date';

import { shortenZone } from './zone-names.js';

/** A day and a time on some wall: `minutes` since 00:00, past 1440 on the days behind. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minutes: number;
}

/** Hours ahead of UTC of abbreviations that mean the same all year and to everybody. */
const fixedZones: ReadonlyMap<string, number> = new Map([
  ['UTC', 0],
  ['GMT', 0],
  ['Z', 0],
  ['WAT', 1],
  ['CAT', 2],
  ['SAST', 2],
  ['EAT', 3],
  ['MSK', 3],
  ['PKT', 5],
  ['ICT', 7],
  ['WIB', 7],
  ['AWST', 8],
  ['HKT', 8],
  ['PHT', 8],
  ['SGT', 8],
  ['JST', 9],
  ['KST', 9],
  ['AEST', 10],
  ['BRT', -3],
  ['ART', -3],
  ['HST', -10],
]);

/** Abbreviations of half a year, with the place that keeps them: people write "CET" in July too. */
const seasonalZones: ReadonlyMap<string, readonly [hours: number, place: string]> = new Map([
  ['WET', [0, 'Europe/Lisbon']],
  ['WEST', [1, 'Europe/Lisbon']],
  ['CET', [1, 'Europe/Berlin']],
  ['CEST', [2, 'Europe/Berlin']],
  ['EET', [2, 'Europe/Athens']],
  ['EEST', [3, 'Europe/Athens']],
  ['EST', [-5, 'America/New_York']],
  ['EDT', [-4, 'America/New_York']],
  ['CDT', [-5, 'America/Chicago']],
  ['MST', [-7, 'America/Denver']],
  ['MDT', [-6, 'America/Denver']],
  ['PST', [-8, 'America/Los_Angeles']],
  ['PDT', [-7, 'America/Los_Angeles']],
  ['AKST', [-9, 'America/Anchorage']],
  ['AKDT', [-8, 'America/Anchorage']],
  ['AEDT', [11, 'Australia/Sydney']],
  ['ACDT', [10.5, 'Australia/Adelaide']],
  ['NZST', [12, 'Pacific/Auckland']],
  ['NZDT', [13, 'Pacific/Auckland']],
  // Their short forms, CST, AST, BST and IST, mean other zones as well.
  ['Central Standard Time', [-6, 'America/Chicago']],
  ['Atlantic Standard Time', [-4, 'America/Halifax']],
  ['Atlantic Daylight Time', [-3, 'America/Halifax']],
  ['British Summer Time', [1, 'Europe/London']],
  ['Irish Standard Time', [1, 'Europe/Dublin']],
  ['Israel Standard Time', [2, 'Asia/Jerusalem']],
  ['Israel Daylight Time', [3, 'Asia/Jerusalem']],
]);

/** Names that follow the clocks of a place through the year. */
const zonePlaces: ReadonlyMap<string, string> = new Map([
  ['ET', 'America/New_York'],
  ['CT', 'America/Chicago'],
  ['MT', 'America/Denver'],
  ['PT', 'America/Los_Angeles'],
]);

/** The instant of a time in a zone, as ISO 8601 in UTC; null where the zone leaves open which, as `IST` and "CET" in July do. */
export function formatInstant(wall: WallTime, zone: string): string | null {
  const name = shortenZone(zone);
  const offset = parseOffset(name) ?? fixedZones.get(name.toUpperCase()) ?? null;
  if (offset !== null) return formatAtOffset(wall, offset);
  const seasonal = seasonalZones.get(name);
  if (seasonal) {
    const [hours, place] = seasonal;
    const named = formatAtOffset(wall, hours);
    return formatAtPlace(wall, place) === named ? named : null;
  }
  const place =
    zonePlaces.get(name) ?? (/^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.test(name) ? name : null);
  return place === null ? null : formatAtPlace(wall, place);
}

// `UTC+5:30`, `+0200`, in hours.
function parseOffset(zone: string): number | null {
  const match = /^(?:UTC|GMT)?\s?([+\-−±])\s?(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (!match) return null;
  const hours = Number(match[2]) + Number(match[3] ?? 0) / 60;
  return hours > 14 || match[1] === '±' ? null : match[1] === '+' ? hours : -hours;
}

function shift({ year, month, day, minutes }: WallTime, ahead: number): CalendarDateTime {
  return new CalendarDateTime(year, month, day).add({ minutes: minutes - ahead });
}

function formatAtOffset(wall: WallTime, hours: number): string {
  return `${shift(wall, hours * 60).toString()}.000Z`;
}

function formatAtPlace(wall: WallTime, place: string): string | null {
  try {
    // A time that the clocks leave out or show twice is no instant.
    return toZoned(shift(wall, 0), place, 'reject').toAbsoluteString();
  } catch {
    return null;
  }
}
