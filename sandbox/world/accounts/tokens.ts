import type { Identity } from './identity.js';
import { personIdentity } from './identity.js';
import { fullNameOf } from '../repositories.js';
import type { Store } from '../store.js';
import { ensureUser, fullLogin } from './users.js';

/** Tokens that need no description. */
export type TokenName = 'actions' | 'app' | 'read-only' | 'no-contents' | 'no-issues';

/** Any other token. */
export interface TokenOptions {
  /** `github-actions[bot]` and other `…[bot]` logins are bots, all others are people. */
  login: string;
  permissions?: {
    issues?: 'write' | 'read' | 'none';
    contents?: 'read' | 'none';
    actions?: 'write' | 'none';
  };
  /** `owner/name` of the repositories that a bot's token was granted (default: the first one). */
  repositories?: readonly string[];
}

const presets: Record<TokenName, TokenOptions> = {
  actions: { login: 'github-actions[bot]' },
  app: { login: 'incident-helper[bot]' },
  'read-only': { login: 'github-actions[bot]', permissions: { issues: 'read' } },
  'no-contents': { login: 'github-actions[bot]', permissions: { contents: 'none' } },
  'no-issues': { login: 'github-actions[bot]', permissions: { issues: 'none' } },
};

/** The identity of a token. */
export function identityFor(store: Store, wish: TokenName | TokenOptions): Identity {
  const { login, permissions = {}, repositories } = typeof wish === 'string' ? presets[wish] : wish;
  const { issues = 'write', contents = 'read', actions = 'none' } = permissions;
  if (!login.endsWith('[bot]'))
    return { ...personIdentity(store, login), issues, contents, actions };
  const user = ensureUser(store, login.slice(0, -'[bot]'.length), { kind: 'Bot' });
  const isWorkflow = fullLogin(user) === 'github-actions[bot]';
  return {
    login: user.login,
    kind: isWorkflow ? 'workflow' : 'app',
    issues,
    contents,
    actions,
    repositories: repositories ?? store.repositories.slice(0, 1).map(fullNameOf),
    wakes: !isWorkflow,
  };
}
