import type { Answer } from '../../src/github/client/client.js';
import type { AnswerError } from '../../src/github/client/errors.js';
import type { Scratch } from './scratch.js';

/** One field of a mutation: its input and the fields to return. */
export interface Mutation {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly selection?: string;
}

/** Sends several mutations in one mutation, under the aliases a, b, c and so on. */
export function mutateAll<T>(
  scratch: Scratch,
  mutations: readonly Mutation[],
): Promise<Answer<Record<string, T | null>>> {
  const declarations = mutations.map(
    ({ field }, index) => `$input${String(index)}: ${inputOf(field)}`,
  );
  const fields = mutations.map(
    ({ field, selection = 'clientMutationId' }, index) =>
      `${aliasOf(index)}: ${field}(input: $input${String(index)}) { ${selection} }`,
  );
  return scratch.graphql(
    `mutation (${declarations.join(', ')}) {\n${fields.join('\n')}\n}`,
    Object.fromEntries(mutations.map(({ input }, index) => [`input${String(index)}`, input])),
  );
}

/** Sends one mutation; throws if the answer has errors. */
export async function mutate<T>(scratch: Scratch, mutation: Mutation): Promise<Done<T>> {
  const { data, errors } = await mutateAll<T>(scratch, [mutation]);
  const answer = data?.['a'] ?? null;
  if (errors.length > 0 || answer === null)
    throw new Error(`${mutation.field}: ${describeErrors(errors)}`);
  return { answer };
}

export interface Done<T> {
  readonly answer: T;
}

/** Whether GitHub accepts a mutation. */
export async function tryTo(scratch: Scratch, mutation: Mutation): Promise<'taken' | 'refused'> {
  const { data, errors } = await mutateAll(scratch, [mutation]);
  return errors.length === 0 && data?.['a'] ? 'taken' : 'refused';
}

/** The alias of the index-th mutation. */
export function aliasOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

/** Which aliases of an answer have data, and which have errors: `data: a, c; errors: b`. */
export function describeAliases({ data, errors }: Answer<Record<string, unknown>>): string {
  const whole = Object.entries(data ?? {}).flatMap(([alias, value]) => (value ? [alias] : []));
  const failed = errors.map(({ path }) => path.join('.') || 'nowhere');
  return `data: ${whole.join(', ') || 'none'}; errors: ${failed.join(', ') || 'none'}`;
}

function describeErrors(errors: readonly AnswerError[]): string {
  return errors.map(({ message }) => message).join('; ') || 'no answer and no error';
}

function inputOf(field: string): string {
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
}
