import { type Sandbox, createSandbox } from '../../sandbox/index.js';
import { ask, homeId, idOf } from './ask.js';

/** A sandbox with one incident, #1. */
export function newRoom() {
  const sandbox = createSandbox();
  sandbox.as('ana').openIssue({ title: 'Outage', body: 'text', labels: ['incident'] });
  return { sandbox, home: homeId(sandbox), incident: idOf(sandbox, 1) };
}

/** Runs one mutation field and gives its error's type and message, or its payload. */
export async function mutate(
  sandbox: Sandbox,
  field: string,
  input: object,
  answer = 'clientMutationId',
  token?: string,
) {
  const type = `${field[0]?.toUpperCase() ?? ''}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${field}(input: $input) { ${answer} } }`;
  const { data, errors } = await ask(sandbox, query, { input }, token);
  return { it: (data as { it: unknown } | undefined)?.it, errors };
}
