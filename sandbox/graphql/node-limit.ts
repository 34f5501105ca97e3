import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  Kind,
} from 'graphql';

const maxNodes = 500_000;

/** Says that a query could return more nodes than GitHub allows, or null; counted as documented, from `first` and `last`. */
export function countNodes(
  document: DocumentNode,
  variables: Record<string, unknown>,
): string | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  let total = 0;
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION)
      total += count(each.selectionSet, 1, variables, fragments);
  }
  if (total <= maxNodes) return null;
  return `This query requests up to ${total} possible nodes, more than the maximum of ${maxNodes}.`;
}

function count(
  set: SelectionSetNode,
  times: number,
  variables: Record<string, unknown>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  let total = 0;
  for (const each of set.selections) {
    if (each.kind === Kind.FIELD) {
      const bound = boundOf(each, variables);
      if (bound !== null) total += times * bound;
      if (each.selectionSet)
        total += count(each.selectionSet, times * (bound ?? 1), variables, fragments);
    } else {
      const inner = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
      if (inner) total += count(inner.selectionSet, times, variables, fragments);
    }
  }
  return total;
}

function boundOf(field: FieldNode, variables: Record<string, unknown>): number | null {
  for (const { name, value } of field.arguments ?? []) {
    if (name.value !== 'first' && name.value !== 'last') continue;
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value] ?? 0);
  }
  return null;
}
