import type { PlanNode } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Operation } from '../../subgraphs/kernel/federation/execute.js';
import { createSelector, type Select, type Wanted } from './representations.js';
import { type Data, isData, merge, objectsAt, type Path, placeOf } from './results.js';

/** One run of an operation. */
export interface Run {
  /** Of the client, as it sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same with their defaults: what `@skip` and `@include` go by. */
  readonly included: Readonly<Record<string, unknown>>;
  readonly root: Data;
  readonly errors: GraphQLError[];
  /** True once two places hold the same object. */
  isShared: boolean;
  /** Asks a subgraph; never throws. Nobody else holds the answer. */
  ask(service: string, operation: Operation): Promise<ExecutionResult>;
}

/** A part of a plan, ready to run. */
export type Step = (run: Run) => Promise<void>;

/** What the planner makes so seldom that the gateway's own executor may have it. */
export class Unusual extends Error {}

type Fetch = Extract<PlanNode, { kind: 'Fetch' }>;

/**
 * Makes a step of a node of a plan, once for all runs.
 * @param path of the objects that it is about
 * @param schema with all types, those that clients do not see as well
 * @throws Unusual
 */
export function stepOf(node: PlanNode, path: Path, schema: GraphQLSchema): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((each) => stepOf(each, path, schema));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((each) => stepOf(each, path, schema));
      return async (run) => {
        await Promise.all(steps.map((step) => step(run)));
      };
    }
    case 'Flatten':
      return stepOf(node.node, [...path, ...node.path], schema);
    case 'Fetch':
      return fetchStep(node, path, schema);
    case 'Condition': {
      const branches = [node.ifClause, node.elseClause].map((each) => each && stepOf(each, path, schema));
      return async (run) => branches[run.included[node.condition] === true ? 0 : 1]?.(run);
    }
    default:
      throw new Unusual(node.kind);
  }
}

function fetchStep(node: Fetch, path: Path, schema: GraphQLSchema): Step {
  const { serviceName, operation: query, operationName, requires, variableUsages = [] } = node;
  const rewrites = [node.inputRewrites, node.outputRewrites, node.contextRewrites];
  if (rewrites.some((each) => each?.length)) throw new Unusual('rewrites');
  if (variableUsages.includes('representations')) throw new Unusual('representations');
  const asked = (variables: Record<string, unknown>): Operation => ({ query, variables, operationName });
  const usedOf = ({ variables }: Run) => {
    const used: Record<string, unknown> = {};
    for (const name of variableUsages)
      if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
    return used;
  };
  const select = requires && createSelector(requires, schema);

  return async (run) => {
    const objects = objectsAt(run.root, path, run.isShared);
    if (select) return fetchEntities(run, objects, select);
    if (objects.length === 0) return;
    const { data, errors } = await run.ask(serviceName, asked(usedOf(run)));
    if (errors) note(run, errors, ({ path: at }) => at && [...path, ...at]);
    if (!isData(data)) return;
    if (objects.length > 1) run.isShared = true;
    for (const object of objects) merge(object, data);
  };

  async function fetchEntities(run: Run, objects: readonly Data[], select: Select): Promise<void> {
    const wanted = select(objects);
    if (wanted.length === 0) return;
    const representations = wanted.map(({ representation }) => representation);
    const { data, errors } = await run.ask(serviceName, asked({ ...usedOf(run), representations }));
    if (errors) note(run, errors, ({ path: at }) => placeInAnswer(run, wanted, at));
    const entities = data?._entities;
    if (!Array.isArray(entities)) return;
    for (const [index, { objects: waiting }] of wanted.entries()) {
      const entity = entities[index];
      if (!isData(entity)) continue;
      if (waiting.length > 1) run.isShared = true;
      for (const object of waiting) merge(object, entity);
    }
  }

  /** An error of an entity is shown at the first place that needs it. */
  function placeInAnswer(run: Run, wanted: readonly Wanted[], at: ErrorPath): ErrorPath {
    const [, index, ...rest] = at ?? [];
    if (typeof index !== 'number') return at && [...path, ...at];
    const place = placeOf(new Set(wanted[index]?.objects), run.root, path);
    return [...(place ?? []), ...rest];
  }

  function note(run: Run, errors: readonly GraphQLError[], pathOf: (error: GraphQLError) => ErrorPath) {
    for (const error of errors) {
      const extensions = { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName };
      const message = error.message || `Error while fetching from ${serviceName}`;
      run.errors.push(new GraphQLError(message, { path: pathOf(error), extensions }));
    }
  }
}

type ErrorPath = readonly (string | number)[] | undefined;
