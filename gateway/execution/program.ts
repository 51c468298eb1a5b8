import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type Shape, shapeOf } from './shape.js';
import { type Run, stepOf, Unusual } from './steps.js';

/** An operation that is planned: asks the subgraphs and makes the answer, as often as it is asked. */
export type Program = (run: Pick<Run, 'variables' | 'included' | 'ask'>) => Promise<ExecutionResult>;

export interface Planned {
  readonly plan: QueryPlan;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As clients see it. */
  readonly schema: GraphQLSchema;
  /** With all types, those that clients do not see as well. */
  readonly supergraph: GraphQLSchema;
}

/** Shapes of one operation at most: a client that varies more conditions than this shapes anew. */
const mostShapes = 32;

/**
 * Turns a plan into functions once, where the gateway's own executor walks the plan, the operation and the schema for
 * every request and every object.
 * @throws Unusual for what is left to that executor: introspection, aliases that are names of every object, rewrites
 */
export function programOf({ plan, document, operation, schema, supergraph }: Planned): Program {
  const { usesConditions, names } = survey(document);
  for (const name of names) if (name in Object.prototype) throw new Unusual(name);
  if (names.has('__schema') || names.has('__type')) throw new Unusual('introspection');
  const { node } = plan;
  if (node?.kind === 'Subscription') throw new Unusual(node.kind);
  const step = node ? stepOf(node, [], supergraph) : async () => undefined;
  const shapes = new Map<string, Shape>();
  const shapeFor = (included: Readonly<Record<string, unknown>>): Shape => {
    const key = usesConditions.map((name) => (included[name] ? '1' : '0')).join('');
    let shape = shapes.get(key);
    if (!shape) {
      shape = shapeOf(schema, document, operation, included);
      if (shapes.size < mostShapes) shapes.set(key, shape);
    }
    return shape;
  };

  return async ({ variables, included, ask }) => {
    const run: Run = { variables, included, ask, root: {}, errors: [], isShared: false };
    await step(run);
    const { data, broken } = shapeFor(included)(run.root, run.isShared);
    if (run.errors.length > 0) return { data, errors: run.errors };
    return broken.length > 0 ? { data, extensions: { broken } } : { data };
  };
}

/** The variables of conditions, and all names of fields in the answer. */
function survey(document: DocumentNode): { usesConditions: string[]; names: Set<string> } {
  const conditions = new Set<string>();
  const names = new Set<string>();
  visit(document, {
    Field: ({ alias, name }) => void names.add(name.value).add((alias ?? name).value),
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return { usesConditions: [...conditions].sort(), names };
}
