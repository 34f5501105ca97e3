import type { Issue, Label } from '../world/entities.js';
import {
  type Call,
  type Reply,
  issueIn,
  labelsNamed,
  page,
  repositoryIn,
  reply,
  textIn,
  textsIn,
} from './call.js';
import { formatLabel } from '../payloads/format.js';
import { addLabels, removeLabels, replaceLabels } from '../world/issues/issue-labels.js';
import { createLabel } from '../world/issues/labels.js';
import { findLabel, labelOf } from '../world/issues/find-label.js';
import { Refusal } from '../world/refusal.js';

const labelsPath = '/repos/{owner}/{repo}/labels';
const issueLabelsPath = '/repos/{owner}/{repo}/issues/{number}/labels';

export const labelRoutes: Record<string, (call: Call) => Reply> = {
  [`GET ${labelsPath}`](call) {
    const { store } = call.world;
    const { id } = repositoryIn(call);
    return page(
      call,
      store.labels.filter((label) => label.repository === id),
      (label) => formatLabel(store, label),
    );
  },
  [`POST ${labelsPath}`](call) {
    const texts = {
      name: textIn(call.body, 'name') ?? '',
      color: textIn(call.body, 'color') ?? 'ededed',
    };
    const description = textIn(call.body, 'description') ?? null;
    const label = createLabel(call.world, call.who, repositoryIn(call), { ...texts, description });
    return reply(201, formatLabel(call.world.store, label));
  },
  [`GET ${labelsPath}/{name}`]: (call) => reply(200, formatLabel(call.world.store, labelIn(call))),
  [`GET ${issueLabelsPath}`]: (call) => listOn(call, issueIn(call)),
  [`POST ${issueLabelsPath}`]: (call) => change(call, addLabels),
  [`PUT ${issueLabelsPath}`]: (call) => change(call, replaceLabels),
  [`DELETE ${issueLabelsPath}/{name}`](call) {
    const issue = issueIn(call);
    const label = labelIn(call);
    if (!issue.labels.includes(label.id)) throw new Refusal('NOT_FOUND', 'Label does not exist');
    removeLabels(call.world, call.who, issue, [label]);
    return listOn(call, issue);
  },
};

function change(call: Call, act: typeof addLabels): Reply {
  const issue = issueIn(call);
  const names = textsIn(call.body, 'labels') ?? textsIn(call.body, 'list') ?? [];
  act(call.world, call.who, issue, labelsNamed(call, repositoryIn(call), names));
  return listOn(call, issue);
}

function listOn(call: Call, issue: Issue): Reply {
  const { store } = call.world;
  return page(call, issue.labels, (id) => formatLabel(store, labelOf(store, id)));
}

function labelIn(call: Call): Label {
  const found = findLabel(call.world.store, repositoryIn(call).id, call.params['name'] ?? '');
  if (!found) throw new Refusal('NOT_FOUND', 'Not Found');
  return found;
}
