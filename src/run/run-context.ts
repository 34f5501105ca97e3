import type { Applied } from '../github/write/index.js';
import type { Client, GitHubRefusal, Patience } from '../github/client/index.js';
import type { Observed } from '../incident/index.js';
import type { Inputs } from '../config/index.js';
import type { LogLine } from '../text/index.js';

/** What a run needs besides the observation. */
export interface RunContext {
  readonly client: Client;
  readonly inputs: Inputs;
  /** Print the plan and write nothing. */
  readonly dryRun: boolean;
  readonly log: (line: LogLine) => void;
  readonly patience: Patience;
  /** Whether an incident that was never seen may be taken up. */
  readonly mayStart: boolean;
}

/** What came of some steps, and what GitHub holds behind them. */
export interface Attempt {
  readonly observed: Observed;
  readonly result: Pick<Applied, 'created' | 'failures' | 'history'>;
  /** GitHub answered to each step; otherwise nobody knows, or it asked to wait. */
  readonly isSettled: boolean;
  /** The labels of the repository that it was about, as far as they are known now; null where nothing was made ready. */
  readonly labels: ReadonlyMap<string, string> | null;
  /** Another repository refused before anything was made. */
  readonly refused: GitHubRefusal | null;
}
