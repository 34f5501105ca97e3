import {
  type GraphQLError,
  type OperationDefinitionNode,
  Kind,
  OperationTypeNode,
  executeSync,
} from 'graphql';
import { type Context, type Disturbance } from './context.js';
import { countNodes } from './node-limit.js';
import { checkDocument, schemaWithout } from './schema.js';
import type { Identity } from '../world/accounts/identity.js';
import { Refusal } from '../world/refusal.js';
import type { World } from '../world/world.js';

export interface Query {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

/** An error as GitHub shows it. */
export interface FormattedError {
  type?: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
  locations?: readonly { line: number; column: number }[];
  message: string;
}

export interface Answer {
  body: { data?: unknown; errors?: FormattedError[] };
  /** What is invalid in the query itself: see `Sandbox.refusals`. */
  complaints: string[];
}

/** What a query is, before it is executed. */
export interface Operation {
  kind: 'query' | 'mutation' | 'subscription' | null;
  name: string | null;
  /** Top-level fields of a mutation, repeated ones too. */
  mutations: string[];
}

/** Parses a query's operation; null and empty if it can't be parsed. */
export function parseOperation({ query, operationName }: Query): Operation {
  const operations = (checkDocument(query).document?.definitions ?? []).filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const chosen = operations.find((each) => each.name?.value === operationName) ?? operations[0];
  if (!chosen) return { kind: null, name: null, mutations: [] };
  const fields = chosen.selectionSet.selections.flatMap((each) =>
    each.kind === Kind.FIELD ? each.name.value : [],
  );
  return {
    kind: chosen.operation,
    name: chosen.name?.value ?? null,
    mutations: chosen.operation === OperationTypeNode.MUTATION ? fields : [],
  };
}

/** Executes a query for an identity. If the schema refuses it, the answer has errors and no data. */
export function answerQuery(
  world: World,
  who: Identity,
  asked: Query,
  disturbance: Disturbance = {},
): Answer {
  const { lacks } = world.switches;
  const { document, errors } = checkDocument(asked.query, lacks);
  if (!document || errors.length > 0) return refuseQuery(errors);
  const tooMany = countNodes(document, asked.variables);
  if (tooMany !== null) {
    return {
      body: { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: tooMany }] },
      complaints: [tooMany],
    };
  }
  const context: Context = {
    world,
    who,
    complaints: [],
    disturbance,
    mutationsDone: 0,
    creationsDone: 0,
  };
  const result = executeSync({
    schema: schemaWithout(lacks),
    document,
    contextValue: context,
    variableValues: asked.variables,
    operationName: asked.operationName,
    fieldResolver: unknownHere,
  });
  if (!('data' in result)) return refuseQuery(result.errors ?? []);
  const printed = result.errors?.map(formatError);
  context.complaints.push(...(result.errors ?? []).flatMap(mistakeIn));
  return {
    body: { data: result.data, ...(printed && { errors: printed }) },
    complaints: context.complaints,
  };
}

function refuseQuery(errors: readonly GraphQLError[]): Answer {
  return {
    body: { errors: errors.map(formatInvalid) },
    complaints: errors.map((error) => error.message),
  };
}

// A field that the sandbox doesn't support must not look like null.
function unknownHere(
  _: unknown,
  __: unknown,
  ___: Context,
  info: { parentType: { name: string }; fieldName: string },
): never {
  const message = `the sandbox does not know ${info.parentType.name}.${info.fieldName}`;
  throw new Error(message);
}

// Anything thrown except a Refusal is a bug of the sandbox, and must not look like an answer.
function mistakeIn({ originalError, message }: GraphQLError): string[] {
  return originalError && !(originalError instanceof Refusal) ? [message] : [];
}

function formatError(error: GraphQLError): FormattedError {
  const refusal = error.originalError;
  const place = {
    path: error.path ?? [],
    locations: error.locations ?? [],
    message: error.message,
  };
  if (!(refusal instanceof Refusal)) return place;
  switch (refusal.type) {
    case 'FORBIDDEN':
      return { type: refusal.type, ...place, extensions: { saml_failure: false } };
    case 'GONE':
      return { type: 'UNPROCESSABLE', ...place };
    // A timeout's error has no type.
    case 'SERVICE_UNAVAILABLE':
      return place;
    default:
      return { type: refusal.type, ...place };
  }
}

function formatInvalid(error: GraphQLError): FormattedError {
  const locations = error.locations ?? [];
  const unknown = describeUnknown(error.message);
  return unknown === null
    ? { message: error.message, locations }
    : { path: ['query'], locations, ...unknown };
}

// The messages of the library that GitHub uses.
function describeUnknown(message: string): Pick<FormattedError, 'message' | 'extensions'> | null {
  const [, fieldName, typeName] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(message) ?? [];
  if (fieldName !== undefined) {
    return {
      extensions: { code: 'undefinedField', typeName, fieldName },
      message: `Field '${fieldName}' doesn't exist on type '${typeName ?? ''}'`,
    };
  }
  const [, argumentName, name] =
    /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/.exec(message) ?? [];
  if (argumentName === undefined) return null;
  return {
    extensions: { code: 'argumentNotAccepted', name, typeName: 'Field', argumentName },
    message: `Field '${name ?? ''}' doesn't accept argument '${argumentName}'`,
  };
}
