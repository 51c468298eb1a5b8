import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';
import { asRecords } from './columns.js';
import type { SearchRank } from './search.js';
import { type Order, visibleWhere } from './select.js';

/** The name under which a row carries how well it matches; no property of an entity is called so. */
export const rankProperty = 'searchRank';

const rankColumn = '"search_rank"';

/**
 * Reads a page of visible rows with their rank, in one statement. The rank is computed around the ORM's query, whose
 * `raw` would write what a user typed into the SQL, and inside the page's, so that order and seek name it like a column.
 * @param page the whole order, `rankProperty` first; the sort values after which the page starts, null from the beginning
 */
export async function selectRanked<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  where: Where,
  rank: SearchRank,
  page: { readonly order: Order; readonly after: readonly unknown[] | null; readonly limit: number },
): Promise<T[]> {
  const meta = ctx.em.getMetadata().get(entity as never) as any;
  const column = (property: string): string =>
    property === rankProperty ? rankColumn : `"${meta.properties[property].fieldNames[0]}"`;
  const hits = ctx.em
    .createQueryBuilder(entity, 'e')
    .select('*')
    .where(visibleWhere(ctx, entity, where) as never)
    .toQuery();
  const seek = page.after
    ? seekSql(
        page.order.map(([property, way]) => [column(property), way]),
        page.after,
      )
    : null;
  const order = page.order.map(([property, direction]) => `${column(property)} ${direction}`).join(', ');
  const rows = await ctx.em.execute<Record<string, unknown>[]>(
    `select * from (select hits.*, ${rank.sql} as ${rankColumn} from (${hits.sql}) hits) ranked` +
      `${seek ? ` where ${seek.sql}` : ''} order by ${order} limit ${Number(page.limit)}`,
    [...rank.params, ...hits.params, ...(seek?.params ?? [])] as unknown[],
  );
  const mapped = rows.map((row) => ({
    ...(ctx.em.getDriver().mapResult(row as never, meta) as T),
    [rankProperty]: Number(row.search_rank),
  }));
  return asRecords(entity, mapped);
}

/** Rows after the given values, as `connection` seeks them. */
function seekSql(columns: readonly (readonly [string, 'ASC' | 'DESC'])[], values: readonly unknown[]) {
  const params: unknown[] = [];
  const alternatives = columns.map(([column, direction], i) => {
    const equal = columns.slice(0, i).map(([name]) => `${name} = ?`);
    params.push(...values.slice(0, i + 1));
    return `(${[...equal, `${column} ${direction === 'ASC' ? '>' : '<'} ?`].join(' and ')})`;
  });
  return { sql: alternatives.join(' or '), params };
}
