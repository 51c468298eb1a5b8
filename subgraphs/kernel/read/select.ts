import { type EntityClass, raw } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';
import { asRecords, columnOf, columnsOf } from './columns.js';
import { formOf } from './condition-form.js';
import { keptIfCostly } from './kept.js';
import { readPrepared } from './statement.js';
import { Subquery } from './subquery.js';

export type Direction = 'ASC' | 'DESC';
export type Order = readonly (readonly [property: string, direction: Direction])[];

/** Both conditions; neither is changed. */
export const both = (a: Where, b: Where): Where =>
  Object.keys(a).length === 0 ? b : Object.keys(b).length === 0 ? a : { $and: [a, b] };

/**
 * A condition narrowed to the rows that the viewer may know of. Every read of the kernel goes through here. A copy: the
 * ORM changes the conditions that it is given.
 * @param isOfFew whether `where` leaves few rows, as where it names their ids. Default false
 */
export const visibleWhere = (
  ctx: Context,
  entity: EntityClass<any>,
  where: Where,
  isOfFew = false,
): Where => {
  const visible = ctx.entities.byClass(entity).visible(ctx.viewer, ctx.today);
  const asked = copy(where, { isOfFew });
  return isImplied(visible, where) ? asked : both(copy(visible, { isOfFew, isOwn: true }), asked);
};

/**
 * Whether every row of `where` is visible anyway, as where somebody asks for the rows of his own association: asked for
 * twice, the database would expect next to none and read another way.
 */
function isImplied(visible: Where, where: Where): boolean {
  const alternatives = Reflect.ownKeys(visible).join() === '$or' ? (visible.$or as Where[]) : [visible];
  const asked = conjuncts(where);
  return alternatives.some((alternative) => {
    const [property, ...more] = Reflect.ownKeys(alternative);
    if (typeof property !== 'string' || more.length > 0) return false;
    const allowed = alternative[property] as Where | null;
    const list =
      allowed && typeof allowed === 'object' && Object.keys(allowed).join() === '$in' && allowed.$in;
    if (!Array.isArray(list)) return false;
    return asked.some(({ [property]: value }) => typeof value === 'string' && list.includes(value));
  });
}

const conjuncts = (where: Where): Where[] => [where, ...((where.$and as Where[]) ?? []).flatMap(conjuncts)];

interface Copied {
  readonly isOfFew: boolean;
  /** Whether a list may be the viewer's own, of one association most often. Default false: a list of any length is one form. */
  readonly isOwn?: boolean;
}

/** A copy of maps and lists; what they hold (texts, numbers, dates, subqueries) is shared. */
const copy = <T>(value: T, how: Copied): T => {
  if (Array.isArray(value)) return value.map((each) => copy(each, how)) as T;
  if (how.isOfFew && value instanceof Subquery) return value.forFew() as T;
  if (!isPlain(value)) return value;
  // The ORM's SQL as a condition is a symbol.
  const entries = Reflect.ownKeys(value).map((key) => {
    const inner = value[key];
    if (isOperator(key)) return [key, copy(inner, how)];
    const own = how.isOwn ? onlyValue(inner) : inner;
    return [key, copy(own, { ...how, isOfFew: how.isOfFew && !isRelated(inner) })];
  });
  return Object.fromEntries(entries) as T;
};

const isPlain = (value: unknown): value is Record<string | symbol, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const isOperator = (key: string | symbol) => typeof key === 'string' && key.startsWith('$');

/** Whether a condition on a property is about other rows, to which it leads: of them `thisRow` is not one. */
const isRelated = (condition: unknown): boolean =>
  isPlain(condition) &&
  Reflect.ownKeys(condition).some(
    (key) => !isOperator(key) || ['$some', '$none', '$every'].includes(String(key)),
  );

/** Rows of one value are read in the order of an index, of a list they are not. */
function onlyValue(condition: unknown): unknown {
  if (!isPlain(condition) || Reflect.ownKeys(condition).length !== 1) return condition;
  const { $in: list } = condition;
  return Array.isArray(list) && list.length === 1 && typeof list[0] === 'string' ? list[0] : condition;
}

/** The most that a client may ask for at once. */
export const maxPage = 100;

/**
 * Reads visible rows as plain objects, without the identity map, in one statement.
 * @param where condition in MikroORM's object form
 * @param options `isOfFew` as `visibleWhere` has it
 */
export async function selectRows<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  where: Where,
  options: { readonly orderBy?: Order; readonly limit?: number; readonly isOfFew?: boolean } = {},
): Promise<T[]> {
  const { orderBy, limit } = options;
  const seen = visibleWhere(ctx, entity, where, options.isOfFew);
  const query = (condition: Where) => {
    const built = ctx.em
      .createQueryBuilder(entity, 'e')
      .select([raw(columnsOf(ctx, entity, orderBy))] as never)
      .where(condition as never);
    return orderBy ? built.orderBy(toOrderMap(orderBy) as never) : built;
  };
  const part = limit === undefined ? '' : ctx.plansOnce && limit <= maxPage + 1 ? 'page of few' : 'page';
  const rows = await readPrepared(ctx, {
    name: `rows ${(entity as { name: string }).name} ${orderBy?.join() ?? ''} ${part}`,
    where: seen,
    compile: (condition) => query(condition).toQuery(),
    ...(limit !== undefined && { more: [limit], around: (sql, first) => pages[part]!(sql, `$${first}`) }),
  });
  if (rows) return asRecords(entity, mapRows(ctx, entity, rows));
  const asEver = query(seen);
  if (limit !== undefined) asEver.limit(limit);
  return asRecords(entity, (await asEver.execute('all')) as object[]);
}

/**
 * Not told how many rows are wanted, PostgreSQL expects a tenth of all, and sorts all rather than follow an index: where it
 * plans once, it is told the most.
 */
const pages: Readonly<Record<string, (sql: string, limit: string) => string>> = {
  page: (sql, limit) => `${sql} limit ${limit}`,
  'page of few': (sql, limit) => `select * from (${sql} limit ${maxPage + 1}) page limit ${limit}`,
};

/** Names values by the properties of the entity, as the ORM does. */
function mapRows(ctx: Context, entity: EntityClass<any>, rows: readonly Record<string, unknown>[]): object[] {
  const meta = ctx.em.getMetadata().get(entity as never);
  const driver = ctx.em.getDriver();
  return rows.map((row) => driver.mapResult(row as never, meta as never) as object);
}

/**
 * Reads the first visible rows of each group, in one statement. Group by group by an index on group and order, however
 * large a group is; a window function would number all of its rows.
 * @param property what groups the rows; `values` are the groups wanted
 * @param limit how many rows of each
 * @returns rows by group, in order; a group without rows is missing
 */
export async function selectFirstOfGroups<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  property: string,
  values: readonly string[],
  where: Where,
  orderBy: Order,
  limit: number,
): Promise<Map<string, T[]>> {
  const column = (name: string) => `"${columnOf(ctx, entity, name)}"`;
  const order = orderBy.map(([name, direction]) => `${column(name)} ${direction}`).join(', ');
  const seen = visibleWhere(ctx, entity, where);
  const compile = (condition: Where) =>
    ctx.em
      .createQueryBuilder(entity, 'e')
      .select([raw(columnsOf(ctx, entity, orderBy))] as never)
      .where(condition as never)
      .toQuery();
  const around = (inner: string, keys: string, most: string) =>
    `select page.* from jsonb_array_elements_text(${keys}::jsonb) parent(key) cross join lateral (
       select * from (${inner}) hits where hits.${column(property)} = parent.key
       order by ${order} limit ${most}) page order by ${order}`;
  const keys = JSON.stringify(values);
  const prepared = await readPrepared(ctx, {
    name: `groups ${(entity as { name: string }).name} ${property} ${orderBy.join()}`,
    where: seen,
    compile,
    more: [keys, limit],
    around: (sql, first) => around(sql, `$${first}`, `$${first + 1}`),
  });
  const asEver = async () => {
    const inner = compile(seen);
    return ctx.em.execute<Record<string, unknown>[]>(around(inner.sql, '?', String(Number(limit))), [
      keys,
      ...inner.params,
    ] as unknown[]);
  };
  const mapped = mapRows(ctx, entity, prepared ?? (await asEver()));
  return Map.groupBy(asRecords(entity, mapped), (row) => String((row as Record<string, unknown>)[property]));
}

/** Counts visible rows, in one statement; of masses, what took long is kept until the next change. */
export async function countRows(ctx: Context, entity: EntityClass<any>, where: Where): Promise<number> {
  const { name } = entity as { name: string };
  const seen = visibleWhere(ctx, entity, where);
  const query = (condition: Where) => ctx.em.createQueryBuilder(entity, 'e').where(condition as never);
  const count = async () => {
    const rows = await readPrepared(ctx, {
      name: `count ${name}`,
      where: seen,
      compile: (condition) =>
        query(condition)
          .select([raw('count(*)::int as total')] as never)
          .toQuery(),
    });
    return rows ? (rows[0]!.total as number) : query(seen).getCount();
  };
  // Only a form tells two conditions apart: the ORM's SQL in a condition does not show its parameters, or is no key at all.
  const parts = ctx.entities.byClass(entity).isMass ? formOf(seen) : null;
  if (!parts) return count();
  return keptIfCostly(ctx, `count ${name} ${parts.form} ${JSON.stringify(parts.values)}`, count);
}

/**
 * Counts the visible rows of each group, in one statement.
 * @param property what groups the rows; `values` are the groups wanted
 * @returns numbers by group; a group without rows is missing
 */
export async function countGroups(
  ctx: Context,
  entity: EntityClass<any>,
  property: string,
  values: readonly string[],
  where: Where,
): Promise<Map<string, number>> {
  const compile = (condition: Where) =>
    ctx.em
      .createQueryBuilder(entity, 'e')
      .select([
        raw(`"e"."${columnOf(ctx, entity, property)}" as key`),
        raw('count(*)::int as total'),
      ] as never)
      .where(condition as never)
      .groupBy(property as never)
      .toQuery();
  const seen = visibleWhere(ctx, entity, { ...where, [property]: { $in: [...values] } });
  const name = `counts ${(entity as { name: string }).name} ${property}`;
  const asEver = () => {
    const { sql, params } = compile(seen);
    return ctx.em.execute<Record<string, unknown>[]>(sql, params as unknown[]);
  };
  const rows = (await readPrepared(ctx, { name, where: seen, compile })) ?? (await asEver());
  return new Map(rows.map(({ key, total }) => [String(key), Number(total)]));
}

export const toOrderMap = (order: Order) => order.map(([property, direction]) => ({ [property]: direction }));
