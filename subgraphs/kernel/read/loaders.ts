import type { EntityClass } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { Context } from '../context.js';
import { byEveryId, identifiedBy, type Where } from '../federation/entities.js';
import { noteReads } from './personal.js';
import { countGroups, countRows, type Order, selectRows } from './select.js';

/** Batched reads of one request. All of them apply the entity's visibility. */
export interface Loaders {
  /** The row with this id, or null where there is none that the viewer may know of. */
  byId<T extends object>(entity: EntityClass<T>, id: string): Promise<T | null>;
  /** The rows whose `property` equals `value`, in order. `name` tells apart two lists over one property. */
  group<T extends object>(
    entity: EntityClass<T>,
    property: string,
    value: string,
    list?: ListOptions,
  ): Promise<T[]>;
  /** How many rows have `property` equal to `value`. */
  count(entity: EntityClass<any>, property: string, value: string, list?: ListOptions): Promise<number>;
  /** A batch of one's own: `load` gets all keys at once and answers a map. Remembered under `name`. */
  batch<K, V>(name: string, key: K, load: (keys: readonly K[]) => Promise<Map<K, V>>): Promise<V | undefined>;
  /** Forgets everything read so far; called after a write. */
  clear(): void;
}

export interface ListOptions {
  /** Distinguishes lists over the same property with different conditions. Default `''`. */
  readonly name?: string;
  readonly where?: Where;
  readonly orderBy?: Order;
}

export function createLoaders(ctx: Context): Loaders {
  const loaders = new Map<string, DataLoader<any, any>>();
  const loader = <K, V>(
    key: string,
    load: (keys: readonly K[]) => Promise<(V | Error)[]>,
  ): DataLoader<K, V> => {
    let found = loaders.get(key);
    if (!found) {
      found = new DataLoader<K, V>(load);
      loaders.set(key, found);
    }
    return found;
  };
  const nameOf = (entity: EntityClass<any>) => (entity as { name: string }).name;

  return {
    byId: <T extends object>(entity: EntityClass<T>, id: string) =>
      loader<string, T | null>(`id:${nameOf(entity)}`, async (ids) => {
        const definition = ctx.entities.byClass(entity);
        const rows = await selectRows(ctx, entity, identifiedBy(definition, ids), { isOfFew: true });
        await noteReads(ctx, entity, rows);
        const found = byEveryId(definition, rows);
        return ids.map((each) => found.get(each) ?? null);
      }).load(id),

    group: <T extends object>(
      entity: EntityClass<T>,
      property: string,
      value: string,
      list: ListOptions = {},
    ) =>
      loader<string, T[]>(`group:${nameOf(entity)}.${property}.${list.name ?? ''}`, async (values) => {
        const where = { ...list.where, [property]: { $in: [...values] } };
        const rows = await selectRows(ctx, entity, where, { orderBy: list.orderBy ?? [['id', 'ASC']] });
        await noteReads(ctx, entity, rows);
        const groups = new Map<string, T[]>(values.map((each) => [each, []]));
        for (const row of rows) groups.get(String((row as Record<string, unknown>)[property]))?.push(row);
        return values.map((each) => groups.get(each) ?? []);
      }).load(value),

    count: (entity, property, value, list = {}) =>
      loader<string, number>(`count:${nameOf(entity)}.${property}.${list.name ?? ''}`, async (values) => {
        if (values.length === 1) {
          return [await countRows(ctx, entity, { ...list.where, [property]: values[0] })];
        }
        const totals = await countGroups(ctx, entity, property, values, list.where ?? {});
        return values.map((each) => totals.get(each) ?? 0);
      }).load(value),

    batch: <K, V>(name: string, key: K, load: (keys: readonly K[]) => Promise<Map<K, V>>) =>
      loader<K, V | undefined>(`batch:${name}`, async (keys) => {
        const found = await load(keys);
        return keys.map((each) => found.get(each));
      }).load(key),

    clear: () => loaders.clear(),
  };
}
