import type { Context } from '../../kernel/index.js';
import type { OfPerson } from '../person/of-person.js';

/**
 * The rows of one kind of a person, in the order of entry; one statement for all people of a page. They have no
 * visibility of their own: reach them only through a person whom the viewer may see, and judge the field before.
 */
export async function rowsByPerson<T extends OfPerson>(
  ctx: Context,
  entity: new () => T,
  id: string,
): Promise<T[]> {
  const rows = await ctx.loaders.batch<string, T[]>(`profile:${entity.name}`, id, async (ids) => {
    const found = (await ctx.em
      .createQueryBuilder(entity as never, 'p')
      .select('*')
      .where({ personId: { $in: [...ids] } } as never)
      .orderBy({ id: 'ASC' } as never)
      .execute('all')) as T[];
    return Map.groupBy(found, ({ personId }) => personId);
  });
  return rows ?? [];
}
