export type RefusalType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNPROCESSABLE'
  | 'GONE'
  | 'INSUFFICIENT_SCOPES'
  | 'INVALID_CURSOR_ARGUMENTS'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'EXCESSIVE_PAGINATION'
  | 'MAX_NODE_LIMIT_EXCEEDED'
  | 'SERVICE_UNAVAILABLE';

/** One field that REST lists under `errors` in a 422. */
export interface FieldRefusal {
  resource: string;
  field: string;
  code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom';
  message?: string;
}

/** GitHub's refusal of one operation. GraphQL shows type and message, REST a status and the fields. */
export class Refusal extends Error {
  constructor(
    readonly type: RefusalType,
    message: string,
    readonly fields: readonly FieldRefusal[] = [],
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** The refusal of an invalid value, with resource and field as in REST. */
export function invalid(resource: string, field: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, [{ resource, field, code: 'invalid', message }]);
}

/** The refusal of a node id that the viewer can't find. */
export function noSuchNode(id: string): Refusal {
  return new Refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
}
