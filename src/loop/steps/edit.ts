import {
  identityOfReference,
  maxBodyLength,
  type Note,
  note,
  type WriteStep,
} from '../../incident/index.js';
import { parsePostmortem } from '../../postmortem/index.js';
import { applySplices } from '../../text/index.js';
import type { Followed } from '../follow/index.js';
import type { Situation } from '../situation.js';
import type { TrackedIncident } from '../tracked-incident.js';

/** The edit of the incident's text. */
export interface BodyPlan {
  readonly steps: readonly WriteStep[];
  readonly notes: readonly Note[];
  /** The text can't be edited, so its checkboxes stay as they are. */
  readonly unchanged: boolean;
  /** Tasks whose links could not be written. */
  readonly unlinked: readonly Followed[];
}

/** Sets checkboxes and links at offsets of the source. `created` counts the issues that are created first and linked then. */
export function planBody(tracked: TrackedIncident, created: number): BodyPlan {
  const unreadable = findUnreadableLinks(tracked);
  const edited = edit(tracked, unreadable);
  if (edited.length > maxBodyLength) {
    const unlinked = tracked.followed.filter(({ links }) => links.length > 0);
    const notes = [note('body-too-long')];
    return { steps: planRestoring(tracked), notes, unchanged: true, unlinked };
  }
  const notes = unreadable.map(({ report: { task }, row }) =>
    note('link-not-read', { task, issue: row?.issue ?? null }),
  );
  const rest = { notes, unchanged: false, unlinked: unreadable };
  if (edited === tracked.observed.incident.body && created === 0) return { steps: [], ...rest };
  const sum = (count: (one: Followed) => number): number =>
    tracked.followed.reduce((total, one) => total + (unreadable.includes(one) ? 0 : count(one)), 0);
  const step: WriteStep = {
    do: 'edit body',
    body: edited,
    linked: sum(({ links }) => links.length) + created,
    ticked: sum(({ ticked }) => ticked),
    unticked: sum(({ unticked }) => unticked),
  };
  return { steps: [step], ...rest };
}

/** Restores text that the action overwrote, if there is any. */
export function planRestoring({ observed }: Pick<Situation, 'observed'>): readonly WriteStep[] {
  const { text } = observed.memory;
  if (text === null || text.length > maxBodyLength) return [];
  return [{ do: 'edit body', body: text, linked: 0, ticked: 0, unticked: 0 }];
}

function edit({ body, followed }: TrackedIncident, unreadable: readonly Followed[]): string {
  const splices = followed.flatMap((one) =>
    unreadable.includes(one) ? one.boxes : [...one.boxes, ...one.links],
  );
  return applySplices(body, splices);
}

/** Openings that may swallow what is written after them, and endings that are markup themselves. */
const risky = /[[<`\\]|[*_~+-]\s*$/u;

// A link that can't be read back would be written again by every run.
function findUnreadableLinks(tracked: TrackedIncident): readonly Followed[] {
  const { body, observed, followed, template } = tracked;
  const linking = followed.filter(({ links }) => links.length > 0);
  const isRisky = ({ report: { task } }: Followed): boolean =>
    risky.test(body.slice(task.span.start, task.span.end));
  if (!linking.some(isRisky)) return [];
  const { tasks } = parsePostmortem(edit(tracked, []), template, observed.repository.url);
  const read = new Set(
    tasks.flatMap(({ link }) =>
      link === null ? [] : [identityOfReference(link, observed.repository.name)],
    ),
  );
  return linking.filter(({ row }) => row !== null && !read.has(row.issue));
}
