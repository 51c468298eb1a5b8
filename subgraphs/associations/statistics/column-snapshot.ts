import { IsolationLevel } from '@mikro-orm/core';
import type { Context } from '../../kernel/index.js';
import type { Em } from '../../kernel/orm/orm.js';
import { isInTransaction } from '../../kernel/read/kept.js';

/** Number of the last entry of the audit. */
export async function lastChange(em: Em, schema: string): Promise<bigint> {
  const [last] = await em.execute<{ change: string }[]>(
    `select coalesce(max(id), 0)::text as change from "${schema}".audit_entry`,
  );
  return BigInt(last!.change);
}

/**
 * A column reads all of a few tables: it gets memory for that, and plans that do not sort them or look them up one by
 * one, and is not compiled, which takes longer than to run it.
 */
const settings = ["work_mem = '64MB'", 'enable_mergejoin = off', 'jit = off'];

/**
 * Reads what belongs together, as of one change. In a transaction as it is there.
 * @param read gets the number of the change
 */
export async function inSnapshot<T>(ctx: Context, read: (em: Em, change: bigint) => Promise<T>): Promise<T> {
  const reading = async (em: Em) => read(em, await lastChange(em, ctx.subgraph));
  if (isInTransaction(ctx)) return reading(ctx.em as Em);
  return ctx.em.transactional(
    async (em) => {
      await em.execute(settings.map((each) => `set local ${each}`).join('; '));
      return reading(em as Em);
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ },
  );
}
