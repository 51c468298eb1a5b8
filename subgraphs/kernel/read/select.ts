import type { EntityClass } from '@mikro-orm/core';
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

/** Counts visible rows, in one statement. */
export async function countRows(ctx: Context, entity: EntityClass<any>, where: Where): Promise<number> {
  return ctx.em
    .createQueryBuilder(entity, 'e')
    .where(visibleWhere(ctx, entity, where) as never)
    .getCount();
}

export const toOrderMap = (order: Order) => order.map(([property, direction]) => ({ [property]: direction }));
