import { type Context, prefixOf } from '../../kernel/index.js';

/** What records of other subgraphs are called, by the prefix of their ids: the root that has one, and its name. */
const roots: Readonly<Record<string, readonly [root: string, selection: string]>> = {
  org: ['organization', 'name: nameVi'],
  aso: ['association', 'name: nameVi'],
  fld: ['researchField', 'name: nameVi'],
  per: ['person', 'name { full }'],
};
const atOnce = 50;

/**
 * Asks the graph, as the viewer, what records are called; who may not be named to him has none.
 * @throws SERVICE_UNAVAILABLE
 */
export async function namesAsViewer(
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => (prefixOf(id) ?? '') in roots);
  const names = new Map<string, string>();
  for (let i = 0; i < wanted.length; i += atOnce) {
    const some = wanted.slice(i, i + atOnce);
    const variables = some.map((_, n) => `$r${n}: ID!`).join(', ');
    const fields = some.map((id, n) => {
      const [root, selection] = roots[prefixOf(id)!]!;
      return `r${n}: ${root}(id: $r${n}) { ${selection} }`;
    });
    const found = await ctx.graph.query<Record<string, { name: string | { full: string } | null } | null>>(
      `query NamesInExport(${variables}) { ${fields.join(' ')} }`,
      Object.fromEntries(some.map((id, n) => [`r${n}`, id])),
    );
    for (const [n, id] of some.entries()) {
      const name = found[`r${n}`]?.name;
      if (name) names.set(id, typeof name === 'string' ? name : name.full);
    }
  }
  return names;
}
