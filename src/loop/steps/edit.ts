import { parsePostmortem } from '../../postmortem/index.js';
import { applySplices, type Followed, noteOf } from '../follow/index.js';
import {
  identityOfReference,
  maxBodyLength,
  type Note,
  type WriteStep,
} from '../../incident/index.js';
import type { TrackedIncident } from '../tracked-incident.js';

/** What the edit of the incident's text comes to. */
export interface BodyPlan {
  readonly steps: readonly WriteStep[];
  readonly notes: readonly Note[];
  /** The text can't be edited, so its boxes stay as they are. */
  readonly kept: boolean;
  /** Those whose links could not be written. */
  readonly unlinked: readonly Followed[];
}

/**
 * The edit of the incident's text: boxes and links, at offsets of the source. `created` counts the
 * issues that are to be created first, and linked then.
 */
export function planBody(scene: TrackedIncident, created: number): BodyPlan {
  const { incident } = scene.observed;
  const lost = findLostLinks(scene);
  const edited = edit(scene, lost);
  if (edited.length > maxBodyLength) {
    const unlinked = scene.followed.filter(({ links }) => links.length > 0);
    const notes = [noteOf('body-too-long', null, null, false)];
    return { steps: planRestoring(scene), notes, kept: true, unlinked };
  }
  const notes = lost.map(({ report, row }) =>
    noteOf('link-not-read', report.task, row?.issue ?? null, false),
  );
  if (edited === incident.storedBody && created === 0)
    return { steps: [], notes, kept: false, unlinked: lost };
  const sum = (count: (one: Followed) => number): number =>
    scene.followed.reduce((total, one) => total + (lost.includes(one) ? 0 : count(one)), 0);
  const step: WriteStep = {
    do: 'edit body',
    body: edited,
    linked: sum(({ links }) => links.length) + created,
    ticked: sum(({ ticked }) => ticked),
    unticked: sum(({ unticked }) => unticked),
  };
  return { steps: [step], notes, kept: false, unlinked: lost };
}

/** Writes back, as it was, what the loop overwrote; nothing where it overwrote nothing. */
export function planRestoring({ observed }: TrackedIncident): readonly WriteStep[] {
  const { body, storedBody } = observed.incident;
  if (body === storedBody || body.length > maxBodyLength) return [];
  return [{ do: 'edit body', body, linked: 0, ticked: 0, unticked: 0 }];
}

function edit({ observed, followed }: TrackedIncident, without: readonly Followed[]): string {
  const splices = followed.flatMap((one) =>
    without.includes(one) ? one.boxes : [...one.boxes, ...one.links],
  );
  return applySplices(observed.incident.body, splices);
}

/** Openings that may swallow what is written behind them, and endings that are markup themselves. */
const risky = /[[<`\\]|[*_~+-]\s*$/u;

// A link that would not be read back would be written again by every run.
function findLostLinks(scene: TrackedIncident): readonly Followed[] {
  const { observed, followed, situation } = scene;
  const { body } = observed.incident;
  const linking = followed.filter(({ links }) => links.length > 0);
  const isRisky = ({ report: { task } }: Followed): boolean =>
    risky.test(body.slice(task.span.start, task.span.end));
  if (!linking.some(isRisky)) return [];
  const { url } = observed.repository;
  const { tasks } = parsePostmortem(edit(scene, []), situation.template, url);
  const read = new Set(
    tasks.flatMap(({ link }) =>
      link === null ? [] : [identityOfReference(link, observed.repository.name)],
    ),
  );
  return linking.filter(({ row }) => row !== null && !read.has(row.issue));
}
