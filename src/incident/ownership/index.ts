export { findOwnStatus, resolveTransferredLink } from './own-status.js';
export { Ownership } from './ownership.js';
export { findUnverified } from './unverified-edit.js';
