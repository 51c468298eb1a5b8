import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { type Data, isData } from './results.js';

/** The answer to an operation, out of all that was fetched for it. */
export type Shape = (root: Data, isShared: boolean) => Shaped;

export interface Shaped {
  /** Null where a null broke the schema all the way up. */
  readonly data: Data | null;
  /** What broke the schema: `Type.field`. */
  readonly broken: readonly string[];
}

/** Stands for a value that must not be null and is. */
const bubble = Symbol('bubble');

interface Shaping {
  readonly broken: string[];
  /** For each field the values that it has already given, where two places may hold the same. */
  readonly known: Map<unknown, unknown>[] | null;
}
type Complete = (value: unknown, shaping: Shaping) => unknown;

interface Field {
  readonly key: string;
  /** Null for `__typename`. */
  readonly complete: Complete | null;
  /** Place of its memory; -1 for leaves, which need none. */
  readonly memory: number;
}

/**
 * Prepares how the data of all subgraphs becomes an answer: fields that only the planner wanted are left out, and what is
 * null against the schema takes its parent along.
 * @param included what the variables of `@skip` and `@include` say
 */
export function shapeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  included: Readonly<Record<string, unknown>>,
): Shape {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  let memories = 0;

  const fieldsOf = (type: GraphQLObjectType, nodes: ReadonlyMap<string, readonly FieldNode[]>): Field[] =>
    [...nodes].map(([key, [first, ...more]]) => {
      const name = first!.name.value;
      if (name === '__typename') return { key, complete: null, memory: -1 };
      const { type: given } = type.getFields()[name]!;
      const isLeaf = !first!.selectionSet;
      return {
        key,
        complete: completeOf(given, [first!, ...more], `${type.name}.${name}`),
        memory: isLeaf ? -1 : memories++,
      };
    });

  const completeOf = (type: GraphQLOutputType, nodes: readonly FieldNode[], place: string): Complete => {
    if (type instanceof GraphQLNonNull) return required(completeOf(type.ofType, nodes, place), place);
    if (type instanceof GraphQLList) return list(completeOf(type.ofType, nodes, place), place);
    return isCompositeType(type) ? object(type, nodes, place) : leaf(type as GraphQLLeafType, place);
  };

  const object = (type: GraphQLCompositeType, nodes: readonly FieldNode[], place: string): Complete => {
    const known = new Map<unknown, { type: GraphQLObjectType; fields: Field[] } | null>();
    const of = (name: unknown) => {
      let found = known.get(name);
      if (found !== undefined) return found;
      const concrete = isObjectType(type) ? type : schema.getType(String(name));
      found = isObjectType(concrete)
        ? {
            type: concrete,
            fields: fieldsOf(concrete, collectSubfields(schema, fragments, included, concrete, nodes)),
          }
        : null;
      known.set(name, found);
      return found;
    };
    const nameOf = isObjectType(type) ? () => type.name : ({ __typename }: Data) => __typename;
    return (value, shaping) => {
      if (value === null || value === undefined) return null;
      const kind = isData(value) ? of(nameOf(value)) : null;
      if (!kind) return broke(shaping, place);
      const shaped = fill(kind.type, kind.fields, value as Data, shaping);
      return shaped === bubble ? null : shaped;
    };
  };

  const root = schema.getRootType(operation.operation)!;
  const rootFields = fieldsOf(root, collectFields(schema, fragments, included, root, operation.selectionSet));
  return (data, isShared) => {
    const shaping: Shaping = { broken: [], known: isShared ? [] : null };
    const shaped = fill(root, rootFields, data, shaping);
    return { data: shaped === bubble ? null : (shaped as Data), broken: shaping.broken };
  };
}

function fill(type: GraphQLObjectType, fields: readonly Field[], source: Data, shaping: Shaping) {
  const result: Data = {};
  for (const field of fields) {
    const value = givenBy(type, field, source, shaping);
    if (value === bubble) return bubble;
    result[field.key] = value;
  }
  return result;
}

function givenBy(
  type: GraphQLObjectType,
  { key, complete, memory }: Field,
  source: Data,
  shaping: Shaping,
): unknown {
  if (!complete) return type.name;
  const value = source[key];
  if (memory < 0 || !shaping.known || typeof value !== 'object' || value === null)
    return complete(value, shaping);
  // What several places hold is shaped once: it is written into none of them.
  shaping.known[memory] ??= new Map();
  const known = shaping.known[memory];
  let shaped = known.get(value);
  if (shaped === undefined) {
    shaped = complete(value, shaping);
    known.set(value, shaped);
  }
  return shaped;
}

function broke({ broken }: Shaping, place: string): null {
  if (broken.length < 100) broken.push(place);
  return null;
}

const required =
  (complete: Complete, place: string): Complete =>
  (value, shaping) => {
    const shaped = complete(value, shaping);
    if (shaped !== null) return shaped;
    broke(shaping, place);
    return bubble;
  };

const list =
  (complete: Complete, place: string): Complete =>
  (value, shaping) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) return broke(shaping, place);
    const result = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) {
      const shaped = complete(value[i], shaping);
      if (shaped === bubble) return null;
      result[i] = shaped;
    }
    return result;
  };

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
  Int: (value) => (value as number) === ((value as number) | 0),
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
};

function leaf(type: GraphQLLeafType, place: string): Complete {
  const isValid = isEnumType(type)
    ? enumTest(type.getValues().map(({ name }) => name))
    : (checks[type.name] ?? (() => true));
  return (value, shaping) => {
    if (value === null || value === undefined) return null;
    return isValid(value) ? value : broke(shaping, place);
  };
}

function enumTest(names: readonly string[]): (value: unknown) => boolean {
  const known = new Set<unknown>(names);
  return (value) => known.has(value);
}
