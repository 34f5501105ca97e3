import { readFileSync } from 'node:fs';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLUnionType,
  buildSchema,
  parse,
  validate,
} from 'graphql';
import { connectionFields, edgeFields } from './connection.js';
import type { Fields } from './context.js';
import { eventFields } from './events.js';
import { issueFields } from './issues.js';
import { mutationFields } from './mutations.js';
import { payloadFields } from './payloads.js';
import { peopleFields } from './people.js';
import { queryFields } from './queries.js';
import { repositoryFields } from './repositories.js';

export interface CheckedDocument {
  document: DocumentNode | null;
  errors: readonly GraphQLError[];
}

// The package's own entry also parses a JSON copy of the schema, which costs a tenth of a second at every start.
const SCHEMA_FILE = new URL(
  '../../node_modules/@octokit/graphql-schema/schema.graphql',
  import.meta.url,
);

let built: GraphQLSchema | undefined;
const checked = new Map<string, CheckedDocument>();

/** GitHub's published schema with this sandbox's resolvers; built at the first call. */
export function readSchema(): GraphQLSchema {
  built ??= buildGithubSchema();
  return built;
}

/** Parses a query and checks it against the schema; the same text is checked only once. */
export function checkDocument(query: string): CheckedDocument {
  const known = checked.get(query);
  if (known) return known;
  const result = parseAndValidate(query);
  checked.set(query, result);
  return result;
}

function parseAndValidate(query: string): CheckedDocument {
  try {
    const document = parse(query);
    return { document, errors: validate(readSchema(), document) };
  } catch (error) {
    return { document: null, errors: [error as GraphQLError] };
  }
}

function buildGithubSchema(): GraphQLSchema {
  const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
    noLocation: true,
  });
  const rooms = [
    queryFields,
    mutationFields,
    repositoryFields,
    issueFields,
    eventFields,
    peopleFields,
  ];
  for (const room of rooms) {
    for (const [type, fields] of Object.entries(room)) attach(schema, type, fields);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType)
      type.resolveType = kindOf;
    if (type.name.endsWith('Connection'))
      attach(schema, type.name, connectionFields, 'where known');
    if (type.name.endsWith('Payload')) attach(schema, type.name, payloadFields, 'where known');
    if (type.name.endsWith('Edge')) attach(schema, type.name, edgeFields, 'where known');
  }
  return schema;
}

function attach(
  schema: GraphQLSchema,
  name: string,
  fields: Fields,
  which: 'all' | 'where known' = 'all',
): void {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLObjectType)) {
    if (which === 'where known') return;
    throw new Error(`the schema has no object type ${name}`);
  }
  const known = type.getFields();
  for (const [field, resolve] of Object.entries(fields)) {
    const definition = known[field];
    // A resolver names the type of its source; only the schema knows that the two agree.
    if (definition) definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    else if (which === 'all') throw new Error(`the schema has no field ${name}.${field}`);
  }
}

function kindOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return typeof value.kind === 'string' ? value.kind : undefined;
}
