import { type Context, prefixOf, system } from '../../kernel/index.js';

/** Names of agencies and associations by id. */
export type NamesOf = (ctx: Context, ids: readonly (string | null)[]) => Promise<ReadonlyMap<string, string>>;

const roots: Readonly<Record<string, string>> = { org: 'organization', aso: 'association' };
const atOnce = 50;

/**
 * Asks the graph, as the system, what agencies and associations are called.
 * @throws SERVICE_UNAVAILABLE
 */
export const namesFromGraph: NamesOf = async (ctx, ids) => {
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null && (prefixOf(id) ?? '') in roots);
  const names = new Map<string, string>();
  for (let i = 0; i < wanted.length; i += atOnce) {
    const some = wanted.slice(i, i + atOnce);
    const variables = some.map((_, n) => `$r${n}: ID!`).join(', ');
    const fields = some.map((id, n) => `r${n}: ${roots[prefixOf(id)!]}(id: $r${n}) { nameVi }`).join(' ');
    const found = await ctx.graph.query<Record<string, { nameVi?: string } | null>>(
      `query Names(${variables}) { ${fields} }`,
      Object.fromEntries(some.map((id, n) => [`r${n}`, id])),
      system,
    );
    for (const [n, id] of some.entries()) {
      const name = found[`r${n}`]?.nameVi;
      if (name) names.set(id, name);
    }
  }
  return names;
};
