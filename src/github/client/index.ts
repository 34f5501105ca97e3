export { type Answer, Client, type ClientOptions } from './client.js';
export {
  type AnswerError,
  GitHubRefusal,
  isRateLimit,
  isUnknownField,
  RateLimited,
  UnknownOutcome,
  Unreadable,
} from './errors.js';
export { explainErrors, permissionsLine } from './explain-refusal.js';
export { WaitBudget } from './wait-budget.js';
