import type { Entities } from '../../kernel/federation/entities.js';
import type { Context } from '../../kernel/index.js';
import { isInTransaction } from '../../kernel/read/kept.js';
import type { ColumnName } from './column-rows.js';
import { ColumnStore, type Columns } from './column-store.js';
import type { Frame } from './dimensions.js';

const stores = new WeakMap<Entities, ColumnStore>();

function storeOf(ctx: Context): ColumnStore {
  // In a transaction there may be changes that nobody else knows of.
  if (isInTransaction(ctx)) return new ColumnStore();
  const known = stores.get(ctx.entities);
  if (known) return known;
  const store = new ColumnStore();
  stores.set(ctx.entities, store);
  return store;
}

/**
 * Works on columns of people or members on the day of a frame, as of the last change.
 * @param names of any records of the subject
 * @param work on them, at once
 */
export const withColumns = <T>(
  ctx: Context,
  frame: Frame,
  names: readonly ColumnName[],
  work: (columns: Columns) => T,
): Promise<T> => storeOf(ctx).read(ctx, frame, names, work);

/** Reads columns before somebody asks for them, and where the day is gone by, those of all such days. */
export const keepColumns = (ctx: Context, frame: Frame, names: readonly ColumnName[]): Promise<void> =>
  storeOf(ctx).keep(ctx, frame, names);
