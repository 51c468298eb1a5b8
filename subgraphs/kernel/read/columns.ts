import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { Order } from './select.js';

/** Columns that are there for conditions and order only. */
const isKey = (property: string) => /(search|sort)Key$/i.test(property);

/** The column of a property, without quotes. */
export const columnOf = (ctx: Context, entity: EntityClass<any>, property: string): string =>
  (ctx.em.getMetadata().get(entity as never) as any).properties[property].fieldNames[0];

const known = new WeakMap<EntityClass<any>, Map<string, string>>();

/** The columns of a row as SQL, without the keys of search and sort, which are wide, but those of the order. */
export function columnsOf(ctx: Context, entity: EntityClass<any>, order: Order = []): string {
  const variants = known.get(entity) ?? new Map<string, string>();
  known.set(entity, variants);
  const keys = order.map(([property]) => property).filter(isKey);
  const variant = keys.join();
  let columns = variants.get(variant);
  if (columns === undefined) {
    const { props } = ctx.em.getMetadata().get(entity as never) as unknown as {
      props: { name: string; persist?: boolean; fieldNames?: string[] }[];
    };
    columns = props
      .filter(({ name, persist }) => persist !== false && (!isKey(name) || keys.includes(name)))
      .flatMap(({ fieldNames = [] }) => fieldNames.map((name) => `"e"."${name}"`))
      .join(', ');
    variants.set(variant, columns);
  }
  return columns;
}

/**
 * Gives rows the class of their entity, and no more: they are not tracked. type-graphql takes them as they are, where it
 * would make an entity of a plain object for every field, property by property.
 */
export const asRecords = <T extends object>(entity: EntityClass<T>, rows: object[]): T[] => {
  for (const row of rows) Object.setPrototypeOf(row, entity.prototype as object);
  return rows as T[];
};
