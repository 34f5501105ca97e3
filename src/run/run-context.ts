import type { Client, WaitBudget } from '../github/client/index.js';
import type { Inputs } from '../config/index.js';
import type { Postmortem } from '../postmortem/index.js';
import type { LogLine } from '../text/index.js';

/** What all incidents of a run share. */
export interface RunContext {
  readonly client: Client;
  readonly inputs: Inputs;
  /** Log the plan and write nothing. */
  readonly dryRun: boolean;
  readonly log: (line: LogLine) => void;
  readonly waitBudget: WaitBudget;
  /** When the run started. */
  readonly now: Date;
}

/** What a run needs for one incident besides its observation. */
export interface IncidentContext extends RunContext {
  /** Whether the action may start to track the incident if it doesn't yet. */
  readonly mayStart: boolean;
  /** The text from the event, see `parseAhead`; null without one. */
  readonly parsed: Postmortem | null;
}
