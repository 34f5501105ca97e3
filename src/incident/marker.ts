import { createHash } from 'node:crypto';

/** A hidden comment in which the loop knows its own texts again; a hint, never proof. */
export type MarkerKind = 'task' | 'status';

const OPENING = '<!-- postmortem-loop:';

/** A marker as text. The JSON within can't end the comment: `<`, `>` and `-` that could are escaped. */
export function writeMarker(kind: MarkerKind, data: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('--', '\\u002d\\u002d');
  return `${OPENING}${kind} ${json} -->`;
}

/** The data of the last marker of that kind, behind all other words as the loop writes it; null where that can't be read. */
export function readMarker(
  kind: MarkerKind,
  text: string,
): Readonly<Record<string, unknown>> | null {
  const opening = `${OPENING}${kind} `;
  const from = text.lastIndexOf(opening);
  if (from < 0) return null;
  const to = text.indexOf(' -->', from);
  if (to < 0) return null;
  try {
    const data: unknown = JSON.parse(text.slice(from + opening.length, to));
    return isObject(data) ? data : null;
  } catch {
    return null;
  }
}

/** The data of the one marker in a text, where nothing stands behind it; null for any other text. */
export function readClosingMarker(
  kind: MarkerKind,
  text: string,
): Readonly<Record<string, unknown>> | null {
  const from = text.indexOf(OPENING);
  const isLast = from >= 0 && from === text.lastIndexOf(OPENING);
  if (!isLast || text.indexOf(' -->', from) !== text.trimEnd().length - 4) return null;
  return readMarker(kind, text);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface TaskMarker {
  /** Identity of the incident, `owner/name#number`, or where nobody shall read it there, `concealIncident` of it. */
  readonly incident: string;
  readonly key: string;
  /** It was made without a parent, since GitHub would not have it as a sub-issue. */
  readonly unparented: boolean;
}

/** What a tracking issue that the loop created says of itself; null for any other text. */
export function readTaskMarker(body: string): TaskMarker | null {
  const data = readMarker('task', body);
  if (data === null || typeof data['incident'] !== 'string' || typeof data['key'] !== 'string') {
    return null;
  }
  return {
    incident: data['incident'].toLowerCase(),
    key: data['key'],
    unparented: data['unparented'] === true,
  };
}

/** What stands for the identity of an incident where everybody can read it. */
export function concealIncident(identity: string): string {
  return `sha256:${createHash('sha256').update(identity.toLowerCase()).digest('hex').slice(0, 24)}`;
}

/** Whether a marker is one of that incident. */
export function namesIncident(
  { incident }: Pick<TaskMarker, 'incident'>,
  identity: string,
): boolean {
  return incident === identity || incident === concealIncident(identity);
}

export function writeTaskMarker({
  incident,
  key,
  unparented = false,
}: Omit<TaskMarker, 'unparented'> & Partial<TaskMarker>): string {
  return writeMarker('task', { v: 1, incident, key, ...(unparented ? { unparented } : {}) });
}
