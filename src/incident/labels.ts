import type { Config } from '../config/index.js';
import type { TrackingIssue } from './observed.js';

/** A label as the action creates it; an existing one stays as it is. */
export interface LabelSpec {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

/** A label of that name, with its colour and description. */
export function specifyLabel(name: string, config: Config, trackingLabel: string): LabelSpec {
  const { incomplete, tracking, done, hold } = config.labels;
  const known: Readonly<Record<string, Omit<LabelSpec, 'name'>>> = {
    [incomplete]: {
      color: 'd93f0b',
      description: 'The postmortem is incomplete; the status comment says what is missing',
    },
    [tracking]: {
      color: 'fbca04',
      description: 'Corrective tasks of this incident are still open',
    },
    [done]: { color: '0e8a16', description: 'Every corrective task of this incident is done' },
    [hold]: {
      color: 'cfd3d7',
      description: 'Postmortem Loop writes nothing while this label is set',
    },
    [trackingLabel]: {
      color: '1d76db',
      description: 'Tracks one corrective task of a postmortem',
    },
  };
  const spec = known[name] ?? { color: 'ededed', description: '' };
  return { name, ...spec };
}

/** Whether a tracking issue has that label. */
export function hasLabel({ labels }: Pick<TrackingIssue, 'labels'>, label: string): boolean {
  return labels.some((name) => name.toLowerCase() === label.toLowerCase());
}
