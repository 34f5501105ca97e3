import { readRepositoryFile } from '../github/observe/index.js';
import type { Observed } from '../incident/index.js';
import type { Reading, Situation } from '../loop/index.js';
import { defaultTemplate, parsePostmortem, findNoActionReason } from '../postmortem/index.js';
import { checkPostmortem } from '../rules/index.js';
import type { RunContext } from './run-context.js';
import { readSettings, type Settings } from './settings.js';

/** Reads configuration, template and text; `before` is taken over where they didn't change since. */
export async function checkIncident(
  observed: Observed,
  before: Reading | null,
  { client, inputs, mayStart }: RunContext,
): Promise<Situation> {
  const { body, author } = observed.incident;
  const settings = await readSettings(observed, inputs, before, (path) =>
    readRepositoryFile(client, path),
  );
  const isKnown = before?.body === body && before.from === settings.from;
  const { incidentLabel, trackingLabel, rulePages } = inputs;
  return {
    ...(isKnown ? before : readText(observed, settings)),
    observed,
    incidentLabel,
    trackingLabel,
    rulePages,
    mayStart,
    mayCreate: client.pace.left(author),
  };
}

/** Reads a text for no other end than to be quick at it, and done with it, when the same comes again. */
export function readAhead(body: string): void {
  checkPostmortem(parsePostmortem(body, defaultTemplate), defaultTemplate);
}

function readText(
  { incident: { body, createdAt }, repository }: Observed,
  settings: Settings,
): Reading {
  const { config, template } = settings;
  const postmortem = parsePostmortem(body, template, repository.url);
  const findings = checkPostmortem(postmortem, template, {
    overrides: config.rules,
    converted: config.tasks.convert,
    born: createdAt.slice(0, 10),
  });
  const noAction = findNoActionReason(postmortem, template) !== null;
  return { ...settings, body, postmortem, findings, noAction };
}
