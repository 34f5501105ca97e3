import type { Config } from '../../config/index.js';
import {
  type CreateStep,
  maxSubIssues,
  type Observed,
  type Phase,
  type Report,
  type WriteStep,
} from '../../incident/index.js';
import { renderStatusComment } from '../../render/index.js';
import { carriesLabel, type TrackedIncident } from '../tracked-incident.js';

/** Closes duplicates and removes them as sub-issues. */
export function planDuplicates({ duplicates, ownership }: TrackedIncident): readonly WriteStep[] {
  return duplicates.flatMap(({ issue, original }) => {
    const target = { id: issue.id, issue: issue.identity };
    const of = { id: original.id, issue: original.identity };
    const close: readonly WriteStep[] =
      issue.state === 'open' ? [{ do: 'close duplicate', target, of }] : [];
    if (ownership.isUnparented(issue)) return close;
    return [...close, { do: 'remove sub-issue', target }];
  });
}

/** The steps of all tasks. Beyond GitHub's limit an adopted issue gets no parent, and is followed through its link. */
export function planFollowing(
  { followed, observed }: TrackedIncident,
  creates: readonly CreateStep[],
): readonly WriteStep[] {
  const taken = observed.subIssues.length + creates.filter(({ unparented }) => !unparented).length;
  let places = maxSubIssues - taken;
  return followed
    .flatMap(({ steps }) => steps)
    .filter((step) => step.do !== 'add sub-issue' || places-- > 0);
}

export function planPhaseLabel(
  { observed, config }: TrackedIncident,
  phase: Phase,
): readonly WriteStep[] {
  if (phase === 'none' || phase === 'draft') return [];
  const label = config.labels[phase];
  const add: readonly WriteStep[] = carriesLabel(observed, label)
    ? []
    : [{ do: 'add phase label', label }];
  return [...add, ...removePhaseLabels(observed, config, label)];
}

export function removePhaseLabels(
  observed: Observed,
  { labels }: Config,
  except: string | null,
): readonly WriteStep[] {
  return [labels.incomplete, labels.tracking, labels.done]
    .filter((label) => label !== except && carriesLabel(observed, label))
    .map((label) => ({ do: 'remove phase label', label }));
}

/** Adds or updates the status comment, and deletes any further one. */
export function planComments({ comments }: TrackedIncident, report: Report): readonly WriteStep[] {
  const [first, ...others] = comments;
  const body = renderStatusComment(report);
  const removed = others.map(({ id }): WriteStep => ({ do: 'delete status comment', comment: id }));
  if (first === undefined) return [{ do: 'add status comment', body }];
  if (first.body === body) return removed;
  return [...removed, { do: 'edit status comment', comment: first.id, body }];
}
