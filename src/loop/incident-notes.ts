import {
  hashWords,
  identityOf,
  isUnparented,
  keyOf,
  listTracked,
  type Note,
} from '../incident/index.js';
import { noteOf } from './follow/index.js';
import { type ClosingPlan, noteUnparented } from './steps/index.js';
import type { TrackedIncident } from './tracked-incident.js';

/** Issues of this incident that no line claims. */
export function noteUnclaimed({
  matched,
  incident,
  ownLogins,
  record,
}: TrackedIncident): readonly Note[] {
  return matched.unclaimed
    .filter((issue) => issue.state === 'open')
    .map((issue) => {
      const identity = identityOf(issue.repository, issue.number);
      const key = keyOf(issue, incident, ownLogins);
      const ours = key !== null || record?.tasks.get(identity)?.created === true;
      const gone = isUnparented(issue, incident, ownLogins) ? 'line-gone-apart' : 'line-gone';
      // Who reads the incident need not be who may read titles elsewhere: only its own words come back.
      const isTold =
        incident.startsWith(`${issue.repository.toLowerCase()}#`) ||
        key?.startsWith(`${hashWords(issue.title)}-`) === true;
      return {
        ...noteOf(ours ? gone : 'added-by-hand', null, identity, true),
        detail: isTold ? issue.title : null,
      };
    });
}

/** What is to be known of the incident, but of no task of it. */
export function noteSurroundings(scene: TrackedIncident): readonly Note[] {
  return [
    ...noteHistory(scene),
    ...noteVoucher(scene),
    ...noteMilestone(scene),
    ...noteUnparented(scene),
  ];
}

// Nobody can tell then whether somebody saved an edit while the loop wrote its own.
function noteHistory({ observed, followed }: TrackedIncident): readonly Note[] {
  const isWritten = followed.some(({ row }) => row !== null);
  if (observed.incident.edits !== null || !isWritten) return [];
  return [noteOf('history-unreadable', null, null, false)];
}

function noteVoucher({ trust }: TrackedIncident): readonly Note[] {
  if (!trust.trusted || trust.voucher === null) return [];
  return [{ ...noteOf('vouched', null, null, false), detail: trust.voucher }];
}

/** What closing or reopening the incident, or leaving it, calls for. */
export function noteClosing(turned: ClosingPlan, wanted: number): readonly Note[] {
  const turn = turned.note === null ? [] : [noteOf(turned.note, null, null, false)];
  const late =
    turned.state === 'closed' && wanted > 0
      ? [noteOf('new-tasks-in-closed', null, null, false)]
      : [];
  return [...turn, ...late];
}

/** Says, once for all, that issues of the loop's own have no milestone although the configuration names one. */
function noteMilestone({
  config,
  observed,
  incident,
  ownLogins,
}: TrackedIncident): readonly Note[] {
  const { milestone } = config.tracking;
  if (milestone === null) return [];
  const isWithout = listTracked(observed, incident, ownLogins).some(
    (issue) =>
      issue.state === 'open' &&
      issue.milestone === null &&
      keyOf(issue, incident, ownLogins) !== null,
  );
  return isWithout ? [{ ...noteOf('no-milestone', null, null, false), detail: milestone }] : [];
}
