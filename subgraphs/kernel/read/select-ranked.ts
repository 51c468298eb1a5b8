import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';
import { asRecords, columnOf } from './columns.js';
import { type SearchedText, type SearchTiers, searchedTexts, withoutSearch } from './search.js';
import { seesMany } from './sees-many.js';
import { type Order, visibleWhere } from './select.js';

/** The names under which a row carries how well it matches, and the text by which; no property is called so. */
export const rankProperty = 'searchRank';
export const textProperty = 'searchText';

type Columns = readonly (readonly [column: string, direction: 'ASC' | 'DESC'])[];

/** SQL with its parameters. */
interface Sql {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Rows of a part: how well they match and by which text, as SQL, and which of those that are visible they are. */
interface Hits {
  readonly rank: Sql;
  readonly text: string;
  readonly where: Sql;
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

/** What goes before the order of a list: how well a row matches and, where texts have indexes, which of them does. */
export const rankOrder = (ctx: Context, entity: EntityClass<any>): Order =>
  textsOf(ctx, entity) > 0
    ? [
        [rankProperty, 'ASC'],
        [textProperty, 'ASC'],
      ]
    : [[rankProperty, 'ASC']];

/** How many texts have indexes. */
export const textsOf = (ctx: Context, entity: EntityClass<any>) =>
  ctx.entities.byClass(entity).searchStarts ?? 0;

/**
 * Reads a page of visible rows with their rank, in one statement: those of which a text begins so, by its index and in its
 * order; those in which every word begins a word, for which another index answers; then the others; each only where those
 * before do not fill the page. It stands around the ORM's query, whose `raw` would write what a user typed into the SQL, so
 * that order and seek name the rank like a column.
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
  const rest = withoutSearch(where);
  const isOfFew = Reflect.ownKeys(rest).length === 0 && (await seesMany(ctx, entity));
  const hits = ctx.em
    .createQueryBuilder(entity, 'e')
    .select('*')
    .where(visibleWhere(ctx, entity, rest, isOfFew) as never)
    .toQuery();
  const texts = searchedTexts(page.search, textsOf(ctx, entity));
  const order = columns.map((each) => each.join(' ')).join(', ');
  const seek = page.after ? seekSql(columns, page.after) : null;
  // No more than the order needs: the database plans all parts for each page, and takes longer the more there is to them.
  const keys = columns.flatMap(([column]) => (column.startsWith('"') ? [`hits.${column}`] : [])).join(', ');
  const part = ({ rank, text, where: { sql, params } }: Hits): Sql => ({
    sql: `(select * from (select ${keys}, ${rank.sql} as search_rank, ${text} as search_text from hits where ${sql}) ranked
      ${seek ? `where ${seek.sql}` : ''} order by ${order} limit ${Number(page.limit)})`,
    params: [...rank.params, ...params, ...(seek?.params ?? [])],
  });
  const table = `"${meta.schema ?? ctx.subgraph}"."${meta.tableName}"`;
  const found = partsOf(texts);
  const ranks = found.length === 0 ? 0 : found.at(-1)!.rank + 1;
  const parts = [
    ...found.map((each) => rowsOf(table, each, page.after)),
    matching(texts, ranks, page.tiers),
    others(texts, ranks, page.tiers),
  ].flatMap((each) => (each ? part(each) : []));
  // Without an order of the whole, which would read all of them, the database takes the parts as they stand (a part with
  // a limit is not shared among workers) and no row more than the page has.
  const rows = await ctx.em.execute<Record<string, unknown>[]>(
    `with hits as not materialized (${hits.sql})
     select whole.*, page.search_rank, page.search_text
     from (select * from (${parts.map(({ sql }) => sql).join(' union all ')}) page limit ${Number(page.limit)}) page
       join ${table} whole using (id)
     order by ${columns.map(([column, direction]) => `page.${column} ${direction}`).join(', ')}`,
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

const and = (...conditions: readonly Sql[]): Sql => ({
  sql: conditions.map(({ sql }) => sql).join(' and '),
  params: conditions.flatMap(({ params }) => params),
});
const not = ({ sql, params }: Sql): Sql => ({ sql: `not (${sql})`, params });
/** No text goes on with a greater character than the last of Unicode. */
const begins = (text: string, phrase: string, from = phrase): Sql => ({
  sql: `${text} >= ? and ${text} < ?`,
  params: [from, `${phrase}\u{10ffff}`],
});
const is = (text: string, phrase: string): Sql => ({ sql: `${text} = ?`, params: [phrase] });
const beginsPlain = ({ plain, plainPhrase }: SearchedText, from?: string) => begins(plain, plainPhrase, from);

/** A condition of which the database expects nothing: it takes two on the same text for independent. */
const quietly = ({ sql, params }: Sql): Sql => ({ sql: `case when ${sql} then true else false end`, params });

/** Fewer rows are sorted, of more an index is read in its order until some match. */
const few = 500;

/** Rows of one rank, and what they are read by. */
interface Part {
  readonly rank: number;
  readonly text: SearchedText;
  /** Whether a text has to begin so with its diacritics too, and whether that is true of few; null where it need not. */
  readonly alike: 'few' | 'many' | null;
  readonly conditions: readonly Sql[];
}

/**
 * Rows whose first text is what is searched for, rows of which it is the beginning, and those of the further texts; each
 * with the same diacritics before those without.
 */
function partsOf(texts: readonly SearchedText[]): Part[] {
  const ranks: Omit<Part, 'rank'>[][] = texts.flatMap((text, i) => {
    const { plain, plainPhrase, accented, accentedPhrase } = text;
    const before = texts.slice(0, i).map((each) => not(beginsPlain(each)));
    const whole = is(plain, plainPhrase);
    const isAlike = accented === null ? null : is(accented, accentedPhrase);
    const beginsAlike = accented === null ? null : begins(accented, accentedPhrase);
    const longer = i === 0 ? [not(whole)] : before;
    const part = (conditions: readonly Sql[], alike: Part['alike'] = null) => ({ text, alike, conditions });
    return [
      ...(i === 0 && isAlike ? [[part([whole, isAlike])]] : []),
      ...(i === 0 ? [[part([whole, ...(isAlike ? [not(isAlike)] : [])])]] : []),
      ...(beginsAlike ? [[part(longer, 'few'), part(longer, 'many')]] : []),
      [part([...longer, ...(beginsAlike ? [not(beginsAlike)] : [])])],
    ];
  });
  return ranks.flatMap((parts, rank) => parts.map((part) => ({ rank, ...part })));
}

/** The rows of a part; null for one after which the page starts. */
function rowsOf(
  table: string,
  { rank, text, alike, conditions }: Part,
  after: RankedPage['after'],
): Hits | null {
  if (after && Number(after[0]) > rank) return null;
  // From where the page starts on, so that the index does not lead through all pages before it.
  const isStart = after && Number(after[0]) === rank && String(after[1]) > text.plainPhrase;
  const own = beginsPlain(text, isStart ? String(after[1]) : undefined);
  const where = and(...(alike ? readBy(table, text, own, alike) : [own]), ...conditions);
  return { rank: constant(rank), text: text.plain, where };
}

/** Of those that begin so with their diacritics the few by these, the many in the order of the text without. */
function readBy(table: string, text: SearchedText, own: Sql, alike: 'few' | 'many'): Sql[] {
  const beginsAlike = begins(text.accented!, text.accentedPhrase);
  const count = `(select count(*) from (select from ${table} where ${beginsAlike.sql} limit ${few}) found)`;
  return alike === 'few'
    ? [{ sql: `${count} < ${few}`, params: beginsAlike.params }, beginsAlike, quietly(own)]
    : [{ sql: `${count} = ${few}`, params: beginsAlike.params }, own, quietly(beginsAlike)];
}

/** Rows that are in no part by a text. */
const remaining = (texts: readonly SearchedText[], ...conditions: readonly Sql[]): Sql =>
  and(...conditions, ...texts.map((text) => not(beginsPlain(text))));

const all = (patterns: readonly string[]) => patterns.map(() => 'search_key like ?').join(' and ');
const any = (tiers: SearchTiers['tiers']) => `(${tiers.map((each) => `(${all(each)})`).join(' or ')})`;

const constant = (rank: number): Sql => ({ sql: String(rank), params: [] });

/** Rows of any tier, each with the first that it matches. @param ranks how many there are before */
function matching(
  texts: readonly SearchedText[],
  ranks: number,
  { words, tiers, widest }: SearchTiers,
): Hits {
  const better = tiers.slice(0, -1);
  const cases = better.map((patterns, place) => `when ${all(patterns)} then ${ranks + place}`).join(' ');
  const last = ranks + better.length;
  const where = remaining(
    texts,
    { sql: all(words), params: words },
    { sql: any(widest), params: widest.flat() },
  );
  const rank =
    better.length > 0 ? { sql: `case ${cases} else ${last} end`, params: better.flat() } : constant(last);
  return { rank, text: `''`, where };
}

/** What matches by parts of words only. */
function others(texts: readonly SearchedText[], ranks: number, { words, tiers, widest }: SearchTiers): Hits {
  const where = remaining(
    texts,
    { sql: all(words), params: words },
    not({ sql: any(widest), params: widest.flat() }),
  );
  return { rank: constant(ranks + tiers.length), text: `''`, where };
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
