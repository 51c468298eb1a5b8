import type { Context } from '../../kernel/index.js';
import { basisPoints } from '../../kernel/money/index.js';
import type { AcceptanceRate, RecommendationAcceptance } from './report.types.js';

/** How many recommendations have which answer. */
export type AcceptanceCounts = Omit<RecommendationAcceptance, 'rate'>;

export const noRecommendations: AcceptanceCounts = Object.freeze({
  total: 0,
  pending: 0,
  accepted: 0,
  partially: 0,
  explained: 0,
  noResponse: 0,
  superseded: 0,
});

/** I2: (accepted + half of those in part) / (all but superseded), in halves so that it stays whole; null of none. */
export function rateOf(
  counts: Pick<AcceptanceCounts, 'total' | 'superseded' | 'accepted' | 'partially'>,
): AcceptanceRate | null {
  const counted = counts.total - counts.superseded;
  if (counted === 0) return null;
  const [numerator, denominator] = [2 * counts.accepted + counts.partially, 2 * counted];
  return { numerator, denominator, basisPoints: basisPoints(numerator, denominator)! };
}

/** The counts as columns of a statement. @param r the alias of the recommendations */
export const countColumns = (r: string): string => {
  const count = (status: string, name: string) =>
    `count(*) filter (where ${r}.response_status = '${status}')::int as "${name}"`;
  return [
    'count(*)::int as total',
    count('PENDING', 'pending'),
    count('ACCEPTED', 'accepted'),
    count('PARTIALLY_ACCEPTED', 'partially'),
    count('EXPLAINED', 'explained'),
    count('NO_RESPONSE', 'noResponse'),
    count('SUPERSEDED', 'superseded'),
  ].join(', ');
};

/** What became of the recommendations of a request that were sent; one statement for all requests of a page. */
export async function acceptanceOf(ctx: Context, requestId: string): Promise<RecommendationAcceptance> {
  const counts = await ctx.loaders.batch<string, AcceptanceCounts>('acceptance', requestId, async (ids) => {
    const rows = await ctx.em.execute<(AcceptanceCounts & { id: string })[]>(
      `select r.request_id as id, ${countColumns('r')}
       from "${ctx.subgraph}".recommendation r join "${ctx.subgraph}".consultancy_report p on p.id = r.report_id
       where r.request_id = any(?::text[]) and p.sent_on is not null group by r.request_id`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  });
  const known = counts ?? noRecommendations;
  return { ...known, rate: rateOf(known) };
}
