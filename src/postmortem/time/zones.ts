import { CalendarDateTime, toZoned } from '@internationalized/date';

import { shortenZone } from './zone-names.js';
import { zones } from './zones-data.js';

/** A day and a time as clocks show it: `minutes` since 00:00, past 1440 on the days after. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minutes: number;
}

const fixedZones: ReadonlyMap<string, number> = new Map(Object.entries(zones.fixed));
const seasonalZones: ReadonlyMap<string, { readonly hours: number; readonly place: string }> =
  new Map(Object.entries(zones.seasonal));
const zonePlaces: ReadonlyMap<string, string> = new Map(Object.entries(zones.places));

/** The instant of a time in a zone, as ISO 8601 in UTC; null if the zone is ambiguous, as `IST` or "CET" in July. */
export function formatInstant(wall: WallTime, zone: string): string | null {
  const name = shortenZone(zone);
  const offset = parseOffset(name) ?? fixedZones.get(name.toUpperCase()) ?? null;
  if (offset !== null) return formatAtOffset(wall, offset);
  const seasonal = seasonalZones.get(name);
  if (seasonal) {
    const { hours, place } = seasonal;
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
    // A time that is skipped or repeated when clocks change isn't an instant.
    return toZoned(shift(wall, 0), place, 'reject').toAbsoluteString();
  } catch {
    return null;
  }
}
