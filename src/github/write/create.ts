import type { CreateStep, Observed, TrackingIssue } from '../../incident/index.js';
import {
  fragments,
  type IncidentAnswer,
  fromTrackingIssue,
  type TrackingIssueAnswer,
} from '../observe/index.js';
import { type Applied, updateIncident } from './apply.js';
import { type Answer, type AnswerError, type Client, RateLimited } from '../client/index.js';
import type { ResolvedIds } from './resolve-ids.js';

const creationsPerRequest = 10;

/** Creates tracking issues, ten to a request; if they are sub-issues, the last answer brings the incident back. */
export async function applyCreations(
  client: Client,
  observed: Observed,
  steps: readonly CreateStep[],
  ids: ResolvedIds,
): Promise<Applied> {
  const created: TrackingIssue[] = [];
  const failures: AnswerError[] = [];
  let incident: IncidentAnswer | null = null;
  for (let from = 0; from < steps.length && failures.length === 0; from += creationsPerRequest) {
    const batch = steps.slice(from, from + creationsPerRequest);
    const isLast =
      from + creationsPerRequest >= steps.length && !steps.some(({ unparented }) => unparented);
    if (!(await client.creations.reserve(batch.length, observed.incident.author)))
      throw new RateLimited(3600);
    const inputs = batch.map((step) => ({
      repositoryId: ids.repository,
      ...(step.unparented ? {} : { parentIssueId: observed.incident.id }),
      title: step.title,
      body: step.body,
      labelIds: idsOf(step.labels, ids.labels),
      assigneeIds: idsOf(step.assignees, ids.people).slice(0, 10),
      ...(ids.milestone === null ? {} : { milestoneId: ids.milestone }),
    }));
    const answer = await createBatch(client, inputs, isLast, observed.incident.author);
    created.push(...answer.issues.map(fromTrackingIssue));
    failures.push(...answer.errors);
    incident = answer.incident;
  }
  const history = undefined;
  if (incident === null || failures.length > 0) {
    return { observed: null, created, failures, history };
  }
  const fresh = updateIncident(observed, incident, observed.incident.comments);
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

/** Creates the issues of one request; those that GitHub refuses because of their assignees are created with fewer. */
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
  const most = Math.max(0, ...refused.map(({ assigneeIds }) => assigneeIds.length));
  if (most === 0 || !errors.every(isAboutAssignees)) return batch;
  if (!(await client.creations.reserve(refused.length, author))) throw new RateLimited(3600);
  // A private repository on a free plan takes one assignee, although GitHub documents ten.
  const fewer = refused.map((input) => ({
    ...input,
    assigneeIds: most > 1 ? input.assigneeIds.slice(0, 1) : [],
  }));
  const rest = await createBatch(client, fewer, true, author);
  return { ...rest, issues: [...issues, ...rest.issues] };
}

// GitHub refused it, so it wasn't carried out and may be sent again with a change.
function isAboutAssignees({ type, path, message }: AnswerError): boolean {
  return type === 'UNPROCESSABLE' && path.length === 1 && /assign/iu.test(message);
}

function idsOf(names: readonly string[], ids: ReadonlyMap<string, string>): readonly string[] {
  return names.flatMap((name) => ids.get(name.toLowerCase()) ?? []);
}

type CreatedAnswer = Omit<TrackingIssueAnswer, 'parent'> & { readonly parent: IncidentParent };

type CreationAnswer = Record<string, { readonly issue: CreatedAnswer | null } | null>;

type IncidentParent = (TrackingIssueAnswer['parent'] & IncidentAnswer) | null;

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
