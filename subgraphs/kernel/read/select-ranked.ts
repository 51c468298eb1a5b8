import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';
import { asRecords, columnOf } from './columns.js';
import type { SearchTiers } from './search.js';
import { type Order, visibleWhere } from './select.js';

/** The name under which a row carries how well it matches; no property of an entity is called so. */
export const rankProperty = 'searchRank';

type Columns = readonly (readonly [column: string, direction: 'ASC' | 'DESC'])[];

/** SQL with its parameters. */
interface Sql {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * Reads a page of visible rows with their rank, in one statement: those in which every word begins a word, for which the
 * index answers, and only where they do not fill the page the others. It stands around the ORM's query, whose `raw` would
 * write what a user typed into the SQL, so that order and seek name the rank like a column.
 * @param page the whole order, `rankProperty` first; the sort values after which the page starts, null from the beginning
 */
export async function selectRanked<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  where: Where,
  tiers: SearchTiers,
  page: { readonly order: Order; readonly after: readonly unknown[] | null; readonly limit: number },
): Promise<T[]> {
  const meta = ctx.em.getMetadata().get(entity as never) as any;
  const columns: Columns = page.order.map(([property, direction]) => [
    property === rankProperty ? 'search_rank' : `"${columnOf(ctx, entity, property)}"`,
    direction,
  ]);
  const hits = ctx.em
    .createQueryBuilder(entity, 'e')
    .select('*')
    .where(visibleWhere(ctx, entity, where) as never)
    .toQuery();
  const order = columns.map((each) => each.join(' ')).join(', ');
  const seek = page.after ? seekSql(columns, page.after) : null;
  const part = ({ sql, params }: Sql): Sql => ({
    sql: `(select * from (${sql}) ranked ${seek ? `where ${seek.sql}` : ''} order by ${order} limit ${Number(page.limit)})`,
    params: [...params, ...(seek?.params ?? [])],
  });
  const parts = [part(matching(tiers)), part(others(tiers))];
  // Without an order of the whole, which would read all of both, the database takes the parts as they stand (a part with
  // a limit is not shared among workers) and no row more than the page has.
  const rows = await ctx.em.execute<Record<string, unknown>[]>(
    `with hits as not materialized (${hits.sql})
     select * from (${parts.map(({ sql }) => sql).join(' union all ')}) page limit ${Number(page.limit)}`,
    [...hits.params, ...parts.flatMap(({ params }) => params)] as unknown[],
  );
  const mapped = rows.map((row) => ({
    ...(ctx.em.getDriver().mapResult(row as never, meta) as T),
    [rankProperty]: Number(row.search_rank),
  }));
  return asRecords(entity, mapped);
}

const all = (patterns: readonly string[]) => patterns.map(() => 'search_key like ?').join(' and ');
const any = (tiers: SearchTiers['tiers']) => `(${tiers.map((each) => `(${all(each)})`).join(' or ')})`;

/** Rows of any tier, each with the first that it matches. */
function matching({ tiers, widest }: SearchTiers): Sql {
  const better = tiers.slice(0, -1);
  const cases = better.map((patterns, rank) => `when ${all(patterns)} then ${rank}`).join(' ');
  return {
    sql: `select hits.*, ${better.length > 0 ? `case ${cases} else ${better.length} end` : 0} as search_rank
      from hits where ${any(widest)}`,
    params: [...better.flat(), ...widest.flat()],
  };
}

/** What matches by parts of words only. */
const others = ({ tiers, widest }: SearchTiers): Sql => ({
  sql: `select hits.*, ${tiers.length} as search_rank from hits where not ${any(widest)}`,
  params: widest.flat(),
});

/** Rows after the given values, as `connection` seeks them. */
function seekSql(columns: Columns, values: readonly unknown[]): Sql {
  const params: unknown[] = [];
  const alternatives = columns.map(([column, direction], i) => {
    const equal = columns.slice(0, i).map(([name]) => `${name} = ?`);
    params.push(...values.slice(0, i + 1));
    return `(${[...equal, `${column} ${direction === 'ASC' ? '>' : '<'} ?`].join(' and ')})`;
  });
  return { sql: alternatives.join(' or '), params };
}
