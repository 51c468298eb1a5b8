import type { EntityClass } from '@mikro-orm/core';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.js';
import { readSql } from './statement.js';
import { Subquery } from './subquery.js';

/** Who sees so many rows of a kind meets one soon, wherever a page begins. */
const many = 2_000;

/** By what selects them; a list of members does not grow or shrink to that within a minute. */
const known = new LRUCache<string, boolean>({ max: 10_000, ttl: 60_000 });

/**
 * Whether a viewer sees rows by a list so long that it is better asked for each row of a page than read as a whole. Where
 * it is short most rows are not visible, and reading it costs nothing.
 */
export async function seesMany(ctx: Context, entity: EntityClass<any>): Promise<boolean> {
  const lists = listsIn(ctx.entities.byClass(entity).visible(ctx.viewer, ctx.today));
  const areLong = await Promise.all(lists.map((list) => isLong(ctx, list)));
  return areLong.length > 0 && areLong.every(Boolean);
}

async function isLong(ctx: Context, { sql, params }: Subquery): Promise<boolean> {
  const key = JSON.stringify([ctx.subgraph, sql, params]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const rows = await readSql<{ some: number }>(
    ctx,
    `select count(*)::int as some from (${sql} limit ${many}) each`,
    params,
  );
  const is = rows[0]!.some === many;
  known.set(key, is);
  return is;
}

/** Lists that can be asked for a single row too. */
function listsIn(condition: unknown): Subquery[] {
  if (condition instanceof Subquery) return condition.hasFormForFew ? [condition] : [];
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.values(condition).flatMap(listsIn);
}
