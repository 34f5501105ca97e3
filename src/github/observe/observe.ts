import { noMemory, type Observed } from '../../incident/index.js';
import {
  type CommentsAnswer,
  type IncidentAnswer,
  listNodes,
  type ObservedAnswer,
  type ParentAnswer,
} from './answers.js';
import type { Client } from '../client/index.js';
import { completeComments } from './comments.js';
import { observeIncident, observeTracking } from './queries.js';
import { readIncident, readTracking } from './read-incident.js';
import { place, type Read, readSmaller, readSurroundings } from './surroundings.js';

/** The incident of that number; null where the repository has no such issue. */
export async function observe(
  client: Client,
  number: number,
  config: string,
): Promise<Observed | null> {
  const answer = await readSmaller<{ readonly issue: ObservedAnswer | null }>(
    client,
    observeIncident,
    { number, ...place(client, config) },
  );
  if (answer.repository.issue === null) return null;
  return completeObservation(client, answer, answer.repository.issue);
}

/** What a tracking issue leads to: its incident, and the number of another one it is also a sub-issue of. */
export interface Led {
  readonly observed: Observed | null;
  readonly other: number | null;
}

export async function observeFromTracking(
  client: Client,
  { number, incident }: { readonly number: number | null; readonly incident: number | null },
  config: string,
): Promise<Led> {
  const answer = await readSmaller<{
    readonly tracking?: { readonly parent: (ParentAnswer & Partial<ObservedAnswer>) | null } | null;
    readonly issue?: ObservedAnswer | null;
  }>(client, observeTracking, {
    number: number ?? 0,
    withTracking: number !== null,
    marked: incident ?? 0,
    withMarked: incident !== null,
    ...place(client, config),
  });
  const { tracking, issue } = answer.repository;
  const parent = tracking?.parent ?? null;
  const here = parent?.repository.nameWithOwner.toLowerCase() === client.repository.toLowerCase();
  if (issue !== undefined && issue !== null) {
    const other = parent !== null && here && parent.number !== issue.number ? parent.number : null;
    return { observed: await completeObservation(client, answer, issue), other };
  }
  if (parent === null || !here) return { observed: null, other: null };
  if (!isObserved(parent)) return { observed: null, other: parent.number };
  return { observed: await completeObservation(client, answer, parent), other: null };
}

function isObserved(
  parent: ParentAnswer & Partial<ObservedAnswer>,
): parent is ParentAnswer & ObservedAnswer {
  return parent.id !== undefined && parent.first !== undefined;
}

/** Makes an observation of an answer; asks once more only where an incident has many comments. */
export async function completeObservation<More>(
  client: Client,
  answer: Read<More>,
  issue: IncidentAnswer & CommentsAnswer,
): Promise<Observed> {
  const comments = await completeComments(client, issue);
  return {
    ...readSurroundings(answer),
    incident: readIncident(issue, comments),
    subIssues: listNodes(issue.subIssues).map(readTracking),
    linked: new Map(),
    base: null,
    memory: noMemory,
  };
}
