import { isCivilDate } from '../../kernel/calendar/index.js';
import { assertAllowed, badInput, type Context, hasRole, vnd } from '../../kernel/index.js';
import type { ExpertFundingSource } from './engagement.enums.js';
import { maySeeSpending } from './engagement.policy.js';
import { SpendingKey, type SpendingReport, type SpendingRow } from './spending.types.js';

const mostRows = 1_000;

interface Row {
  readonly request: string | null;
  readonly source: ExpertFundingSource | null;
  readonly count: number;
  readonly fee: string;
  readonly tax: string;
  readonly norm: string;
}

/**
 * What was paid to experts in a period, against the norm. One statement.
 * @throws UNAUTHENTICATED, FORBIDDEN; BAD_USER_INPUT for a period that ends before it begins
 */
export async function expertSpending(
  ctx: Context,
  from: string,
  to: string,
  groupBy: readonly SpendingKey[],
): Promise<SpendingReport> {
  assertAllowed(maySeeSpending(ctx.viewer));
  if (!isCivilDate(from) || !isCivilDate(to) || to < from)
    throw badInput({ vi: '«to» không được trước «from».', en: '"to" must not be before "from".' });
  const grouped = (key: SpendingKey, column: string) => (groupBy.includes(key) ? column : 'null::text');
  const rows = await ctx.em.execute<Row[]>(
    `select k.request, k.source, count(*)::int as count, sum(k.fee)::text as fee, sum(k.tax)::text as tax,
            sum(k.norm)::text as norm
     from (select ${grouped(SpendingKey.CONSULTANCY, 'e.request_id')} as request,
                  ${grouped(SpendingKey.FUNDING_SOURCE, 'e.funding_source')} as source,
                  e.fee, e.tax, coalesce(e.norm, e.fee) as norm
           from "${ctx.subgraph}".expert_engagement e
           join "${ctx.subgraph}".consultancy_request r on r.id = e.request_id
           where e.status = 'PAID' and e.paid_on between ?::date and ?::date
             and (? or r.confidentiality <> 'STATE_SECRET')) k
     group by k.request, k.source order by sum(k.fee) desc, k.request, k.source limit ${mostRows}`,
    [from, to, hasRole(ctx.viewer, 'UNION_OFFICER', 'UNION_LEADER')],
  );
  const lines = rows.map(({ request, source, ...sums }) => ({
    requestId: request,
    fundingSource: source,
    ...moneyOf(sums),
  }));
  const total = (key: 'fee' | 'tax' | 'norm') => String(rows.reduce((sum, row) => sum + Number(row[key]), 0));
  const sums = { fee: total('fee'), tax: total('tax'), norm: total('norm') };
  return {
    rows: lines,
    total: { requestId: null, fundingSource: null, ...moneyOf({ count: countOf(rows), ...sums }) },
  };
}

const countOf = (rows: readonly Row[]) => rows.reduce((sum, { count }) => sum + count, 0);

function moneyOf({ count, fee, tax, norm }: Pick<Row, 'count' | 'fee' | 'tax' | 'norm'>) {
  const numbers = { fee: Number(fee), norm: Number(norm) };
  return {
    engagements: count,
    fee: vnd(numbers.fee),
    tax: vnd(Number(tax)),
    norm: vnd(numbers.norm),
    belowNorm: vnd(numbers.norm - numbers.fee),
  } satisfies Partial<SpendingRow>;
}
