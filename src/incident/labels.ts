import type { Config } from '../config/index.js';

/** A label as the loop creates it; one that is there already stays as it is. */
export interface LabelSpec {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

export function specifyLabel(name: string, config: Config, trackingLabel: string): LabelSpec {
  const { incomplete, tracking, done, hold } = config.labels;
  const known: Readonly<Record<string, Omit<LabelSpec, 'name'>>> = {
    [incomplete]: {
      color: 'd93f0b',
      description: 'The postmortem lacks something; the status comment says what',
    },
    [tracking]: {
      color: 'fbca04',
      description: 'Corrective tasks of this incident are still open',
    },
    [done]: { color: '0e8a16', description: 'Every corrective task of this incident is done' },
    [hold]: { color: 'cfd3d7', description: 'While this is on, Postmortem Loop writes nothing' },
    [trackingLabel]: {
      color: '1d76db',
      description: 'Follows one corrective task of a postmortem',
    },
  };
  const spec = known[name] ?? { color: 'ededed', description: '' };
  return { name, ...spec };
}
