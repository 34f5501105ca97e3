import { readFileSync } from 'node:fs';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLUnionType,
  buildASTSchema,
  parse,
  validate,
  visit,
} from 'graphql';
import { connectionFields, edgeFields } from './objects/connection.js';
import type { Fields } from './context.js';
import { eventFields } from './objects/events.js';
import { issueFields } from './objects/issues.js';
import { mutationFields } from './mutations/mutations.js';
import { payloadFields } from './mutations/payloads.js';
import { peopleFields } from './objects/people.js';
import { queryFields } from './queries.js';
import { repositoryFields } from './objects/repositories.js';

export interface CheckedDocument {
  document: DocumentNode | null;
  errors: readonly GraphQLError[];
}

// The package's own entry also parses a JSON copy of the schema, which takes a tenth of a second.
const schemaFile = new URL(
  '../../node_modules/@octokit/graphql-schema/schema.graphql',
  import.meta.url,
);

const built = new Map<string, GraphQLSchema>();
const checked = new Map<string, CheckedDocument>();

/**
 * GitHub's published schema with this sandbox's resolvers, without what the server `lacks` (named as
 * in `Switches.lacks`). Built at the first call.
 */
export function schemaWithout(lacks: readonly string[] = []): GraphQLSchema {
  const name = lacks.join();
  const schema = built.get(name) ?? buildGithubSchema(lacks);
  built.set(name, schema);
  return schema;
}

/** Parses a query and checks it against the schema. Each text is checked once. */
export function checkDocument(query: string, lacks: readonly string[] = []): CheckedDocument {
  const name = `${lacks.join()} ${query}`;
  const known = checked.get(name);
  if (known) return known;
  const result = parseAndValidate(query, lacks);
  checked.set(name, result);
  return result;
}

function parseAndValidate(query: string, lacks: readonly string[]): CheckedDocument {
  try {
    const document = parse(query);
    return { document, errors: validate(schemaWithout(lacks), document) };
  } catch (error) {
    return { document: null, errors: [error as GraphQLError] };
  }
}

function buildGithubSchema(lacks: readonly string[]): GraphQLSchema {
  // Most of the file is descriptions, which nothing here reads.
  const text = readFileSync(schemaFile, 'utf8').replace(/"""[^]*?"""/g, '');
  const published = parse(text, { noLocation: true });
  const schema = buildASTSchema(removeLacking(published, lacks), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  const groups = [
    queryFields,
    mutationFields,
    repositoryFields,
    issueFields,
    eventFields,
    peopleFields,
  ];
  for (const group of groups) {
    for (const [type, fields] of Object.entries(group))
      attach(schema, type, fields, lacks.length > 0 ? 'if known' : 'all');
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType)
      type.resolveType = kindOf;
    if (type.name.endsWith('Connection')) attach(schema, type.name, connectionFields, 'if known');
    if (type.name.endsWith('Payload')) attach(schema, type.name, payloadFields, 'if known');
    if (type.name.endsWith('Edge')) attach(schema, type.name, edgeFields, 'if known');
  }
  return schema;
}

/** Removes fields, arguments (`Issue.stateReason.enableDuplicate`), inputs and values of enums. */
function removeLacking(document: DocumentNode, lacks: readonly string[]): DocumentNode {
  if (lacks.length === 0) return document;
  const path: string[] = [];
  const remove = (node: { name: { value: string } }): null | undefined => {
    const isLacking = lacks.includes([...path, node.name.value].join('.'));
    if (!isLacking) path.push(node.name.value);
    return isLacking ? null : undefined;
  };
  const part = { enter: remove, leave: (): void => void path.pop() };
  return visit(document, {
    ObjectTypeDefinition: part,
    InputObjectTypeDefinition: part,
    EnumTypeDefinition: part,
    FieldDefinition: part,
    InputValueDefinition: part,
    EnumValueDefinition: part,
  });
}

function attach(
  schema: GraphQLSchema,
  name: string,
  fields: Fields,
  which: 'all' | 'if known' = 'all',
): void {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLObjectType)) {
    if (which === 'if known') return;
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
