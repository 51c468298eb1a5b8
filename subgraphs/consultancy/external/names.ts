import { LRUCache } from 'lru-cache';
import { type Context, prefixOf, system, type Viewer } from '../../kernel/index.js';

/** What records of other subgraphs are called, by id. */
export type NamesOf = (
  ctx: Context,
  ids: readonly (string | null)[],
  as?: Viewer,
) => Promise<ReadonlyMap<string, string>>;

/** By the prefix of their ids: the root that has one, and its name. */
const roots: Readonly<Record<string, readonly [root: string, selection: string]>> = {
  org: ['organization', 'name: nameVi'],
  aso: ['association', 'name: nameVi'],
  fld: ['researchField', 'name: nameVi'],
  per: ['person', 'name { full }'],
};
/** So many of one kind are asked for together, the last one again and again: of few operations the gateway knows the plan. */
const sizes = [1, 10, 50];

/** What the graph itself was told a minute ago at most. Of people nothing: their names may be withdrawn. */
const told = new WeakMap<object, LRUCache<string, string>>();
function toldTo({ entities }: Context): LRUCache<string, string> {
  const found = told.get(entities) ?? new LRUCache({ max: 5_000, ttl: 60_000 });
  told.set(entities, found);
  return found;
}

/**
 * Asks the graph what records are called; who may not be named has none.
 * @param as default: the viewer. What the graph itself asks for is told as it was a minute ago at most, in what it writes down too
 * @throws SERVICE_UNAVAILABLE
 */
export const namesFromGraph: NamesOf = async (ctx, ids, as) => {
  const known = [...new Set(ids)].filter((id): id is string => id !== null && (prefixOf(id) ?? '') in roots);
  const names = new Map<string, string>();
  const kept = as === system ? toldTo(ctx) : null;
  const ask = async (prefix: string, some: readonly string[]) => {
    const [root, selection] = roots[prefix]!;
    const size = sizes.find((each) => each >= some.length)!;
    const places = Array.from({ length: size }, (_, n) => n);
    const found = await ctx.graph.query<Record<string, { name: string | { full: string } | null } | null>>(
      `query Names(${places.map((n) => `$r${n}: ID!`).join(', ')}) {
         ${places.map((n) => `r${n}: ${root}(id: $r${n}) { ${selection} }`).join(' ')} }`,
      Object.fromEntries(places.map((n) => [`r${n}`, some[n] ?? some.at(-1)!])),
      as,
    );
    for (const [n, id] of some.entries()) {
      const name = found[`r${n}`]?.name;
      if (!name) continue;
      names.set(id, typeof name === 'string' ? name : name.full);
      if (prefix !== 'per') kept?.set(id, names.get(id)!);
    }
  };
  for (const id of known) {
    const name = kept?.get(id);
    if (name !== undefined) names.set(id, name);
  }
  const asked: Promise<void>[] = [];
  const wanted = known.filter((id) => !names.has(id));
  for (const [prefix, own] of Map.groupBy(wanted, (id) => prefixOf(id)!))
    for (let i = 0; i < own.length; i += sizes.at(-1)!)
      asked.push(ask(prefix, own.slice(i, i + sizes.at(-1)!)));
  await Promise.all(asked);
  return names;
};
