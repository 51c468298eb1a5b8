import type { QueryPlan } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { type Data, isData, merge } from './results.js';

type Fetch = Extract<NonNullable<QueryPlan['node']>, { kind: 'Fetch' }>;
type Selection = NonNullable<Fetch['requires']>[number];

/** An entity that a fetch asks for once, and all that wait for it. */
export interface Wanted {
  readonly representation: Data;
  readonly objects: Data[];
}

/**
 * Reads out of objects what a subgraph must know to find their entities; objects of which that is not known are left
 * out. A page of members names their one association as often as it has members, and it goes out once.
 */
export type Select = (objects: readonly Data[]) => Wanted[];

type Read = (source: Data) => Data | null;

/** What of an object is sent, if all of it is known: names in the answer, those with fields of their own apart. */
interface Part {
  readonly leaves: readonly string[];
  readonly nested: ReadonlyMap<string, Read>;
  /** True for a fragment: where conditions left its fields out, what is around it is sent all the same. */
  readonly isOptional: boolean;
}

/** @param schema with all types, those that clients do not see as well */
export function createSelector(requires: readonly Selection[], schema: GraphQLSchema): Select {
  const partsOf = partsByType(requires, schema);
  return (objects) => {
    const wanted = new Map<string, Wanted>();
    for (const object of objects) {
      const parts = partsOf(object.__typename);
      const [part, ...others] = parts;
      let representation: Data | null = null;
      let key: string | null = null;
      if (part && others.length === 0 && part.nested.size === 0) key = keyOf(object, part);
      else {
        representation = readAll(object, parts);
        key = representation?.__typename ? JSON.stringify(representation) : null;
      }
      if (key === null) continue;
      const known = wanted.get(key);
      if (known) known.objects.push(object);
      else wanted.set(key, { representation: representation ?? read(object, part!)!, objects: [object] });
    }
    return [...wanted.values()];
  };
}

/** Differs where representations differ; null where there is none. */
function keyOf(object: Data, { leaves }: Part): string | null {
  let key = '';
  for (const name of leaves) {
    const value = object[name];
    if (value === undefined) return null;
    key += typeof value === 'string' ? `${value.length} ${value}` : JSON.stringify(value);
  }
  return key;
}

function readAll(object: Data, parts: readonly Part[]): Data | null {
  const result: Data = {};
  for (const part of parts) {
    const known = read(object, part);
    if (known) merge(result, known);
    else if (!part.isOptional) return null;
  }
  return result;
}

function read(object: Data, { leaves, nested }: Part): Data | null {
  const result: Data = {};
  for (const name of leaves) {
    if (object[name] === undefined) return null;
    result[name] = object[name];
  }
  for (const [name, readInner] of nested) {
    if (object[name] === undefined) return null;
    const each = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(each) : isData(value) ? readInner(value) : value;
    result[name] = each(object[name]);
  }
  return result;
}

/** Works out once for each type what is sent of it. */
function partsByType(selections: readonly Selection[], schema: GraphQLSchema): (typename: unknown) => Part[] {
  const known = new Map<unknown, Part[]>();
  return (typename) => {
    let parts = known.get(typename);
    if (!parts) {
      parts = collect(selections, typename, schema, nothing);
      known.set(typename, parts);
    }
    return parts;
  };
}

const nothing: Part = { leaves: [], nested: new Map(), isOptional: true };

function collect(
  selections: readonly Selection[],
  typename: unknown,
  schema: GraphQLSchema,
  around: Part,
  isOptional = false,
): Part[] {
  const leaves = [...around.leaves];
  const nested = new Map(around.nested);
  const inner: (readonly Selection[])[] = [];
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (applies(selection.typeCondition, typename, schema)) inner.push(selection.selections);
      continue;
    }
    const name = selection.alias ?? selection.name;
    if (selection.selections) nested.set(name, readerOf(selection.selections, schema));
    else if (!leaves.includes(name)) leaves.push(name);
  }
  const own: Part = { leaves, nested, isOptional };
  const isMore = leaves.length > around.leaves.length || nested.size > around.nested.size;
  return [...(isMore ? [own] : []), ...inner.flatMap((each) => collect(each, typename, schema, own, true))];
}

function readerOf(selections: readonly Selection[], schema: GraphQLSchema): Read {
  const partsOf = partsByType(selections, schema);
  return (source) => readAll(source, partsOf(source.__typename));
}

function applies(condition: string | undefined, typename: unknown, schema: GraphQLSchema): boolean {
  if (condition === typename) return true;
  const type = condition ? schema.getType(condition) : undefined;
  return isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === typename);
}
