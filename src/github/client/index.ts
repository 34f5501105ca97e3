export { type Answer, Client } from './client.js';
export {
  type AnswerError,
  explainErrors,
  GitHubRefusal,
  isOutdated,
  isTooQuick,
  Limited,
  rightsLine,
  UnknownOutcome,
  Unread,
} from './errors.js';
export { Patience } from './patience.js';
