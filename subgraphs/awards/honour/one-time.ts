import { type Context, countRows } from '../../kernel/index.js';
import type { HonourCode } from './honour.catalogue.js';
import { ConferredHonour } from './honour.entity.js';
import { inForce } from './honour.filters.js';

/**
 * Whether a person holds an honour that `honour.oneTimeCodes` allows once (invariant I7). In a transaction, others who
 * ask for the same person and honour wait until it ends.
 */
export async function holdsOneTimeHonour(
  ctx: Context,
  personId: string | null,
  honourCode: HonourCode,
): Promise<boolean> {
  if (!personId) return false;
  if (!(await ctx.rules.value<string[]>('honour.oneTimeCodes')).includes(honourCode)) return false;
  if (ctx.inTransaction) {
    await ctx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `${personId}:${honourCode}`,
    ]);
  }
  return (await countRows(ctx, ConferredHonour, { recipientPersonId: personId, honourCode, ...inForce })) > 0;
}
