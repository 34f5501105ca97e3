import { noMemory, type Observed } from '../incident/index.js';

/** What a command line can know of an incident: nothing was done about it yet, and its text is trusted. */
export interface Imagined {
  readonly title: string;
  readonly body: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly incidentLabel: string;
}

/** An incident as GitHub would hold it right after it was opened with that text. Its number is 0. */
export function imagineIncident({ title, body, repository, incidentLabel }: Imagined): Observed {
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
      storedBody: body,
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
    base: null,
    memory: noMemory,
  };
}
