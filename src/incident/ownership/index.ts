export { hasLabel, isUnparented, keyOf, listTracked } from './own-issue.js';
export { OwnLogins } from './own-logins.js';
export { readMovedTask, readOwnStatus } from './own-status.js';
export { findUnverified } from './unverified-edit.js';
