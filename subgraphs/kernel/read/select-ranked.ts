import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';
import { asRecords, columnOf } from './columns.js';
import { type SearchStart, type SearchTiers, searchStarts, withoutSearch } from './search.js';
import { type Order, visibleWhere } from './select.js';

/** The names under which a row carries how well it matches, and the text by whose beginning; no property is called so. */
export const rankProperty = 'searchRank';
export const textProperty = 'searchText';

type Columns = readonly (readonly [column: string, direction: 'ASC' | 'DESC'])[];

/** SQL with its parameters. */
interface Sql {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** What a page is of. */
export interface RankedPage {
  /** What was searched for, and is in the condition too. */
  readonly search: string;
  readonly tiers: SearchTiers;
  /** The whole order, of `rankOrder` first. */
  readonly order: Order;
  /** The sort values after which the page starts, null from the beginning. */
  readonly after: readonly unknown[] | null;
  readonly limit: number;
}

/** What goes before the order of a list: how well a row matches and, where texts have indexes, by which beginning. */
export const rankOrder = (ctx: Context, entity: EntityClass<any>): Order =>
  textsOf(ctx, entity) > 0
    ? [
        [rankProperty, 'ASC'],
        [textProperty, 'ASC'],
      ]
    : [[rankProperty, 'ASC']];

const textsOf = (ctx: Context, entity: EntityClass<any>) => ctx.entities.byClass(entity).searchStarts ?? 0;

/**
 * Reads a page of visible rows with their rank, in one statement: those that begin so, by the indexes of their texts and in
 * the order of these; those in which every word begins a word, for which another index answers; then the others; each only
 * where those before do not fill the page. It stands around the ORM's query, whose `raw` would write what a user typed into
 * the SQL, so that order and seek name the rank like a column.
 */
export async function selectRanked<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  where: Where,
  page: RankedPage,
): Promise<T[]> {
  const meta = ctx.em.getMetadata().get(entity as never) as any;
  const columns: Columns = page.order.map(([property, direction]) => [
    virtual[property] ?? `"${columnOf(ctx, entity, property)}"`,
    direction,
  ]);
  const hits = ctx.em
    .createQueryBuilder(entity, 'e')
    .select('*')
    .where(visibleWhere(ctx, entity, withoutSearch(where)) as never)
    .toQuery();
  const starts = searchStarts(page.search, textsOf(ctx, entity));
  const order = columns.map((each) => each.join(' ')).join(', ');
  const seek = page.after ? seekSql(columns, page.after) : null;
  const part = ({ sql, params }: Sql): Sql => ({
    sql: `(select * from (${sql}) ranked ${seek ? `where ${seek.sql}` : ''} order by ${order} limit ${Number(page.limit)})`,
    params: [...params, ...(seek?.params ?? [])],
  });
  const parts = [
    ...starts.map((_, rank) => beginning(starts, rank, page)),
    matching(starts, page.tiers),
    others(starts, page.tiers),
  ].flatMap((each) => (each ? part(each) : []));
  // Without an order of the whole, which would read all of them, the database takes the parts as they stand (a part with
  // a limit is not shared among workers) and no row more than the page has.
  const rows = await ctx.em.execute<Record<string, unknown>[]>(
    `with hits as not materialized (${hits.sql})
     select * from (${parts.map(({ sql }) => sql).join(' union all ')}) page limit ${Number(page.limit)}`,
    [...hits.params, ...parts.flatMap(({ params }) => params)] as unknown[],
  );
  const mapped = rows.map((row) => ({
    ...(ctx.em.getDriver().mapResult(row as never, meta) as T),
    [rankProperty]: Number(row.search_rank),
    [textProperty]: row.search_text,
  }));
  return asRecords(entity, mapped);
}

const virtual: Readonly<Record<string, string>> = {
  [rankProperty]: 'search_rank',
  [textProperty]: 'search_text',
};

const begins = ({ text }: SearchStart) => `${text} >= ? and ${text} < ?`;
/** No text goes on with a greater character than the last of Unicode. */
const rangeOf = ({ beginning: text }: SearchStart): [string, string] => [text, `${text}\u{10ffff}`];
const noneOf = (starts: readonly SearchStart[]): Sql => ({
  sql: starts.map((start) => ` and not (${begins(start)})`).join(''),
  params: starts.flatMap(rangeOf),
});

/**
 * Rows of which a text begins so, and none before it; null where the page starts after all of them. Hardly one lacks a word
 * (an abbreviation is written out in one spelling), which the database would believe of many were it no `case`.
 */
function beginning(starts: readonly SearchStart[], rank: number, { after, tiers }: RankedPage): Sql | null {
  const start = starts[rank]!;
  if (after && Number(after[0]) > rank) return null;
  const [from, to] = rangeOf(start);
  // From where the page starts on, so that the index does not lead through all pages before it.
  const first = after && Number(after[0]) === rank && String(after[1]) > from ? String(after[1]) : from;
  const before = noneOf(starts.slice(0, rank));
  return {
    sql: `select hits.*, ${rank} as search_rank, ${start.text} as search_text
      from hits where ${begins(start)} and case when ${all(tiers.words)} then true else false end${before.sql}`,
    params: [first, to, ...tiers.words, ...before.params],
  };
}

const all = (patterns: readonly string[]) => patterns.map(() => 'search_key like ?').join(' and ');
const any = (tiers: SearchTiers['tiers']) => `(${tiers.map((each) => `(${all(each)})`).join(' or ')})`;

/** Rows of any tier, each with the first that it matches. */
function matching(starts: readonly SearchStart[], { words, tiers, widest }: SearchTiers): Sql {
  const better = tiers.slice(0, -1);
  const rankOf = (place: number) => starts.length + place;
  const cases = better.map((patterns, place) => `when ${all(patterns)} then ${rankOf(place)}`).join(' ');
  const last = rankOf(better.length);
  const none = noneOf(starts);
  return {
    sql: `select hits.*, ${better.length > 0 ? `case ${cases} else ${last} end` : last} as search_rank, '' as search_text
      from hits where ${all(words)} and ${any(widest)}${none.sql}`,
    params: [...better.flat(), ...words, ...widest.flat(), ...none.params],
  };
}

/** What matches by parts of words only. */
function others(starts: readonly SearchStart[], { words, tiers, widest }: SearchTiers): Sql {
  const none = noneOf(starts);
  return {
    sql: `select hits.*, ${starts.length + tiers.length} as search_rank, '' as search_text
      from hits where ${all(words)} and not ${any(widest)}${none.sql}`,
    params: [...words, ...widest.flat(), ...none.params],
  };
}

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
