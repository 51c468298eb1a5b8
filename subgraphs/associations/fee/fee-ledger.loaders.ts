import type { Context } from '../../kernel/index.js';

/** Rows of the ledger have no visibility of their own: they are reached only through a visible fee. */
export async function ofFee<T extends { id: string; feeDueId: string }>(
  ctx: Context,
  entity: new () => T,
  feeDueId: string,
): Promise<T[]> {
  const rows = await ctx.loaders.batch<string, T[]>(`fee:${entity.name}`, feeDueId, async (ids) => {
    const found = (await ctx.em
      .createQueryBuilder(entity as never, 'r')
      .select('*')
      .where({ feeDueId: { $in: [...ids] } } as never)
      .orderBy({ id: 'ASC' } as never)
      .execute('all')) as T[];
    return Map.groupBy(found, (row) => row.feeDueId);
  });
  return rows ?? [];
}
