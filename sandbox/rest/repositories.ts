import type { components } from '@octokit/openapi-types';
import { type Call, type Reply, repositoryIn, reply } from './call.js';
import { printRepository, printUser } from './print.js';
import { objectAt } from '../graphql/git-objects.js';
import { requireContentsRead } from '../world/identity.js';
import { Refusal } from '../world/refusal.js';
import { repositoryUrl } from '../world/repositories.js';
import { ensureUser } from '../world/users.js';

export const repositoryRoutes: Record<string, (call: Call) => Reply> = {
  'GET /user'({ world, who }) {
    // A repository's or an app's token belongs to nobody.
    if (who.kind !== 'person')
      throw new Refusal('FORBIDDEN', 'Resource not accessible by integration');
    return reply(200, printUser(ensureUser(world.store, who.login)));
  },
  'GET /rate_limit': () =>
    reply(200, { resources: {}, rate: { limit: 1000, used: 0, remaining: 1000, reset: 0 } }),
  'GET /repos/{owner}/{repo}': (call) =>
    reply(200, printRepository(call.world.store, repositoryIn(call))),
  'GET /repos/{owner}/{repo}/contents/{+path}': (call) => reply(200, readContents(call)),
};

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
