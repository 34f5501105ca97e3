import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly steps: readonly Step[];
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

function readJobs(name: string): readonly (Job & { readonly name: string })[] {
  const { jobs } = parse(read(`.github/workflows/${name}.yml`)) as {
    readonly jobs: Readonly<Record<string, Job>>;
  };
  return Object.entries(jobs).map(([name, job]) => ({ ...job, name }));
}

function runs({ steps }: Job, command: string): boolean {
  return steps.some(({ run }) => run === command);
}

const ci = readJobs('ci');
const release = readJobs('release');

describe('what ships is what the sources say', () => {
  it('dist is compared with a fresh build on the oldest Node and a newer one', () => {
    const [job] = ci.filter((one) => runs(one, 'npm run check:dist'));
    expect(job?.strategy?.matrix.node.length).toBeGreaterThan(1);
  });

  it('and once more in a release, before any of it is attested', () => {
    const [attesting, ...others] = release.filter(
      ({ permissions }) => permissions?.['attestations'],
    );
    expect(others).toEqual([]);
    const before = release.find(({ name }) => name === attesting?.needs);
    expect(before && runs(before, 'npm run check:dist')).toBe(true);
  });

  it('every file of dist gets its provenance, before the release is there', () => {
    const steps = release.flatMap((job) => job.steps);
    const attest = steps.findIndex(({ uses }) => uses?.startsWith('actions/attest@'));
    expect(steps[attest]?.with?.['subject-path']).toBe('dist/**');
    expect(steps.findIndex(({ run }) => run?.includes('gh release create'))).toBeGreaterThan(
      attest,
    );
  });

  it('no release takes anything out of a cache', () => {
    const all = release.flatMap(({ steps }) => steps);
    const nodes = all.filter(({ uses }) => uses?.startsWith('actions/setup-node@'));
    expect(nodes.length).toBeGreaterThan(0);
    for (const step of nodes) expect(step.with).toMatchObject({ 'package-manager-cache': false });
    expect(all.some(({ uses }) => uses?.startsWith('actions/cache'))).toBe(false);
  });
});

describe('what comes from others', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };

  it('has an exact version', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
  });

  it('waits a week before it is taken', () => {
    const { updates } = parse(read('.github/dependabot.yml')) as {
      readonly updates: readonly { readonly cooldown?: { readonly 'default-days': number } }[];
    };
    expect(updates.length).toBeGreaterThan(1);
    for (const { cooldown } of updates) {
      expect(cooldown?.['default-days']).toBeGreaterThanOrEqual(7);
    }
  });

  it('runs nothing while it is installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
  });

  it.each(['npm audit --omit=dev', 'npm audit signatures'])('is judged by %s', (command) => {
    const steps = ci.flatMap((job) => job.steps).filter(({ run }) => run === command);
    // Whatever else went wrong.
    expect(steps.map((step) => step.if)).toEqual(['${{ !cancelled() }}']);
  });
});

describe('what a page asks its readers to paste', () => {
  const pages = ['README.md', 'docs/cli.md', 'docs/administration.md', 'docs/configuration.md'];
  const jobs = pages.flatMap((page) =>
    [...read(page).matchAll(/^```yaml\n(.*?)^```$/gmsu)]
      .map(([, text = '']) => text)
      .filter((text) => /^on:/mu.test(text) && /^jobs:/mu.test(text))
      .flatMap((text) => {
        const workflow = parse(text) as {
          readonly permissions: unknown;
          readonly jobs: Readonly<Record<string, Job>>;
        };
        expect(workflow.permissions).toEqual({});
        return Object.values(workflow.jobs);
      }),
  );

  it('gives no job more than the two rights', () => {
    expect(jobs.length).toBeGreaterThan(1);
    for (const { permissions } of jobs) {
      expect({ issues: 'write', contents: 'read' }).toMatchObject(permissions ?? { none: true });
    }
  });

  it('gives the loop both of them', () => {
    const loops = jobs.filter(({ steps }) =>
      steps.some(({ uses }) => uses?.startsWith('OWNER/postmortem-loop@')),
    );
    expect(loops.length).toBeGreaterThan(0);
    for (const { permissions } of loops) {
      expect(permissions).toEqual({ issues: 'write', contents: 'read' });
    }
  });
});

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };

  it('names no registry', () => {
    expect(Object.keys(packages).filter((name) => packages[name]?.resolved)).toEqual([]);
  });

  // `npm ci` refuses a lockfile without some of them, on every platform.
  it('has the binaries of every platform', () => {
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !(`node_modules/${name}` in packages));
    expect(missing).toEqual([]);
  });
});
