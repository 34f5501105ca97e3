import type { Disturbance } from '../graphql/context.js';

export const faultNames = [
  'request lost',
  'answer lost',
  '502 before',
  '502 after',
  'half done',
  'too quickly',
  'secondary limit',
  'secondary limit without retry-after',
  'primary limit',
  'primary limit in the answer',
  'slow',
  'stale read after',
  'partial data',
] as const;
export type FaultName = (typeof faultNames)[number];

/** How one request fails. */
export interface Fault {
  name: FaultName;
  /** `retry-after` of a secondary limit (60), or seconds until a primary limit's reset (3600). */
  seconds?: number;
  /** GitHub uses both (default: 403). */
  status?: 403 | 429;
  /** How late a slow answer is (2000). */
  milliseconds?: number;
  /** How many reads see the state before the request (1). */
  reads?: number;
  /** `half done`: how many top-level mutation fields are executed (half of them, rounded down). */
  executed?: number;
  /** `partial data`: the end of the dotted response path that breaks (`nodes`: every list of a connection). */
  path?: string;
}

/** An answer in place of GitHub's usual one. */
export interface Interruption {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

const docs = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/** The answer that a fault gives before anything is executed; null if the request goes on. */
export function interrupt(fault: Fault | undefined, now: number): Interruption | 'reset' | null {
  switch (fault?.name) {
    case 'request lost':
      return 'reset';
    case '502 before':
      return badGateway();
    case 'secondary limit':
      return refuseSecondary(fault, { 'retry-after': String(fault.seconds ?? 60) });
    case 'secondary limit without retry-after':
      return refuseSecondary(fault, {});
    case 'primary limit':
      return { ...refusePrimary(fault, now), status: fault.status ?? 403 };
    case 'primary limit in the answer': {
      const { headers, body } = refusePrimary(fault, now);
      return {
        status: 200,
        headers,
        body: { errors: [{ type: 'RATE_LIMITED', message: body['message'] }] },
      };
    }
    default:
      return null;
  }
}

/** What a fault changes about the execution of a GraphQL request. */
export function disturbanceOf(fault: Fault | undefined, mutations: readonly string[]): Disturbance {
  switch (fault?.name) {
    case 'half done':
      return { mutations: fault.executed ?? Math.floor(mutations.length / 2) };
    case 'too quickly':
      return { creations: 1 };
    case 'partial data':
      return { brokenPath: fault.path ?? 'nodes' };
    default:
      return {};
  }
}

/** The answer of a gateway whose server died. */
export function badGateway(): Interruption {
  return { status: 502, headers: {}, body: { message: 'Server Error' } };
}

/** The answer after the hour's requests are used up. */
export function refusePrimary(fault: Pick<Fault, 'seconds' | 'status'>, now: number): Interruption {
  const reset = String(now + (fault.seconds ?? 3600));
  return {
    status: fault.status ?? 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    body: { message: 'API rate limit exceeded for installation.', documentation_url: docs },
  };
}

function refuseSecondary(fault: Fault, headers: Record<string, string>): Interruption {
  return {
    status: fault.status ?? 403,
    headers,
    body: {
      message: 'This request went over a secondary rate limit. Wait a little, then try it again.',
      documentation_url: `${docs}#about-secondary-rate-limits`,
    },
  };
}
