import type { Octokit } from '@octokit/rest';

/** Opens a pull request with one new file, from a new branch. */
export async function openPullRequest(
  rest: Octokit,
  repository: string,
  title: string,
): Promise<number> {
  const [owner = '', repo = ''] = repository.split('/');
  const place = { owner, repo };
  const { data: home } = await rest.repos.get(place);
  const base = home.default_branch;
  const { data: tip } = await rest.git.getRef({ ...place, ref: `heads/${base}` });
  const branch = title.replaceAll(' ', '-');
  await rest.git.createRef({ ...place, ref: `refs/heads/${branch}`, sha: tip.object.sha });
  await rest.repos.createOrUpdateFileContents({
    ...place,
    branch,
    path: 'contract.txt',
    message: 'Contract test',
    content: Buffer.from(`${title}\n`).toString('base64'),
  });
  const { data } = await rest.pulls.create({ ...place, title, head: branch, base });
  return data.number;
}
