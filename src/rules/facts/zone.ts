import { shortenZone } from '../../postmortem/index.js';

/** Whether two zones, as written, are the same hour; one that isn't said is taken for the other. */
export function isSameZone(one: string | null, other: string | null): boolean {
  return one === null || other === null || normaliseZone(one) === normaliseZone(other);
}

/** A zone without the ways to write it: `gmt` is `UTC`, `UTC+02:00` is `UTC+2`, "Pacific Time" is `PT`. */
export function normaliseZone(zone: string): string {
  const bare = shortenZone(zone)
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[−–]/g, '-')
    .replace(/^(?:GMT|Z$)/, 'UTC');
  const offset = /^(?:UTC)?([+-])0?(\d{1,2})(?::?(\d{2}))?$/.exec(bare);
  if (!offset) return bare;
  const [, sign = '+', hours = '0', minutes = '00'] = offset;
  if (Number(hours) === 0 && Number(minutes) === 0) return 'UTC';
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
