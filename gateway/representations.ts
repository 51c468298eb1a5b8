import type { ExecutionResult } from 'graphql';
import type { Operation } from '../subgraphs/kernel/federation/execute.js';

/** A fetch of entities in which each is asked for once. */
export interface Compacted {
  readonly operation: Operation;
  /** Gives every place that named an entity its copy, in the order in which the planner asked. */
  expand(result: ExecutionResult): ExecutionResult;
}

/**
 * The planner sends one representation for every place of the answer that needs an entity: a page of members names
 * their one association as often as it has members. Here each goes out once.
 * @returns null where nothing repeats
 */
export function compactRepresentations(operation: Operation): Compacted | null {
  const asked = operation.variables?.representations;
  if (!Array.isArray(asked) || asked.length < 2) return null;
  const places = new Map<string, number>();
  const unique: unknown[] = [];
  const firstOf: number[] = [];
  const indexes = asked.map((representation, place) => {
    const key = JSON.stringify(representation);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, unique.length);
    firstOf.push(place);
    return unique.push(representation) - 1;
  });
  if (unique.length === asked.length) return null;
  return {
    operation: { ...operation, variables: { ...operation.variables, representations: unique } },
    expand(result) {
      const entities = result.data?._entities;
      return {
        ...result,
        ...(result.errors && { errors: result.errors.map((error) => relocate(error, firstOf)) }),
        // Copies share what they hold: the executor merges equal answers into equal places.
        ...(Array.isArray(entities) && {
          data: { ...result.data, _entities: indexes.map((i) => entities[i]) },
        }),
      };
    },
  };
}

/** An error of a shared entity is shown at the first place that asked for it. */
function relocate<E extends { readonly path?: readonly (string | number)[] | undefined }>(
  error: E,
  firstOf: readonly number[],
): E {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return error;
  const { message, extensions } = error as unknown as { message: string; extensions?: object };
  return { message, extensions, path: [root, firstOf[index] ?? index, ...rest] } as unknown as E;
}
