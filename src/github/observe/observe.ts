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
import { incidentQuery, trackingIssueQuery } from './queries.js';
import { fromIncident, fromTrackingIssue } from './from-answers.js';
import {
  contextVariables,
  type CompleteAnswer,
  readInSmallerPages,
  fromContext,
} from './repository-context.js';

/** The incident of that number; null if the repository has no such issue. */
export async function observe(
  client: Client,
  number: number,
  config: string,
): Promise<Observed | null> {
  const answer = await readInSmallerPages<{ readonly issue: ObservedAnswer | null }>(
    client,
    incidentQuery,
    { number, ...contextVariables(client, config) },
  );
  if (answer.repository.issue === null) return null;
  return completeObservation(client, answer, answer.repository.issue);
}

/** The incidents that a tracking issue belongs to. */
export interface TrackedIncidents {
  /** The one that its marker names, or else its parent. */
  readonly observed: Observed | null;
  /** The number of its parent, if that is another issue and wasn't observed. */
  readonly otherParent: number | null;
}

/** Observes the incident of a tracking issue: the one that its marker names, or else its parent. */
export async function observeByTrackingIssue(
  client: Client,
  { number, incident }: { readonly number: number | null; readonly incident: number | null },
  config: string,
): Promise<TrackedIncidents> {
  const answer = await readInSmallerPages<{
    readonly tracking?: { readonly parent: (ParentAnswer & Partial<ObservedAnswer>) | null } | null;
    readonly issue?: ObservedAnswer | null;
  }>(client, trackingIssueQuery, {
    number: number ?? 0,
    withTracking: number !== null,
    marked: incident ?? 0,
    withMarked: incident !== null,
    ...contextVariables(client, config),
  });
  const { tracking, issue } = answer.repository;
  const parent = tracking?.parent ?? null;
  const isHere = parent?.repository.nameWithOwner.toLowerCase() === client.repository.toLowerCase();
  if (issue !== undefined && issue !== null) {
    const otherParent =
      parent !== null && isHere && parent.number !== issue.number ? parent.number : null;
    return { observed: await completeObservation(client, answer, issue), otherParent };
  }
  if (parent === null || !isHere) return { observed: null, otherParent: null };
  if (!isObserved(parent)) return { observed: null, otherParent: parent.number };
  return { observed: await completeObservation(client, answer, parent), otherParent: null };
}

function isObserved(
  parent: ParentAnswer & Partial<ObservedAnswer>,
): parent is ParentAnswer & ObservedAnswer {
  return parent.id !== undefined && parent.first !== undefined;
}

/** Turns an answer into an observation; takes one more request only if the incident has many comments. */
export async function completeObservation<More>(
  client: Client,
  answer: CompleteAnswer<More>,
  issue: IncidentAnswer & CommentsAnswer,
): Promise<Observed> {
  const comments = await completeComments(client, issue);
  return {
    ...fromContext(answer),
    incident: fromIncident(issue, comments),
    subIssues: listNodes(issue.subIssues).map(fromTrackingIssue),
    linked: new Map(),
    memory: noMemory,
  };
}
