import { noMemory, type Observed } from '../incident/index.js';
import type { Situation } from '../loop/index.js';
import { findNoActionReason } from '../postmortem/index.js';
import type { Setup } from './setup.js';

const incidentLabel = 'incident';
const trackingLabel = 'postmortem task';

/** What the action would see if an incident were just opened with this text, by someone it trusts. */
export function situationFromText(
  text: string,
  repository: string,
  { config, template, check }: Setup,
): Situation {
  const { postmortem, findings } = check(text);
  const title = postmortem.sections.find(({ name }) => name === null)?.heading ?? 'Incident';
  return {
    observed: observedFromText(text, title, repository),
    body: text,
    from: null,
    postmortem,
    template,
    findings,
    noAction: findNoActionReason(postmortem, template) !== null,
    config,
    configProblem: null,
    incidentLabel,
    trackingLabel,
    rulePages: null,
    mayStart: true,
    mayCreate: Number.POSITIVE_INFINITY,
  };
}

function observedFromText(body: string, title: string, repository: string): Observed {
  const url = `https://github.com/${repository}`;
  return {
    viewer: 'github-actions[bot]',
    repository: { id: '', name: repository, url, visibility: 'private' },
    labels: new Map(),
    labelsComplete: true,
    config: { state: 'absent' },
    templates: new Map(),
    incident: {
      id: '',
      number: 0,
      title,
      url: `${url}/issues/0`,
      body,
      state: 'open',
      createdAt: '',
      author: '',
      association: 'owner',
      labels: [{ id: '', name: incidentLabel }],
      labelled: new Map(),
      editedAt: null,
      authorEdit: null,
      lastStateChange: null,
      edits: [],
      ancestors: [],
      transferredAt: null,
      comments: [],
    },
    subIssues: [],
    linked: new Map(),
    memory: noMemory,
  };
}
