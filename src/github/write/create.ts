import type { CreateStep, Observed, TrackingIssue } from '../../incident/index.js';
import {
  fragments,
  type IncidentAnswer,
  readTracking,
  type TrackingAnswer,
} from '../observe/index.js';
import { type Applied, refresh } from './apply.js';
import { type Answer, type AnswerError, type Client, Limited } from '../client/index.js';
import type { Prepared } from './prepare.js';

const creationsPerRequest = 10;

/** Creates tracking issues, ten to a request; as sub-issues, unless they are made apart, the last answer brings the incident back. */
export async function applyCreations(
  client: Client,
  observed: Observed,
  steps: readonly CreateStep[],
  prepared: Prepared,
): Promise<Applied> {
  const created: TrackingIssue[] = [];
  const failures: AnswerError[] = [];
  let incident: IncidentAnswer | null = null;
  for (let from = 0; from < steps.length && failures.length === 0; from += creationsPerRequest) {
    const batch = steps.slice(from, from + creationsPerRequest);
    const isLast =
      from + creationsPerRequest >= steps.length && !steps.some(({ unparented }) => unparented);
    if (!(await client.pace.reserve(batch.length, observed.incident.author)))
      throw new Limited(3600);
    const inputs = batch.map((step) => ({
      repositoryId: prepared.repository,
      ...(step.unparented ? {} : { parentIssueId: observed.incident.id }),
      title: step.title,
      body: step.body,
      labelIds: idsOf(step.labels, prepared.labels),
      assigneeIds: idsOf(step.assignees, prepared.people).slice(0, 10),
      ...(prepared.milestone === null ? {} : { milestoneId: prepared.milestone }),
    }));
    const answer = await createBatch(client, inputs, isLast, observed.incident.author);
    created.push(...answer.issues.map(readTracking));
    failures.push(...answer.errors);
    incident = answer.incident;
  }
  const history = undefined;
  if (incident === null || failures.length > 0) {
    return { observed: null, created, failures, history };
  }
  const fresh = refresh(observed, incident, observed.incident.comments);
  return { observed: fresh, created, failures, history };
}

interface CreationInput {
  readonly assigneeIds: readonly string[];
}

interface Batch {
  readonly issues: readonly CreatedAnswer[];
  readonly errors: readonly AnswerError[];
  readonly incident: IncidentAnswer | null;
}

/** Creates what it can: who may not be assigned keeps no task from its issue. */
async function createBatch(
  client: Client,
  inputs: readonly CreationInput[],
  withIncident: boolean,
  author: string,
): Promise<Batch> {
  const { data, errors } = await sendCreations(client, inputs, withIncident);
  const answers = inputs.map((_, index) => data?.[`issue${String(index)}`]?.issue ?? null);
  const issues = answers.filter((issue) => issue !== null);
  const batch = { issues, errors, incident: answers.at(-1)?.parent ?? null };
  const refused = inputs.filter((_, index) => answers[index] === null);
  const people = Math.max(0, ...refused.map(({ assigneeIds }) => assigneeIds.length));
  if (people === 0 || !errors.every(isAboutAssignees)) return batch;
  if (!(await client.pace.reserve(refused.length, author))) throw new Limited(3600);
  // A free private repository takes one assignee, whatever the number that GitHub documents.
  const fewer = refused.map((input) => ({
    ...input,
    assigneeIds: people > 1 ? input.assigneeIds.slice(0, 1) : [],
  }));
  const rest = await createBatch(client, fewer, true, author);
  return { ...rest, issues: [...issues, ...rest.issues] };
}

// It was refused, not cut off, so it may be asked for again in another way.
function isAboutAssignees({ type, path, message }: AnswerError): boolean {
  return type === 'UNPROCESSABLE' && path.length === 1 && /assign/iu.test(message);
}

function idsOf(names: readonly string[], ids: ReadonlyMap<string, string>): readonly string[] {
  return names.flatMap((name) => ids.get(name.toLowerCase()) ?? []);
}

type CreatedAnswer = Omit<TrackingAnswer, 'parent'> & { readonly parent: IncidentParent };

type CreationAnswer = Record<string, { readonly issue: CreatedAnswer | null } | null>;

type IncidentParent = (TrackingAnswer['parent'] & IncidentAnswer) | null;

function sendCreations(
  client: Client,
  inputs: readonly unknown[],
  withIncident: boolean,
): Promise<Answer<CreationAnswer>> {
  const aliases = inputs.map((_, index) => {
    const parent = withIncident && index === inputs.length - 1 ? 'parent { ...Incident }' : '';
    const name = String(index);
    return `issue${name}: createIssue(input: $input${name}) { issue { ...Tracking ${parent} } }`;
  });
  const declarations = inputs.map((_, index) => `$input${String(index)}: CreateIssueInput!`);
  const used = withIncident ? `${fragments.incident}\n` : '';
  return client.write(
    `mutation CreateIssues(${declarations.join(', ')}) {\n${aliases.join('\n')}\n}\n${used}${fragments.trackingIssue}`,
    Object.fromEntries(inputs.map((input, index) => [`input${String(index)}`, input])),
  );
}
