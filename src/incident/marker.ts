import { createHash } from 'node:crypto';

/** A hidden comment that marks the action's own texts; a hint, never proof. */
export type MarkerKind = 'task' | 'status';

const opening = '<!-- postmortem-loop:';

/** A marker as text. The JSON inside can't end the comment: `<`, `>` and `--` are escaped. */
export function formatMarker(kind: MarkerKind, data: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('--', '\\u002d\\u002d');
  return `${opening}${kind} ${json} -->`;
}

/** The data of the last marker of that kind, since the action puts it last; null if it can't be read. */
export function parseMarker(
  kind: MarkerKind,
  text: string,
): Readonly<Record<string, unknown>> | null {
  const start = `${opening}${kind} `;
  const from = text.lastIndexOf(start);
  if (from < 0) return null;
  const to = text.indexOf(' -->', from);
  if (to < 0) return null;
  try {
    const data: unknown = JSON.parse(text.slice(from + start.length, to));
    return isObject(data) ? data : null;
  } catch {
    return null;
  }
}

/** The data of the only marker in a text, if nothing comes after it; null for any other text. */
export function parseClosingMarker(
  kind: MarkerKind,
  text: string,
): Readonly<Record<string, unknown>> | null {
  const from = text.indexOf(opening);
  const isLast = from >= 0 && from === text.lastIndexOf(opening);
  if (!isLast || text.indexOf(' -->', from) !== text.trimEnd().length - 4) return null;
  return parseMarker(kind, text);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface TaskMarker {
  /** Identity of the incident, `owner/name#number`; in a public place, `concealIncident` of it. */
  readonly incident: string;
  readonly key: string;
  /** It was created without a parent, because GitHub refuses sub-issues there. */
  readonly unparented: boolean;
}

/** The marker of a tracking issue that the action created; null for any other text. */
export function parseTaskMarker(body: string): TaskMarker | null {
  const data = parseMarker('task', body);
  if (data === null || typeof data['incident'] !== 'string' || typeof data['key'] !== 'string') {
    return null;
  }
  return {
    incident: data['incident'].toLowerCase(),
    key: data['key'],
    unparented: data['unparented'] === true,
  };
}

/** Replaces the identity of an incident where everyone can read it. */
export function concealIncident(identity: string): string {
  return `sha256:${createHash('sha256').update(identity.toLowerCase()).digest('hex').slice(0, 24)}`;
}

/** Whether a marker belongs to that incident. */
export function namesIncident(
  { incident }: Pick<TaskMarker, 'incident'>,
  identity: string,
): boolean {
  return incident === identity || incident === concealIncident(identity);
}

export function formatTaskMarker({
  incident,
  key,
  unparented = false,
}: Omit<TaskMarker, 'unparented'> & Partial<TaskMarker>): string {
  return formatMarker('task', { v: 1, incident, key, ...(unparented ? { unparented } : {}) });
}
