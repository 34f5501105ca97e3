import type { Delivery } from '../world/delivery.js';

/** A job's environment on GitHub's runner, without inputs and command files. */
export function runnerEnv(
  { name, payload }: Delivery,
  folder: string,
  apiUrl: string,
): Record<string, string> {
  const { repository, sender } = payload;
  const [owner = ''] = repository.full_name.split('/');
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__run',
    GITHUB_ACTION_PATH: process.cwd(),
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTOR: sender.login,
    GITHUB_ACTOR_ID: String(sender.id),
    GITHUB_TRIGGERING_ACTOR: sender.login,
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: name,
    GITHUB_JOB: 'postmortem',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: repository.full_name,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '15000000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_WORKFLOW: 'Postmortem Loop',
    GITHUB_WORKFLOW_REF: `${repository.full_name}/.github/workflows/postmortem.yml@refs/heads/main`,
    GITHUB_WORKSPACE: folder,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'sandbox',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folder,
    RUNNER_TOOL_CACHE: folder,
  };
}
