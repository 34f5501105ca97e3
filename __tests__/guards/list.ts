import { unparentedGuards } from './unparented.js';
import { companyGuards } from './company.js';
import type { Guard } from './guard.js';
import { promiseGuards } from './promises.js';
import { securityGuards } from './security.js';
import { supplyGuards } from './supply-chain.js';
import { textGuards } from './text-is-data.js';
import { trustGuards } from './trust.js';

/** The guards against the threats of docs/project/threats.md. */
export const threatGuards: readonly Guard[] = [
  ...trustGuards,
  ...securityGuards,
  ...supplyGuards,
  ...companyGuards,
  ...unparentedGuards,
  ...textGuards,
];

/** Every guard that `npm run guards` takes out. */
export const guards: readonly Guard[] = [...promiseGuards, ...threatGuards];
