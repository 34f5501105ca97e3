import type { Config, ConfigProblem } from '../config/index.js';
import type { LoopRecord, Observed, Ownership, RepositoryContext } from '../incident/index.js';
import type { TrackingIssue } from '../incident/index.js';
import type { Postmortem, Template } from '../postmortem/index.js';
import type { Finding } from '../rules/index.js';

/** What a text says under its configuration; independent of everything else on GitHub. */
export interface Reading {
  /** The incident's text that the plan is made on. */
  readonly body: string;
  /** The files that configuration and template were read from. */
  readonly from: Pick<RepositoryContext, 'config' | 'templates'> | null;
  readonly config: Config;
  readonly configProblem: ConfigProblem | null;
  readonly template: Template;
  readonly postmortem: Postmortem;
  readonly findings: readonly Finding[];
  /** The text says why there are no tasks. */
  readonly noAction: boolean;
}

/** Everything that a plan is made from. */
export interface Situation extends Reading {
  readonly observed: Observed;
  readonly incidentLabel: string;
  readonly trackingLabel: string;
  /** URL of the folder with the rule pages; null if unknown. */
  readonly rulePages: string | null;
  /** Whether tracking may start on an incident that was never tracked. */
  readonly mayStart: boolean;
  /** How many issues this run may still create for incidents of this author. */
  readonly mayCreate: number;
}

/** A situation, and what of it is the action's own. */
export interface OwnedSituation extends Situation {
  readonly ownership: Ownership;
  /** See `Ownership.listTracking`. */
  readonly trackingIssues: readonly TrackingIssue[];
  /** What this run compares with. */
  readonly record: LoopRecord | null;
}
