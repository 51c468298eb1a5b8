import type { Context } from '../../kernel/index.js';

/** Associations that have had a president and are headed by nobody today: no president, acting head or permanent vice-president in office. */
export async function headless(ctx: Context, associationIds: readonly string[]): Promise<string[]> {
  const table = `"${ctx.subgraph}".office_holding`;
  const rows = await ctx.em.execute<{ id: string }[]>(
    `select distinct o.association_id as id from ${table} o
     where o.association_id = any(?::text[]) and o.title = 'PRESIDENT' and not exists (
       select from ${table} h where h.association_id = o.association_id and h.ended_on is null
         and h.status = 'IN_OFFICE' and h.title in ('PRESIDENT', 'PERMANENT_VICE_PRESIDENT'))
     order by 1`,
    [`{${associationIds.join(',')}}`],
  );
  return rows.map(({ id }) => id);
}
