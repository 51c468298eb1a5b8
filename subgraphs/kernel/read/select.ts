import { type EntityClass, raw } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';
import { asRecords, columnsOf } from './columns.js';

export type Direction = 'ASC' | 'DESC';
export type Order = readonly (readonly [property: string, direction: Direction])[];

/** Both conditions; neither is changed. */
export const both = (a: Where, b: Where): Where =>
  Object.keys(a).length === 0 ? b : Object.keys(b).length === 0 ? a : { $and: [a, b] };

/**
 * A condition narrowed to the rows that the viewer may know of. Every read of the kernel goes through here. A copy: the
 * ORM changes the conditions that it is given.
 */
export const visibleWhere = (ctx: Context, entity: EntityClass<any>, where: Where): Where =>
  copy(both(ctx.entities.byClass(entity).visible(ctx.viewer, ctx.today), where));

/** A copy of maps and lists; what they hold (texts, numbers, dates, pieces of SQL) is shared. */
const copy = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)])) as T;
};

/**
 * Reads visible rows as plain objects, without the identity map, in one statement.
 * @param where condition in MikroORM's object form
 */
export async function selectRows<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  where: Where,
  options: { readonly orderBy?: Order; readonly limit?: number } = {},
): Promise<T[]> {
  const query = ctx.em
    .createQueryBuilder(entity, 'e')
    .select([raw(columnsOf(ctx, entity, options.orderBy))] as never)
    .where(visibleWhere(ctx, entity, where) as never);
  if (options.orderBy) query.orderBy(toOrderMap(options.orderBy) as never);
  if (options.limit !== undefined) query.limit(options.limit);
  return asRecords(entity, (await query.execute('all')) as object[]);
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
  const meta = ctx.em.getMetadata().get(entity as never) as any;
  const column = (name: string) => `"${meta.properties[name].fieldNames[0]}"`;
  const order = orderBy.map(([name, direction]) => `${column(name)} ${direction}`).join(', ');
  const inner = ctx.em
    .createQueryBuilder(entity, 'e')
    .select([raw(columnsOf(ctx, entity, orderBy))] as never)
    .where(visibleWhere(ctx, entity, where) as never)
    .toQuery();
  const rows = await ctx.em.execute<Record<string, unknown>[]>(
    `select page.* from jsonb_array_elements_text(?::jsonb) parent(key) cross join lateral (
       select * from (${inner.sql}) hits where hits.${column(property)} = parent.key
       order by ${order} limit ${Number(limit)}) page order by ${order}`,
    [JSON.stringify(values), ...inner.params] as unknown[],
  );
  const mapped = rows.map((row) => ctx.em.getDriver().mapResult(row as never, meta) as object);
  return Map.groupBy(asRecords(entity, mapped), (row) => String((row as Record<string, unknown>)[property]));
}

/** Counts visible rows, in one statement. */
export async function countRows(ctx: Context, entity: EntityClass<any>, where: Where): Promise<number> {
  return ctx.em
    .createQueryBuilder(entity, 'e')
    .where(visibleWhere(ctx, entity, where) as never)
    .getCount();
}

export const toOrderMap = (order: Order) => order.map(([property, direction]) => ({ [property]: direction }));
