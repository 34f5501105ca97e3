import type { Fields } from '../context.js';

const read = (field: string) => (payload: Record<string, unknown>) => payload[field] ?? null;

const names = [
  'actor',
  'assignable',
  'clientMutationId',
  'commentEdge',
  'issue',
  'issueComment',
  'label',
  'labelable',
  'minimizedComment',
  'repository',
  'subIssue',
  'subject',
  'timelineEdge',
];

/** Fields of the objects that mutations give back. */
export const payloadFields: Fields = Object.fromEntries(names.map((name) => [name, read(name)]));
