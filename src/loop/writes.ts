import type { Config } from '../config.js';
import { identityOf } from './identity.js';
import type { Observed } from './observed.js';
import { isApart } from './own-issue.js';
import { maxSubIssues } from './limits.js';
import type { Phase, Report } from './report.js';
import { type Scene, wearsLabel } from './scene.js';
import type { CreateStep, WriteStep } from './step.js';

export function planDoubles({ matched, incident, hands }: Scene): readonly WriteStep[] {
  return matched.doubles.flatMap(({ double, of }) => {
    const target = { id: double.id, issue: identityOf(double.repository, double.number) };
    const original = { id: of.id, issue: identityOf(of.repository, of.number) };
    const close: readonly WriteStep[] =
      double.state === 'open' ? [{ do: 'close duplicate', target, of: original }] : [];
    if (isApart(double, incident, hands)) return close;
    return [...close, { do: 'remove sub-issue', target }];
  });
}

/** What following the tasks comes to. Beyond the places that GitHub has an adopted issue gets no parent, and is followed through its link. */
export function planFollowing(
  { followed, observed }: Scene,
  creates: readonly CreateStep[],
): readonly WriteStep[] {
  const taken = observed.subIssues.length + creates.filter(({ apart }) => !apart).length;
  let places = maxSubIssues - taken;
  return followed
    .flatMap(({ steps }) => steps)
    .filter((step) => step.do !== 'add sub-issue' || places-- > 0);
}

export function planPhaseLabel({ observed, config }: Scene, phase: Phase): readonly WriteStep[] {
  if (phase === 'none' || phase === 'draft') return [];
  const label = config.labels[phase];
  const add: readonly WriteStep[] = wearsLabel(observed, label)
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
    .filter((label) => label !== except && wearsLabel(observed, label))
    .map((label) => ({ do: 'remove phase label', label }));
}

export function planComments({ comments, situation }: Scene, report: Report): readonly WriteStep[] {
  const [first, ...others] = comments;
  const body = situation.texts.statusComment(report);
  const removed = others.map(({ id }): WriteStep => ({ do: 'delete status comment', comment: id }));
  if (first === undefined) return [{ do: 'add status comment', body }];
  if (first.body === body) return removed;
  return [...removed, { do: 'edit status comment', comment: first.id, body }];
}
