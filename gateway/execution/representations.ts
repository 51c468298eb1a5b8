import type { QueryPlan } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { type Data, isData } from './results.js';

type Fetch = Extract<NonNullable<QueryPlan['node']>, { kind: 'Fetch' }>;
type Selection = NonNullable<Fetch['requires']>[number];

/** An entity that a fetch asks for once, and all that wait for it. */
export interface Wanted {
  readonly representation: Data;
  readonly objects: Data[];
}

/**
 * Reads out of objects what a subgraph must know to find their entities; objects of which a part of that is not known
 * are left out. A page of members names their one association as often as it has members, and it goes out once.
 */
export type Select = (objects: readonly Data[]) => Wanted[];

/** What is asked of an object: its fields by their names in the answer, those with fields of their own apart. */
interface Asked {
  readonly leaves: readonly string[];
  readonly nested: ReadonlyMap<string, (source: Data) => Data | null>;
}

/** @param schema with all types, those that clients do not see as well */
export function createSelector(requires: readonly Selection[], schema: GraphQLSchema): Select {
  const askedOf = askedByType(requires, schema);
  return (objects) => {
    const wanted = new Map<string, Wanted>();
    for (const object of objects) {
      const asked = askedOf(object.__typename);
      const key = keyOf(object, asked);
      if (key === null) continue;
      const known = wanted.get(key);
      if (known) known.objects.push(object);
      else wanted.set(key, { representation: representationOf(object, asked)!, objects: [object] });
    }
    return [...wanted.values()];
  };
}

/** Differs where representations differ; null where there is none. */
function keyOf(object: Data, { leaves, nested }: Asked): string | null {
  if (typeof object.__typename !== 'string' || leaves.length === 0) return null;
  let key = '';
  for (const name of leaves) {
    const value = object[name];
    if (value === undefined) return null;
    key += typeof value === 'string' ? `${value.length} ${value}` : JSON.stringify(value);
  }
  if (nested.size === 0) return key;
  const whole = representationOf(object, { leaves, nested });
  return whole && JSON.stringify(whole);
}

function representationOf(object: Data, { leaves, nested }: Asked): Data | null {
  const result: Data = {};
  for (const name of leaves) {
    if (object[name] === undefined) return null;
    result[name] = object[name];
  }
  for (const [name, select] of nested) {
    if (object[name] === undefined) return null;
    const read = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(read) : isData(value) ? select(value) : value;
    result[name] = read(object[name]);
  }
  return result;
}

/** Works out once for each type what is asked of it, through fragments. */
function askedByType(selections: readonly Selection[], schema: GraphQLSchema): (typename: unknown) => Asked {
  const known = new Map<unknown, Asked>();
  return (typename) => {
    let asked = known.get(typename);
    if (!asked) {
      asked = collect(selections, typename, schema);
      known.set(typename, asked);
    }
    return asked;
  };
}

function collect(selections: readonly Selection[], typename: unknown, schema: GraphQLSchema): Asked {
  const leaves = new Set<string>();
  const inner = new Map<string, Selection[]>();
  const visit = (all: readonly Selection[]) => {
    for (const selection of all) {
      if (selection.kind === 'InlineFragment') {
        if (applies(selection.typeCondition, typename, schema)) visit(selection.selections);
        continue;
      }
      const name = selection.alias ?? selection.name;
      if (selection.selections) inner.set(name, [...(inner.get(name) ?? []), ...selection.selections]);
      else leaves.add(name);
    }
  };
  visit(selections);
  const nested = new Map(
    [...inner].map(([name, below]) => {
      const askedOf = askedByType(below, schema);
      return [name, (source: Data) => representationOf(source, askedOf(source.__typename))];
    }),
  );
  return { leaves: [...leaves], nested };
}

function applies(condition: string | undefined, typename: unknown, schema: GraphQLSchema): boolean {
  if (condition === typename) return true;
  const type = condition ? schema.getType(condition) : undefined;
  return isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === typename);
}
