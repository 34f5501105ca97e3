import type { Rule } from '../finding.js';
import { blameless } from './blameless.js';
import { rootCauseShallow } from './root-cause-shallow.js';

/** Rules about wording. */
export const languageRules: readonly Rule[] = [blameless, rootCauseShallow];
