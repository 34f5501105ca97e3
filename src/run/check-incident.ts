import { buildSearch, observeLinked, readRepositoryFile } from '../github/observe/index.js';
import { type Linked, type Observed, textToPlan } from '../incident/index.js';
import {
  checkIncidentText,
  findUnreadIssues,
  judgeTrust,
  type Reading,
  type Situation,
} from '../loop/index.js';
import {
  defaultTemplate,
  parsePostmortem,
  type Postmortem,
  findNoActionReason,
} from '../postmortem/index.js';
import { checkPostmortem } from '../rules/index.js';
import type { IncidentContext } from './run-context.js';
import { readSettings, type Settings } from './read-settings.js';

/** Parses and checks the incident, and observes the issues that its lines link to. Reuses `previous` if nothing changed. */
export async function checkIncident(
  observed: Observed,
  previous: Reading | null,
  context: IncidentContext,
): Promise<Situation> {
  const { client, inputs } = context;
  const situation = await checkText(observed, previous, context);
  // Links in the text of an untrusted author aren't followed: no request, and no title from elsewhere.
  if (!judgeTrust(observed, inputs.incidentLabel, situation.config).trusted) return situation;
  const { issues, repositories } = findUnreadIssues(situation);
  if (issues.length === 0) return situation;
  const search = buildSearch(observed, inputs.trackingLabel);
  const found = await observeLinked(client, issues, { repositories, search });
  const linked = new Map([...observed.linked, ...keepCreated(found, observed)]);
  return checkText({ ...observed, linked }, situation, context);
}

// A read may be older than what this run created: then the issue counts as it was seen before.
function keepCreated(
  found: ReadonlyMap<string, Linked>,
  { memory }: Observed,
): readonly (readonly [string, Linked])[] {
  return [...found].map(([identity, issue]) => {
    const before = issue.kind === 'unreadable' ? memory.unparented.get(identity) : undefined;
    return [identity, before ?? issue] as const;
  });
}

/** Reads configuration and template, parses the text and checks it. Reuses `previous` if nothing changed. */
export async function checkText(
  observed: Observed,
  previous: Reading | null,
  { client, inputs, mayStart, parsed }: IncidentContext,
): Promise<Situation> {
  const body = textToPlan(observed);
  const settings = await readSettings(observed, inputs, previous, (path) =>
    readRepositoryFile(client, path),
  );
  const isUnchanged = previous?.body === body && previous.from === settings.from;
  const { incidentLabel, trackingLabel, rulePages } = inputs;
  return {
    ...(isUnchanged ? previous : parseBody(body, observed, settings, parsed)),
    observed,
    incidentLabel,
    trackingLabel,
    rulePages,
    mayStart,
    mayCreate: client.creations.remaining(observed.incident.author),
  };
}

/** Parses the text from the event while the first request is in flight: most often GitHub still holds the same. */
export function parseAhead(body: string): Postmortem {
  const postmortem = parsePostmortem(body, defaultTemplate);
  // For speed only: the rules are compiled when they first run.
  checkPostmortem(postmortem, defaultTemplate);
  return postmortem;
}

function parseBody(
  body: string,
  { incident, repository }: Observed,
  settings: Settings,
  parsed: Postmortem | null,
): Reading {
  const { config, template } = settings;
  // Text that was parsed ahead was read with the links of GitHub.com.
  const isHere = repository.url.startsWith('https://github.com/');
  const isParsed = isHere && parsed?.source === body && template === defaultTemplate;
  const postmortem = isParsed ? parsed : parsePostmortem(body, template, repository.url);
  const findings = checkIncidentText(postmortem, template, config, incident);
  const noAction = findNoActionReason(postmortem, template) !== null;
  return { ...settings, body, postmortem, findings, noAction };
}
