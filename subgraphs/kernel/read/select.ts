import { type EntityClass, raw } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';

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
  structuredClone(both(ctx.entities.byClass(entity).visible(ctx.viewer, ctx.today), where));

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
    .select('*')
    .where(visibleWhere(ctx, entity, where) as never);
  if (options.orderBy) query.orderBy(toOrderMap(options.orderBy) as never);
  if (options.limit !== undefined) query.limit(options.limit);
  return (await query.execute('all')) as T[];
}

/**
 * Reads the first visible rows of each group, in one statement.
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
  const column = (name: string) => `"e"."${meta.properties[name].fieldNames[0]}"`;
  const order = orderBy.map(([name, direction]) => `${column(name)} ${direction}`).join(', ');
  const rank = raw(`row_number() over (partition by ${column(property)} order by ${order}) as page_row`);
  const inner = ctx.em
    .createQueryBuilder(entity, 'e')
    .select([raw('"e".*'), rank] as never)
    .where(visibleWhere(ctx, entity, both(where, { [property]: { $in: [...values] } })) as never)
    .toQuery();
  const rows = await ctx.em.execute<Record<string, unknown>[]>(
    `select * from (${inner.sql}) page where page_row <= ${Number(limit)} order by page_row`,
    [...inner.params] as unknown[],
  );
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const mapped = ctx.em.getDriver().mapResult(row as never, meta) as Record<string, unknown>;
    const group = String(mapped[property]);
    groups.set(group, [...(groups.get(group) ?? []), mapped as T]);
  }
  return groups;
}

/** Counts visible rows, in one statement. */
export async function countRows(ctx: Context, entity: EntityClass<any>, where: Where): Promise<number> {
  return ctx.em
    .createQueryBuilder(entity, 'e')
    .where(visibleWhere(ctx, entity, where) as never)
    .getCount();
}

export const toOrderMap = (order: Order) => order.map(([property, direction]) => ({ [property]: direction }));
