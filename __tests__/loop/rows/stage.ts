import {
  type CloseReason,
  createSandbox,
  type Person,
  type Sandbox,
  type SandboxOptions,
} from '../../../sandbox/index.js';
import {
  bodyOf,
  type InProcess,
  issueOf,
  lastStatus,
  runInProcess,
  settle,
  startIncident,
} from '../../harness/run-in-process.js';

export const currency = 'Put the currency into the key of the price cache.';
export const alert = 'Alert on the share of failed orders.';

/** An incident, #1, and the people around it. By default its tasks are `currency`, #2, and `alert`, #3. */
export class Stage {
  readonly ana: Person;
  /** Where the incident is; changed by histories that transfer it. */
  home: { readonly repository: string; readonly number: number };

  constructor(
    readonly sandbox: Sandbox,
    /** An App's token; null: the workflow's own. */
    readonly token: string | null = null,
  ) {
    this.ana = sandbox.as('ana');
    this.home = { repository: sandbox.repository, number: 1 };
  }

  /** Runs the action for everything that happened since. */
  async settle(): Promise<readonly InProcess[]> {
    if (this.token === null) return settle(this.sandbox);
    const runs: InProcess[] = [];
    for (const delivery of this.sandbox.takeDeliveries()) {
      // The workflow is in the incident's repository only.
      if (delivery.payload.repository.full_name !== this.home.repository) continue;
      runs.push(await runInProcess(this.sandbox, delivery, { token: this.token }));
    }
    return runs;
  }

  /** Runs the daily sweep. */
  async sweep(): Promise<void> {
    this.sandbox.takeDeliveries();
    this.sandbox.schedule();
    await this.settle();
  }

  /** Ana closes issues, and the action runs. */
  async close(numbers: readonly number[], reason?: CloseReason): Promise<void> {
    for (const number of numbers) this.ana.close(number, reason);
    await this.settle();
  }

  /** Ana rewrites a part of the incident's text, and the action runs. */
  async rewrite(part: string | RegExp, to: string): Promise<void> {
    this.replace(part, to);
    await this.settle();
  }

  /** Ana rewrites a part of the incident's text. */
  replace(part: string | RegExp, to: string): void {
    const before = this.body;
    const after = before.replace(part, to);
    if (after === before) throw new Error(`The text holds no ${String(part)}`);
    this.ana.edit(1, after);
  }

  /** Runs the action on the incident, started manually. */
  async run(): Promise<InProcess> {
    this.sandbox.takeDeliveries();
    this.ana.dispatch();
    const [delivery] = this.sandbox.takeDeliveries();
    if (delivery === undefined) throw new Error('No delivery');
    const { repository, number } = this.home;
    const by = this.token === null ? {} : { token: this.token };
    const how = { repository, incident: number, dryRun: false, ...by };
    return runInProcess(this.sandbox, delivery, how);
  }

  configure(text: string): void {
    this.ana.putFile('.github/postmortem.yml', text);
  }

  deleteStatus(): void {
    const [comment] = this.sandbox.store.comments;
    if (comment === undefined) throw new Error('There is no status comment');
    this.ana.deleteComment(comment.databaseId);
  }

  get body(): string {
    return bodyOf(this.sandbox);
  }

  /** The issues of another repository. */
  in(repository: string) {
    return this.sandbox.state().filter((issue) => issue.repository === repository);
  }

  get status(): string {
    return lastStatus(this.sandbox);
  }

  /** The number of issues in all repositories. */
  get count(): number {
    return this.sandbox.state().length;
  }

  issue(number: number): ReturnType<typeof issueOf> {
    return issueOf(this.sandbox, number);
  }

  /** The line of the incident's text that holds these words. */
  line(words: string): string {
    return this.body.split(/\r?\n/u).find((line) => line.includes(words)) ?? '';
  }

  /** OPEN, or why it is closed. */
  state(number: number): string {
    const { state, stateReason } = this.issue(number);
    return state === 'OPEN' ? 'OPEN' : (stateReason ?? state);
  }

  /** What happened to an issue, with who did it: `ClosedEvent by github-actions`. */
  events(number: number): readonly string[] {
    const { issues, events } = this.sandbox.store;
    const id = issues.find((issue) => issue.number === number)?.id;
    return events
      .filter((event) => event.issue === id)
      .map(({ kind, actor }) => `${kind} by ${actor}`);
  }

  /** The row of the status comment's table that holds these words. */
  shown(words: string): string {
    const rows = this.status.split('\n').filter((line) => line.startsWith('|'));
    return rows.find((row) => row.includes(words)) ?? '';
  }
}

/** Another repository, and whether the token may write there. */
export interface OtherRepository {
  readonly name: string;
  readonly private?: boolean;
  readonly granted?: boolean;
  /** Text of the configuration file. */
  readonly config?: string;
}

/** Opens an incident with its label, and runs the action. */
export async function setStage(
  body: string,
  options: SandboxOptions = {},
  other: OtherRepository | null = null,
): Promise<Stage> {
  if (other !== null) return setStages(body, options, other);
  const { sandbox } = await startIncident(body, options);
  return new Stage(sandbox);
}

async function setStages(
  body: string,
  options: SandboxOptions,
  other: OtherRepository,
): Promise<Stage> {
  const { name, private: isPrivate = false, granted = true, config } = other;
  const sandbox = createSandbox(options);
  sandbox.addRepository(name, { private: isPrivate });
  const repositories = [sandbox.repository, ...(granted ? [name] : [])];
  const stage = new Stage(sandbox, sandbox.token({ login: 'helper[bot]', repositories }));
  if (config !== undefined) stage.configure(config);
  stage.ana.openIssue({ title: 'Shop is down', body, labels: ['incident'] });
  await stage.settle();
  return stage;
}
