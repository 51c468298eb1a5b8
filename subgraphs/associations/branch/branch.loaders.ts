import type { Context } from '../../kernel/index.js';

/** Members of a branch and of all branches below it on a day, in one statement for all branches of a page. */
export async function branchMembers(ctx: Context, id: string, day: string): Promise<number> {
  const counts = await ctx.loaders.batch<string, number>(`branch-members:${day}`, id, async (ids) => {
    const rows = await ctx.em.execute<{ top: string; members: number }[]>(
      `with recursive below(top, id) as (
         select id, id from "${ctx.subgraph}".branch where id = any(?::text[])
         union select below.top, b.id from "${ctx.subgraph}".branch b join below on b.parent_id = below.id)
       select below.top, count(*)::int as members from below
       join "${ctx.subgraph}".membership m on m.branch_id = below.id
       where m.admitted_on <= ?::date and (m.ended_on is null or m.ended_on > ?::date) group by below.top`,
      [`{${ids.join(',')}}`, day, day],
    );
    return new Map(rows.map(({ top, members }) => [top, members]));
  });
  return counts ?? 0;
}
