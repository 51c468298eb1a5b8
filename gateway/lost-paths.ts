import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Operation } from '../subgraphs/kernel/federation/execute.js';

/**
 * The fields that stay null when a fetch fails, as paths in the subgraph's answer; the executor turns them into paths of
 * the client's answer. A fetch for a whole list of entities has none: one error for each of them would say nothing more.
 */
export function lostPaths({ query, variables }: Operation): (string | number)[][] {
  const { definitions } = parse(query);
  const definition = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  if (!definition) return [];
  const { representations } = variables ?? {};
  if (!Array.isArray(representations)) return names(definition.selectionSet, fragments).map((name) => [name]);
  if (representations.length !== 1) return [];
  const [entities] = definition.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) return [];
  return names(entities.selectionSet, fragments).map((name) => ['_entities', 0, name]);
}

/** Names of the fields in the answer, through fragments; the planner nests none in itself. */
function names(set: SelectionSetNode, fragments: readonly FragmentDefinitionNode[]): string[] {
  const found = new Set<string>();
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      if (name !== '__typename') found.add(name);
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragments.find(({ name }) => name.value === selection.name.value);
    for (const name of inner ? names(inner.selectionSet, fragments) : []) found.add(name);
  }
  return [...found];
}
