import type { Fact } from '../fact.js';
import { mutate } from '../scratch/mutate.js';
import type { Scratch } from '../scratch/scratch.js';

interface Person {
  readonly id: string;
  readonly login: string;
}

async function listAssignable(scratch: Scratch, wanted: string | null): Promise<readonly Person[]> {
  const { data, errors } = await scratch.graphql<{
    readonly repository: { readonly assignableUsers: { readonly nodes: readonly Person[] } };
  }>(
    `query ($owner: String!, $name: String!, $wanted: String) {
      repository(owner: $owner, name: $name) { assignableUsers(query: $wanted, first: 10) { nodes { id login } } }
    }`,
    { owner: scratch.owner, name: scratch.name, wanted },
  );
  if (data === null || errors.length > 0) throw new Error(errors[0]?.message ?? 'no answer');
  return data.repository.assignableUsers.nodes;
}

async function findAssignable(scratch: Scratch): Promise<Person> {
  const [first] = await listAssignable(scratch, null);
  if (first === undefined) throw new Error('no one can be assigned in this repository');
  return first;
}

/** Logins, and who can be assigned. */
export const peopleFacts: readonly Fact[] = [
  {
    name: "`viewer` names the author of what the token writes; a Bot's login has [bot] only as viewer",
    documented: 'o',
    expected: 'issue: the same; comment: the same',
    async observe(scratch) {
      const author = 'author { __typename login }';
      const { id } = await scratch.makeIssue();
      const { answer } = await mutate<{
        readonly subject: { readonly author: Author };
        readonly commentEdge: { readonly node: { readonly author: Author } };
      }>(scratch, {
        field: 'addComment',
        input: { subjectId: id, body: 'one' },
        selection: `subject { ... on Issue { ${author} } } commentEdge { node { ${author} } }`,
      });
      const { data } = await scratch.graphql<{ readonly viewer: Person }>(
        'query { viewer { login } }',
      );
      const viewer = data?.viewer.login ?? '';
      const { subject, commentEdge } = answer;
      return `issue: ${relate(viewer, subject.author)}; comment: ${relate(viewer, commentEdge.node.author)}`;
    },
  },
  {
    name: 'assignableUsers(query:) finds a login, in any case',
    documented: 'd',
    expected: 'as it is: found; upper case: found',
    async observe(scratch) {
      const { id, login } = await findAssignable(scratch);
      const find = async (query: string) =>
        (await listAssignable(scratch, query)).some((found) => found.id === id)
          ? 'found'
          : 'not found';
      return `as it is: ${await find(login)}; upper case: ${await find(login.toUpperCase())}`;
    },
  },
  {
    name: 'assignableUsers(query:) of an unknown login is an empty list, without an error',
    documented: 'd',
    expected: '0 found',
    async observe(scratch) {
      const found = await listAssignable(scratch, 'no-such-login-3f9c1a7e5b');
      return `${String(found.length)} found`;
    },
  },
  {
    name: 'createIssue assigns by ids',
    documented: 'd',
    expected: 'assigned',
    async observe(scratch) {
      const { id, login } = await findAssignable(scratch);
      const { repositoryId } = scratch;
      const { answer } = await mutate<{
        readonly issue: { readonly assignees: { readonly nodes: readonly Person[] } };
      }>(scratch, {
        field: 'createIssue',
        input: { repositoryId, title: scratch.uniqueName('assigned'), assigneeIds: [id] },
        selection: 'issue { assignees(first: 10) { nodes { id login } } }',
      });
      const logins = answer.issue.assignees.nodes.map((assignee) => assignee.login);
      return logins.join() === login ? 'assigned' : `${String(logins.length)} others assigned`;
    },
  },
];

interface Author {
  readonly __typename: string;
  readonly login: string;
}

function relate(viewer: string, { __typename, login }: Author): string {
  const full = __typename === 'Bot' ? `${login}[bot]` : login;
  return full === viewer ? 'the same' : `${__typename} ${login}, where viewer is ${viewer}`;
}
