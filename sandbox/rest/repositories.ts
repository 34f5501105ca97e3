import type { components } from '@octokit/openapi-types';
import { type Call, type Reply, repositoryIn, reply, textIn } from './call.js';
import { formatRepository, formatUser } from '../payloads/format.js';
import { objectAt } from '../graphql/objects/git-objects.js';
import { commonPayload } from '../world/deliveries.js';
import { requireActionsWrite, requireContentsRead } from '../world/accounts/identity.js';
import { Refusal, invalid } from '../world/refusal.js';
import { repositoryUrl } from '../world/repositories.js';
import { ensureUser } from '../world/accounts/users.js';

export const repositoryRoutes: Record<string, (call: Call) => Reply> = {
  'GET /user'({ world, who }) {
    // A repository's or an app's token belongs to no user.
    if (who.kind !== 'person')
      throw new Refusal('FORBIDDEN', 'Resource not accessible by integration');
    return reply(200, formatUser(ensureUser(world.store, who.login)));
  },
  'GET /rate_limit': () =>
    reply(200, { resources: {}, rate: { limit: 1000, used: 0, remaining: 1000, reset: 0 } }),
  'GET /repos/{owner}/{repo}': (call) =>
    reply(200, formatRepository(call.world.store, repositoryIn(call))),
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow}/dispatches': startWorkflow,
  'GET /repos/{owner}/{repo}/contents/{+path}': (call) => reply(200, readContents(call)),
};

// https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event
function startWorkflow(call: Call): Reply {
  const { world, who, body } = call;
  const repository = repositoryIn(call);
  requireActionsWrite(world.store, who, repository);
  const ref = textIn(body, 'ref');
  if (ref === undefined) throw invalid('Workflow', 'ref', "ref wasn't supplied");
  const given = typeof body['inputs'] === 'object' ? { ...body['inputs'] } : {};
  const inputs = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, String(value)]),
  );
  const workflow = `.github/workflows/${call.params['workflow'] ?? ''}`;
  world.deliver({
    name: 'workflow_dispatch',
    payload: {
      ...{ inputs, workflow, ref: `refs/heads/${ref}` },
      ...commonPayload(world, who.login, repository),
    },
  });
  return reply(204, null);
}

function readContents(call: Call): components['schemas']['content-file'] {
  const repository = repositoryIn(call);
  requireContentsRead(call.who);
  const path = call.params['path'] ?? '';
  const text = repository.files[path];
  const blob = objectAt(repository, `HEAD:${path}`);
  if (text === undefined || !blob) throw new Refusal('NOT_FOUND', 'Not Found');
  const url = `${call.origin}${call.path}`;
  const html = `${repositoryUrl(repository)}/blob/main/${path}`;
  return {
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(text),
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    content: Buffer.from(text).toString('base64'),
    sha: blob.oid,
    url,
    git_url: null,
    html_url: html,
    download_url: null,
    _links: { self: url, git: null, html },
  };
}
