import { assertAllowed, badInput, type Context, visibleWhere } from '../../kernel/index.js';
import { whileUnchanged } from '../../kernel/read/kept.js';
import { maySeeDebts } from '../request/request.course.policy.js';
import { type AcceptanceCounts, countColumns, rateOf } from './acceptance.js';
import { Recommendation } from './report.entity.js';
import type { RecommendationAcceptance } from './report.types.js';
import {
  type OverdueResponse,
  type RecommendationStatistic,
  RecommendationStatisticKey,
} from './statistics.types.js';

const agency = 'coalesce(q.recipient_agency_id, q.requesting_agency_id)';
const columns: Readonly<Record<RecommendationStatisticKey, readonly [column: string, name: string]>> = {
  SCHEME_KIND: ['q.scheme_kind', 'schemeKind'],
  LEAD_ASSOCIATION: ['q.lead_association_id', 'leadAssociationId'],
  TYPE: ['q.type', 'type'],
  AGENCY: [agency, 'agencyId'],
  YEAR: ['extract(year from p.sent_on)::int', 'year'],
};

/**
 * What became of the recommendations that the viewer may see and that were sent within a span of days, by any of the
 * keys; in one statement.
 */
export async function recommendationStatistics(
  ctx: Context,
  groupBy: readonly RecommendationStatisticKey[],
  from?: string | null,
  to?: string | null,
): Promise<RecommendationStatistic[]> {
  if (from && to && from > to) {
    throw badInput({ vi: '«from» phải không sau «to».', en: '"from" must not be after "to".' });
  }
  const seen = ctx.em
    .createQueryBuilder(Recommendation, 'e')
    .select('e.id' as never)
    .where(visibleWhere(ctx, Recommendation, {}) as never)
    .toQuery();
  const keys = Object.values(RecommendationStatisticKey).filter((key) => groupBy.includes(key));
  const selected = keys.map((key) => `${columns[key][0]} as "${columns[key][1]}"`);
  const grouped =
    keys.length > 0 ? `group by ${keys.map((_, i) => i + 1).join(', ')}` : 'having count(*) > 0';
  const params = [from ?? '1900-01-01', to ?? '2200-12-31', ...seen.params];
  const sql = `select ${[...selected, 'count(distinct r.request_id)::int as requests', countColumns('r')].join(', ')}
     from "${ctx.subgraph}".recommendation r
     join "${ctx.subgraph}".consultancy_report p on p.id = r.report_id
     join "${ctx.subgraph}".consultancy_request q on q.id = r.request_id
     where p.sent_on between ?::date and ?::date and r.id in (${seen.sql})
     ${grouped} order by total desc${keys.map((_, i) => `, ${i + 1}`).join('')}`;
  // Kept by what is counted, which says whose rows they are: the same for all who may see the same.
  const name = `recommendationStatistics ${JSON.stringify([sql, params])}`;
  const rows = await whileUnchanged(ctx, name, () =>
    ctx.em.execute<Partial<RecommendationStatistic>[]>(sql, params),
  );
  const total = { schemeKind: null, leadAssociationId: null, type: null, agencyId: null, year: null };
  return rows.map((row) => ({ ...total, ...row }) as RecommendationStatistic);
}

/** The counts of a row with their rate. */
export const acceptanceIn = (row: AcceptanceCounts): RecommendationAcceptance => ({
  ...row,
  rate: rateOf(row),
});

/**
 * Which agencies have not answered in time, and what waits; those with the oldest debt first.
 * @throws FORBIDDEN but to the Union; its inspectors do not learn of state secrets
 */
export async function overdueResponses(ctx: Context): Promise<OverdueResponse[]> {
  assertAllowed(maySeeDebts(ctx.viewer));
  const { sql, params } = ctx.em
    .createQueryBuilder(Recommendation, 'e')
    .select('e.id' as never)
    .where(visibleWhere(ctx, Recommendation, {}) as never)
    .toQuery();
  return ctx.em.execute<OverdueResponse[]>(
    `select ${agency} as "agencyId", array_agg(distinct q.id) as "requestIds", count(distinct q.id)::int as "requestCount",
       count(*)::int as pending, count(*) filter (where r.severity = 'KEY')::int as "keyPending",
       min(q.response_due_on)::text as "oldestDueOn",
       count(distinct q.id) filter (where q.escalated_on is not null)::int as escalated
     from "${ctx.subgraph}".consultancy_request q
     join "${ctx.subgraph}".consultancy_report p on p.request_id = q.id and p.round = q.round and p.status = 'SENT'
     join "${ctx.subgraph}".recommendation r on r.report_id = p.id and r.response_status = 'PENDING'
     where q.status in ('SENT', 'OVERDUE_RESPONSE') and q.response_due_on < ?::date and r.id in (${sql})
     group by 1 order by "oldestDueOn", pending desc`,
    [ctx.today, ...params],
  );
}
