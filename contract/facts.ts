import type { Fact } from './fact.js';
import { apartFacts } from './facts/unparented.js';
import { commentFacts } from './facts/comments.js';
import { creationFacts } from './facts/creations.js';
import { historyFacts } from './facts/history.js';
import { labelFacts } from './facts/labels.js';
import { linkFacts } from './facts/links.js';
import { listFacts } from './facts/lists.js';
import { lookupFacts } from './facts/lookups.js';
import { peopleFacts } from './facts/people.js';
import { requestFacts } from './facts/requests.js';
import { stateFacts } from './facts/states.js';
import { textFacts } from './facts/texts.js';
import { timelineFacts } from './facts/timeline.js';
import { transferFacts } from './facts/transfers.js';

/** Everything the action assumes about GitHub that a test can check. */
export const facts: readonly Fact[] = [
  ...creationFacts,
  ...linkFacts,
  ...stateFacts,
  ...labelFacts,
  ...textFacts,
  ...historyFacts,
  ...timelineFacts,
  ...commentFacts,
  ...peopleFacts,
  ...lookupFacts,
  ...listFacts,
  ...requestFacts,
  ...transferFacts,
  ...apartFacts,
];
