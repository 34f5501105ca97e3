import type { Octokit } from '@octokit/rest';

/** What happened to everything that has the mark. */
export interface Tidied {
  readonly deleted: number;
  /** Closed, because the token may not delete issues. */
  readonly closed: number;
  /** Labels and branches. */
  readonly removed: number;
  /** What could not be removed. */
  readonly left: readonly string[];
}

/** Adds the results of two repositories. */
export function addTidied(one: Tidied, other: Tidied): Tidied {
  return {
    deleted: one.deleted + other.deleted,
    closed: one.closed + other.closed,
    removed: one.removed + other.removed,
    left: [...one.left, ...other.left],
  };
}

interface Place {
  readonly owner: string;
  readonly repo: string;
}

/** Deletes marked issues, or closes them if the token may not delete. Deletes marked labels and branches. */
export async function tidy(rest: Octokit, repository: string, mark: string): Promise<Tidied> {
  const [owner = '', repo = ''] = repository.split('/');
  const place = { owner, repo };
  const issues = await tidyIssues(rest, place, mark);
  const labels = await rest.paginate(rest.issues.listLabelsForRepo, { ...place, per_page: 100 });
  const marked = labels.flatMap(({ name }) => (name.startsWith(mark) ? [name] : []));
  const labelsLeft = await removeEach(marked, (name) =>
    rest.issues.deleteLabel({ ...place, name }),
  );
  const branches = await listBranches(rest, place, mark);
  const branchesLeft = await removeEach(branches, (ref) => rest.git.deleteRef({ ...place, ref }));
  const left = [...labelsLeft.map(named('label')), ...branchesLeft.map(named('branch'))];
  return {
    ...issues,
    removed: marked.length + branches.length - left.length,
    left: [...issues.left, ...left],
  };
}

async function tidyIssues(
  rest: Octokit,
  place: Place,
  mark: string,
): Promise<Omit<Tidied, 'removed'>> {
  const found = await rest.paginate(rest.issues.listForRepo, {
    ...place,
    state: 'all',
    per_page: 100,
  });
  const left: string[] = [];
  let [mayDelete, deleted, closed] = [true, 0, 0];
  for (const issue of found.filter(({ title }) => title.startsWith(mark))) {
    const isPullRequest = issue.pull_request !== undefined;
    if (!isPullRequest && mayDelete) mayDelete = await succeeds(deleteIssue(rest, issue.node_id));
    if (!isPullRequest && mayDelete) deleted += 1;
    else if (issue.state === 'open') {
      const { number: issue_number } = issue;
      if (await succeeds(rest.issues.update({ ...place, issue_number, state: 'closed' })))
        closed += 1;
      else left.push(`issue #${String(issue_number)}`);
    }
  }
  return { deleted, closed, left };
}

// REST can't delete an issue; GraphQL can, for administrators.
function deleteIssue(rest: Octokit, id: string): Promise<unknown> {
  return rest.graphql(
    'mutation ($input: DeleteIssueInput!) { deleteIssue(input: $input) { clientMutationId } }',
    { input: { issueId: id } },
  );
}

async function listBranches(rest: Octokit, place: Place, mark: string): Promise<readonly string[]> {
  try {
    const { data } = await rest.git.listMatchingRefs({ ...place, ref: `heads/${mark}` });
    return data.map(({ ref }) => ref.replace(/^refs\//u, ''));
  } catch {
    // A token without access to contents can't have created one.
    return [];
  }
}

/** Gives the names that could not be removed. */
async function removeEach(
  names: readonly string[],
  remove: (name: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of names) if (!(await succeeds(remove(name)))) left.push(name);
  return left;
}

async function succeeds(doing: Promise<unknown>): Promise<boolean> {
  return doing.then(
    () => true,
    () => false,
  );
}

function named(kind: string): (name: string) => string {
  return (name) => `${kind} ${name}`;
}
