import { apartGuards } from './apart.js';
import type { Guard } from './guard.js';
import { promiseGuards } from './promises.js';
import { securityGuards } from './security.js';
import { textGuards } from './text-is-data.js';
import { trustGuards } from './trust.js';

/** Every guard that `npm run guards` takes out. */
export const guards: readonly Guard[] = [
  ...promiseGuards,
  ...trustGuards,
  ...securityGuards,
  ...apartGuards,
  ...textGuards,
];
