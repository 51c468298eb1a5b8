import type { Context } from '../../kernel/index.js';
import { keptRows } from '../../kernel/read/kept.js';
import { isOverdueSql } from './fee.status.js';
import { FeePayment } from './fee-ledger.entity.js';

const list = (ids: readonly string[]) => `{${ids.join(',')}}`;

/** What the rows of the ledger add up to; one statement for all fees of a page. */
export async function paidOf(ctx: Context, feeDueId: string): Promise<number> {
  const sum = await ctx.loaders.batch<string, number>('fee-paid', feeDueId, (ids) => sumsOf(ctx, ids));
  return sum ?? 0;
}

/** The same for a use case that has locked the fee: read anew, and with the rows that wait in a batch to be written. */
export async function paidNow(tx: Context, feeDueId: string): Promise<number> {
  if (!tx.batch) return (await sumsOf(tx, [feeDueId])).get(feeDueId) ?? 0;
  let paid = await paidOf(tx, feeDueId);
  for (const waiting of tx.em.getUnitOfWork().getPersistStack())
    if (waiting instanceof FeePayment && waiting.feeDueId === feeDueId) paid += waiting.amount;
  return paid;
}

async function sumsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await ctx.em.execute<{ id: string; paid: string }[]>(
    `select fee_due_id as id, sum(amount)::bigint as paid from "${ctx.subgraph}".fee_payment
     where fee_due_id = any(?::text[]) group by fee_due_id`,
    [list(ids)],
  );
  return new Map(rows.map(({ id, paid }) => [id, Number(paid)]));
}

/** How many years of a membership the ledger knows, and how many of them are overdue. */
export async function arrearsOf(
  ctx: Context,
  membershipId: string,
): Promise<{ known: number; overdue: number }> {
  const [row] = await ctx.em.execute<{ known: number; overdue: number }[]>(
    `select count(*)::int as known, (count(*) filter (where ${isOverdueSql('d')}))::int as overdue
     from "${ctx.subgraph}".fee_due d where membership_id = ?`,
    [ctx.today, membershipId],
  );
  return row!;
}

/** Sums in đồng, and numbers of fees. */
export interface FeeSums {
  readonly charged: number;
  readonly collected: number;
  readonly waived: number;
  readonly writtenOff: number;
  readonly outstanding: number;
  readonly overdue: number;
  readonly overpaid: number;
  readonly dueCount: number;
  readonly settledCount: number;
  readonly overdueCount: number;
}

const nothing: FeeSums = {
  charged: 0,
  collected: 0,
  waived: 0,
  writtenOff: 0,
  outstanding: 0,
  overdue: 0,
  overpaid: 0,
  dueCount: 0,
  settledCount: 0,
  overdueCount: 0,
};

/**
 * The sums of the fees of a year, by who is owed; one statement for all associations of a page. Always
 * charged + overpaid = collected + waived + writtenOff + outstanding.
 * @param associationId null: what the associations owe the Union
 */
export async function feeSums(ctx: Context, associationId: string | null, year: number): Promise<FeeSums> {
  const sums = await ctx.loaders.batch<string, FeeSums>(
    `fee-sums:${year}`,
    associationId ?? '',
    async (ids) => {
      const rows = await keptRows<Record<string, string>>(
        ctx,
        `select owed.creditor, sum(amount)::bigint as charged, sum(paid)::bigint as collected,
           coalesce(sum(amount - paid) filter (where status = 'WAIVED'), 0)::bigint as waived,
           coalesce(sum(amount - paid) filter (where status = 'WRITTEN_OFF'), 0)::bigint as "writtenOff",
           coalesce(sum(amount - paid) filter (where is_open and paid < amount), 0)::bigint as outstanding,
           coalesce(sum(amount - paid) filter (where is_overdue), 0)::bigint as overdue,
           coalesce(sum(paid - amount) filter (where paid > amount), 0)::bigint as overpaid,
           count(*)::int as "dueCount", (count(*) filter (where status = 'PAID'))::int as "settledCount",
           (count(*) filter (where is_overdue))::int as "overdueCount"
         from (select coalesce(d.association_id, '') as creditor, d.amount, d.status, ${isOverdueSql('d')} as is_overdue,
             d.status not in ('WAIVED', 'WRITTEN_OFF') as is_open,
             coalesce((select sum(p.amount) from "${ctx.subgraph}".fee_payment p where p.fee_due_id = d.id), 0) as paid
           from "${ctx.subgraph}".fee_due d
           where d.year = ? and coalesce(d.association_id, '') = any(?::text[])) owed
         group by owed.creditor`,
        [ctx.today, year, list(ids.map((id) => id || '""'))],
      );
      return new Map(
        rows.map(({ creditor, ...row }) => [
          creditor!,
          Object.fromEntries(Object.entries(row).map(([name, sum]) => [name, Number(sum)])) as never,
        ]),
      );
    },
  );
  return sums ?? nothing;
}
