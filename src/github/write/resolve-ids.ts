import type { LabelSpec, RepositoryLabels } from '../../incident/index.js';
import { listNodes, type Nodes } from '../observe/index.js';
import { type Answer, type AnswerError, type Client, explainErrors } from '../client/index.js';

/** The names that steps use: labels, logins to assign, the title of a milestone. */
export interface NamesInSteps {
  readonly labels: readonly LabelSpec[];
  /** Created too if one of `labels` is missing. */
  readonly furtherLabels: readonly LabelSpec[];
  readonly logins: readonly string[];
  readonly milestone: string | null;
}

/** The ids of those names in one repository; a person who can't be assigned and a milestone that isn't open have none. */
export interface ResolvedIds extends Found {
  /** Id of the repository. */
  readonly repository: string;
}

interface Found {
  /** By lower-case name. */
  readonly labels: ReadonlyMap<string, string>;
  /** By lower-case login. */
  readonly people: ReadonlyMap<string, string>;
  readonly milestone: string | null;
}

interface PeopleAnswer {
  readonly milestones?: Nodes<{ readonly id: string; readonly title: string }>;
  readonly [person: `person${number}`]: Nodes<{ readonly id: string; readonly login: string }>;
}

/**
 * Finds the ids, and creates missing labels. Takes one request: the mutation that creates all missing labels
 * also finds people and the milestone. Takes none if all ids are known.
 */
export async function resolveIds(
  client: Client,
  target: RepositoryLabels,
  names: NamesInSteps,
): Promise<ResolvedIds> {
  return { ...(await findIds(client, target, names)), repository: target.repository.id };
}

async function findIds(
  client: Client,
  target: RepositoryLabels,
  names: NamesInSteps,
): Promise<Found> {
  const { repository, labels, labelsComplete } = target;
  const ids = new Map(labels);
  const isMissing = ({ name }: LabelSpec): boolean => !ids.has(name.toLowerCase());
  const missing = names.labels.some(isMissing)
    ? [...names.labels, ...names.furtherLabels].filter(isMissing)
    : [];
  const lookUp = buildLookUp(names);
  if (missing.length > 0 && !labelsComplete) {
    const found = await findByName(client, repository.name, missing, names, lookUp);
    for (const [name, id] of found.labels) ids.set(name, id);
    const still = missing.filter(isMissing);
    const { errors } = await createLabels(client, repository.id, still, null, ids);
    if (errors.length > 0) throw explainMissingLabels(errors, still, repository.name);
    return { ...found, labels: ids };
  }
  if (missing.length > 0) {
    const found = await createLabels(client, repository.id, missing, lookUp, ids);
    if (found.errors.length === 0) return { labels: ids, ...fromPeople(found.people, names) };
    // Another run may have created them in the meantime.
    const again = await findByName(client, repository.name, missing, names, lookUp);
    for (const [name, id] of again.labels) ids.set(name, id);
    const still = missing.filter(isMissing);
    if (still.length > 0) throw explainMissingLabels(found.errors, still, repository.name);
    return { ...again, labels: ids };
  }
  if (lookUp === null) return { labels: ids, people: new Map(), milestone: null };
  return { ...(await findByName(client, repository.name, [], names, lookUp)), labels: ids };
}

function explainMissingLabels(
  errors: readonly AnswerError[],
  missing: readonly LabelSpec[],
  repository: string,
): Error {
  const names = missing.map(({ name }) => `"${name}"`).join(', ');
  return explainErrors(errors, `create the labels ${names}`, repository);
}

interface LookUp {
  readonly selection: string;
  readonly declarations: string;
  readonly variables: Readonly<Record<string, string>>;
}

function buildLookUp({ logins, milestone }: NamesInSteps): LookUp | null {
  if (logins.length === 0 && milestone === null) return null;
  const people = logins.map((login, index) => ({ login, name: String(index) }));
  return {
    selection: [
      ...people.map(
        ({ name }) =>
          `person${name}: assignableUsers(query: $login${name}, first: 100) { nodes { id login } }`,
      ),
      ...(milestone === null
        ? []
        : ['milestones(query: $milestone, first: 20, states: OPEN) { nodes { id title } }']),
    ].join('\n'),
    declarations: [
      ...people.map(({ name }) => `, $login${name}: String!`),
      ...(milestone === null ? [] : [', $milestone: String!']),
    ].join(''),
    variables: {
      ...Object.fromEntries(people.map(({ name, login }) => [`login${name}`, login])),
      ...(milestone === null ? {} : { milestone }),
    },
  };
}

async function createLabels(
  client: Client,
  repositoryId: string,
  missing: readonly LabelSpec[],
  lookUp: LookUp | null,
  ids: Map<string, string>,
): Promise<{ readonly people: PeopleAnswer | null; readonly errors: readonly AnswerError[] }> {
  if (missing.length === 0) return { people: null, errors: [] };
  const aliases = missing.map((_, index) => {
    const last = index === missing.length - 1 && lookUp !== null;
    const more = last ? `repository { ${lookUp.selection} }` : '';
    const name = String(index);
    return `label${name}: createLabel(input: $input${name}) { label { id name ${more} } }`;
  });
  const inputs = missing.map((_, index) => `$input${String(index)}: CreateLabelInput!`);
  const {
    data,
    errors,
  }: Answer<
    Record<string, { label: { id: string; name: string; repository?: PeopleAnswer } | null } | null>
  > = await client.write(
    `mutation CreateLabels(${inputs.join(', ')}${lookUp?.declarations ?? ''}) {\n${aliases.join('\n')}\n}`,
    {
      ...Object.fromEntries(
        missing.map((label, index) => [`input${String(index)}`, { ...label, repositoryId }]),
      ),
      ...lookUp?.variables,
    },
  );
  const created = missing.map((_, index) => data?.[`label${String(index)}`]?.label ?? null);
  for (const label of created) if (label !== null) ids.set(label.name.toLowerCase(), label.id);
  return { people: created.at(-1)?.repository ?? null, errors };
}

async function findByName(
  client: Client,
  repositoryName: string,
  labels: readonly LabelSpec[],
  names: NamesInSteps,
  lookUp: LookUp | null,
): Promise<Found> {
  const [owner, name] = repositoryName.split('/');
  const indexes = labels.map((_, index) => String(index));
  const { data, errors } = await client.read<{
    readonly repository:
      | (PeopleAnswer &
          Record<`label${number}`, { readonly id: string; readonly name: string } | null>)
      | null;
  }>(
    `query FindByName($owner: String!, $name: String!${indexes.map((index) => `, $label${index}: String!`).join('')}${lookUp?.declarations ?? ''}) {
  repository(owner: $owner, name: $name) {
    ${indexes.map((index) => `label${index}: label(name: $label${index}) { id name }`).join('\n')}
    ${lookUp?.selection ?? ''}
  }
}`,
    {
      owner,
      name,
      ...Object.fromEntries(labels.map((label, index) => [`label${String(index)}`, label.name])),
      ...lookUp?.variables,
    },
  );
  const repository = data?.repository ?? null;
  if (repository === null)
    throw explainErrors(errors, 'look up labels, people and milestones', repositoryName);
  const found = labels.map((_, index) => repository[`label${index}`]);
  return {
    labels: new Map(
      found
        .filter((label) => label !== null && label !== undefined)
        .map(({ id, name }) => [name.toLowerCase(), id]),
    ),
    ...fromPeople(repository, names),
  };
}

// `assignableUsers(query:)` also finds similar names, so only the exact login counts.
function fromPeople(
  answer: PeopleAnswer | null,
  { logins, milestone }: NamesInSteps,
): Omit<Found, 'labels'> {
  const people = logins.flatMap((login, index) => {
    const found = listNodes(answer?.[`person${index}`]).find(
      (user) => user.login.toLowerCase() === login.toLowerCase(),
    );
    return found === undefined ? [] : [[login.toLowerCase(), found.id] as const];
  });
  const title = milestone?.toLowerCase();
  const found = listNodes(answer?.milestones).find((one) => one.title.toLowerCase() === title);
  return { people: new Map(people), milestone: found?.id ?? null };
}
