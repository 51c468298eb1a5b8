import { addDays } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';

/** Something that an association owes the Union or the law, for the alerts of compliance. */
export interface ComplianceFinding {
  readonly associationId: string;
  /** `…_DUE`: within `compliance.noticeDays`; `…_OVERDUE`: late; `…S_MISSING`: for so many years that it has consequences. */
  readonly kind: string;
  /** The earliest day that it was, or is, due. */
  readonly dueOn: string;
  /** The years that are owed, and the sum in dong where it is money. */
  readonly details: { readonly years: readonly number[]; readonly owed?: number };
}

interface Row {
  readonly id: string;
  readonly years: number[];
  readonly owed: string;
  readonly first: string;
  readonly late: number;
}

/**
 * Fees to the Union that associations owe, one finding each: FEE_DUE, FEE_OVERDUE, or FEES_MISSING from
 * `assoc.missingFeesYears` overdue years on. One statement.
 */
export async function missingFees(
  ctx: Context,
  associationIds: readonly string[],
): Promise<ComplianceFinding[]> {
  const [years, notice] = await Promise.all([
    ctx.rules.number('assoc.missingFeesYears'),
    ctx.rules.number('compliance.noticeDays'),
  ]);
  const rows = await ctx.em.execute<Row[]>(
    `select d.debtor_association_id as id, array_agg(d.year order by d.year) as years, min(d.due_on)::text as first,
       (count(*) filter (where d.due_on < ?::date))::int as late,
       sum(d.amount - coalesce((select sum(p.amount) from "${ctx.subgraph}".fee_payment p where p.fee_due_id = d.id), 0))::bigint as owed
     from "${ctx.subgraph}".fee_due d
     where d.debtor_association_id = any(?::text[]) and d.status in ('DUE', 'PARTIAL', 'OVERDUE') and d.due_on <= ?::date
     group by d.debtor_association_id order by first, id`,
    [ctx.today, `{${associationIds.join(',')}}`, addDays(ctx.today, notice)],
  );
  return rows.map(({ id, first, late, owed, years: unpaid }) => ({
    associationId: id,
    kind: late >= years ? 'FEES_MISSING' : late > 0 ? 'FEE_OVERDUE' : 'FEE_DUE',
    dueOn: first,
    details: { years: unpaid, owed: Number(owed) },
  }));
}

/** Whether an association owes fees to the Union whose day has come. One statement for all that are asked about. */
export const owesFees = async (ctx: Context, associationId: string): Promise<boolean> =>
  (await ctx.loaders.batch<string, boolean>('owes-fees', associationId, async (ids) => {
    const rows = await ctx.em.execute<{ id: string }[]>(
      `select distinct debtor_association_id as id from "${ctx.subgraph}".fee_due
       where debtor_association_id = any(?::text[]) and status in ('DUE', 'PARTIAL', 'OVERDUE') and due_on <= ?::date`,
      [`{${ids.join(',')}}`, ctx.today],
    );
    return new Map(rows.map(({ id }) => [id, true]));
  })) ?? false;
