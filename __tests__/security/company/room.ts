import { createSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/index.js';
import { type InProcess, lastStatus, runInProcess } from '../../harness/run-in-process.js';
import { writePostmortem } from '../../harness/postmortems.js';

export const currency = 'Put the currency into the key of the price cache.';
export const alert = 'Alert on the share of failed orders.';
export const body = writePostmortem(`- [ ] ${currency} (repo: acme/ops)\n- [ ] ${alert}`);

/** An organization with an incident in acme/shop, and a second repository. */
export interface Setting {
  readonly body?: string;
  readonly private?: boolean;
  readonly internal?: boolean;
  readonly there?: {
    readonly name?: string;
    readonly private?: boolean;
    readonly internal?: boolean;
  };
  readonly config?: string;
  /** The repositories that the App's token can access besides the incident's. */
  readonly granted?: readonly string[];
  readonly linksAcross?: SandboxOptions['linksAcross'];
  readonly before?: (sandbox: Sandbox) => void;
}

/** A repository of another owner that tasks may be created in. */
export const foreign: Setting = {
  there: { name: 'other/ops' },
  granted: ['other/ops'],
  body: body.replace('acme/ops', 'other/ops'),
  config: 'tracking: { repositories: [other/*] }\n',
};

/** The sandbox with these repositories, the workflow in acme/shop, and the token of an App. */
export class Room {
  readonly sandbox: Sandbox;
  readonly token: string;

  constructor(readonly setting: Setting) {
    const { there, config, granted = ['acme/ops'], linksAcross = 'taken' } = setting;
    this.sandbox = createSandbox({
      private: setting.private ?? false,
      internal: setting.internal ?? false,
      linksAcross,
    });
    this.sandbox.addRepository(there?.name ?? 'acme/ops', there);
    const ana = this.sandbox.as('ana');
    if (config !== undefined) ana.putFile('.github/postmortem.yml', config);
    const repositories = [this.sandbox.repository, ...granted];
    this.token = this.sandbox.token({ login: 'incident-helper[bot]', repositories });
    ana.openIssue({ title: 'Shop is down', body: setting.body ?? body, labels: ['incident'] });
    setting.before?.(this.sandbox);
  }

  /** Runs for every delivery, including those that the runs cause, until none is left. */
  async settle(): Promise<readonly InProcess[]> {
    const runs: InProcess[] = [];
    for (let all = this.sandbox.takeDeliveries(); all.length > 0 && runs.length < 60;) {
      for (const delivery of all) {
        // Only the incident's repository has the workflow.
        if (delivery.payload.repository.full_name !== this.sandbox.repository) continue;
        runs.push(await runInProcess(this.sandbox, delivery, { token: this.token }));
      }
      all = this.sandbox.takeDeliveries();
    }
    return runs;
  }

  /** The daily sweep, and the runs that it causes. */
  async sweep(): Promise<readonly InProcess[]> {
    this.sandbox.schedule();
    return this.settle();
  }

  in(repository: string) {
    return this.sandbox.state().filter((issue) => issue.repository === repository);
  }

  get status(): string {
    return lastStatus(this.sandbox).replaceAll('\\', '');
  }
}

/** A sandbox in which the action ran for everything so far. */
export async function setRoom(setting: Setting = {}): Promise<Room> {
  const room = new Room(setting);
  await room.settle();
  return room;
}
