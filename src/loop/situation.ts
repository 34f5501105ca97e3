import type { Config, ConfigProblem } from '../config/index.js';
import type { Postmortem, Template } from '../postmortem/index.js';
import type { Finding } from '../rules/index.js';
import type { Observed, RepositoryContext } from '../incident/index.js';

/** What the text says under its configuration: all that doesn't depend on the rest of GitHub. */
export interface Reading {
  readonly body: string;
  /** What configuration and template were read from. */
  readonly from: Pick<RepositoryContext, 'config' | 'templates'> | null;
  readonly config: Config;
  readonly configProblem: ConfigProblem | null;
  readonly template: Template;
  readonly postmortem: Postmortem;
  readonly findings: readonly Finding[];
  /** The text says why there are no tasks. */
  readonly noAction: boolean;
}

/** All that a plan is made from. */
export interface Situation extends Reading {
  readonly observed: Observed;
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  /** Where the pages of the rules are shown; null where that isn't known. */
  readonly rulePages: string | null;
  /** Whether an incident that was never seen may be taken up. */
  readonly mayStart: boolean;
  /** How many issues this run may still create for the incidents of this one's author. */
  readonly mayCreate: number;
}
