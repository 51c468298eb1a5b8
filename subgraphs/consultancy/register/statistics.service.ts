import { raw } from '@mikro-orm/core';
import { countWorkingDays, hasHolidaysOf } from '../../kernel/calendar/index.js';
import { badInput, both, type Context, type Where } from '../../kernel/index.js';
import { basisPoints } from '../../kernel/money/index.js';
import { whileUnchanged } from '../../kernel/read/kept.js';
import { rateOf } from '../report/acceptance.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import type { ConsultancyRequestFilter } from '../request/request.filters.js';
import { type DayRange, within } from './day-range.inputs.js';
import { ConsultancyStatisticKey } from './register.enums.js';
import { registerWhere } from './register.filters.js';
import { countedRequests } from './register.policy.js';
import type { ConsultancyShare, ConsultancyStatistic } from './statistics.types.js';

/** What each key is in a row, and the SQL of it over `r`, the request. */
const columnsOf: Readonly<Record<ConsultancyStatisticKey, Readonly<Record<string, string>>>> = {
  TYPE: { type: 'r.type' },
  ORIGIN: { origin: 'r.origin' },
  SCHEME_KIND: { schemeKind: 'r.scheme_kind' },
  AGENCY: { agencyId: 'r.requesting_agency_id' },
  FIELD: { fieldId: 'f.field_id' },
  LEAD_ASSOCIATION: { leadAssociationId: 'r.lead_association_id' },
  STATUS: { status: 'r.status' },
  YEAR: { year: 'extract(year from r.received_on)::int' },
  QUARTER: {
    quarterYear: 'extract(year from r.received_on)::int',
    quarter: 'extract(quarter from r.received_on)::int',
  },
};
const noKeys = {
  type: null,
  origin: null,
  schemeKind: null,
  agencyId: null,
  fieldId: null,
  leadAssociationId: null,
  status: null,
  year: null,
  quarter: null,
  quarterYear: null,
};

const nothingCounted = {
  received: 0,
  accepted: 0,
  declined: 0,
  sent: 0,
  closed: 0,
  sentOnTime: 0,
  onTimeRate: null,
  medianWorkingDays: null,
  recommendations: 0,
  recommendationsAccepted: 0,
  recommendationsPartlyAccepted: 0,
  recommendationsExplained: 0,
  recommendationsWithoutResponse: 0,
  recommendationsPending: 0,
  acceptanceRate: null,
};

type Counted = Omit<ConsultancyStatistic, 'onTimeRate' | 'medianWorkingDays' | 'acceptanceRate'> & {
  readonly withTerm: number;
  /** From acceptance to sending: pairs of days. */
  readonly spans: readonly (readonly [string, string])[] | null;
};

/**
 * Requests received in a period, counted by none, one or two keys, in one statement; a second asks for the last change.
 * @throws BAD_USER_INPUT for more than two keys, or one twice
 */
export async function consultancyStatistics(
  ctx: Context,
  groupBy: readonly ConsultancyStatisticKey[],
  received: DayRange,
  filter?: ConsultancyRequestFilter | null,
): Promise<ConsultancyStatistic[]> {
  if (groupBy.length > 2 || new Set(groupBy).size !== groupBy.length)
    throw badInput({
      vi: 'Chỉ thống kê theo tối đa hai tiêu chí khác nhau.',
      en: 'Requests are counted by at most two different keys.',
    });
  const where = both({ receivedOn: within(received) }, registerWhere(ctx, filter));
  const statement = counting(ctx, groupBy, both(countedRequests(ctx.viewer), where));
  // Kept by what is counted, which says whose requests they are: the same for all who count the same.
  return whileUnchanged(ctx, `consultancyStatistics ${JSON.stringify(statement)}`, () =>
    figuresBy(ctx, statement),
  );
}

/** Whose requests are counted in a field of another record. */
type Party = ConsultancyStatisticKey.AGENCY | ConsultancyStatisticKey.LEAD_ASSOCIATION;

/** What the requests of an agency, or those that an association leads, come to; one statement for all of a page. */
export async function figuresOfParty(ctx: Context, key: Party, id: string): Promise<ConsultancyStatistic> {
  const [property, name] =
    key === ConsultancyStatisticKey.AGENCY
      ? (['requestingAgencyId', 'agencyId'] as const)
      : (['leadAssociationId', 'leadAssociationId'] as const);
  const found = await ctx.loaders.batch<string, ConsultancyStatistic>(`figures:${key}`, id, async (ids) => {
    const where = { [property]: { $in: [...ids] }, receivedOn: { $ne: null } };
    const rows = await figuresBy(ctx, counting(ctx, [key], both(countedRequests(ctx.viewer), where)));
    return new Map(rows.map((row) => [row[name]!, row]));
  });
  return found ?? { ...noKeys, ...nothingCounted, [name]: id };
}

async function figuresBy(ctx: Context, [sql, params]: Counting): Promise<ConsultancyStatistic[]> {
  const rows = await ctx.em.execute<Counted[]>(sql, params);
  return rows.map(({ spans, withTerm, ...row }) => ({
    ...noKeys,
    ...row,
    onTimeRate: shareOf(row.sentOnTime, withTerm),
    medianWorkingDays: medianOf(spans ?? []),
    acceptanceRate: rateOf({
      total: row.recommendations,
      superseded: 0,
      accepted: row.recommendationsAccepted,
      partially: row.recommendationsPartlyAccepted,
    }),
  }));
}

/** A fraction for clients; null of none. */
export const shareOf = (numerator: number, denominator: number): ConsultancyShare | null =>
  denominator === 0 ? null : { numerator, denominator, basisPoints: basisPoints(numerator, denominator)! };

function medianOf(spans: readonly (readonly [string, string])[]): number | null {
  const days = spans
    .filter((span) => span.every((day) => hasHolidaysOf(day)))
    .map(([from, to]) => countWorkingDays(from, to))
    .sort((a, b) => a - b);
  if (days.length === 0) return null;
  const middle = days.length >> 1;
  return days.length % 2 === 1 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2;
}

const inner =
  'e.id, e.type, e.origin, e.scheme_kind, e.requesting_agency_id, e.lead_association_id, e.status, e.round, e.field_ids, e.received_on, e.accepted_on, e.due_on';
const recommendations = {
  recommendationsAccepted: 'ACCEPTED',
  recommendationsPartlyAccepted: 'PARTIALLY_ACCEPTED',
  recommendationsExplained: 'EXPLAINED',
  recommendationsWithoutResponse: 'NO_RESPONSE',
  recommendationsPending: 'PENDING',
};

/** A statement and its parameters. */
type Counting = readonly [sql: string, params: unknown[]];

/** All from the index alone, less the few of reports that were not sent: much cheaper than to look for each one's report. */
const sentRecommendations = `select request_id, response_status, count(*) as n from consultancy.recommendation group by 1, 2
      union all select u.request_id, u.response_status, -count(*) from consultancy.consultancy_report t
        join consultancy.recommendation u on u.report_id = t.id where t.sent_on is null group by 1, 2`;

function counting(ctx: Context, groupBy: readonly ConsultancyStatisticKey[], where: Where): Counting {
  const requests = ctx.em
    .createQueryBuilder(ConsultancyRequest, 'e')
    .select([raw(inner)] as never)
    .where(where as never)
    .toQuery();
  const keys = Object.entries(
    Object.assign({}, ...groupBy.map((name) => columnsOf[name])) as Record<string, string>,
  );
  const count = (condition: string) => `count(*) filter (where ${condition})::int`;
  const answers = Object.entries(recommendations);
  const sql = `with r as (${requests.sql}),
    sent as (select t.request_id, t.round, min(t.sent_on) as sent_on from consultancy.consultancy_report t
      where t.sent_on is not null group by 1, 2),
    said as (select c.request_id, sum(c.n) filter (where c.response_status <> 'SUPERSEDED') as "recommendations",
      ${answers.map(([name, status]) => `sum(c.n) filter (where c.response_status = '${status}') as "${name}"`).join(', ')}
      from (${sentRecommendations}) c group by 1)
    select ${keys.map(([name, column]) => `${column} as "${name}", `).join('')}
      count(*)::int as received, ${count('r.accepted_on is not null')} as accepted,
      ${count(`r.status = 'DECLINED'`)} as declined, ${count('sent.sent_on is not null')} as sent,
      ${count(`r.status in ('CLOSED', 'CLOSED_NO_RESPONSE')`)} as closed,
      ${count('sent.sent_on <= r.due_on')} as "sentOnTime",
      ${count('sent.sent_on is not null and r.due_on is not null')} as "withTerm",
      json_agg(json_build_array(r.accepted_on, sent.sent_on)) filter (where sent.sent_on >= r.accepted_on) as spans,
      ${['recommendations', ...answers.map(([name]) => name)].map((name) => `coalesce(sum(said."${name}"), 0)::int as "${name}"`).join(', ')}
    from r left join sent on sent.request_id = r.id and sent.round = r.round left join said on said.request_id = r.id
      ${groupBy.includes(ConsultancyStatisticKey.FIELD) ? 'cross join lateral jsonb_array_elements_text(r.field_ids) f(field_id)' : ''}
    ${keys.length > 0 ? `group by ${keys.map((_, i) => i + 1).join(', ')} order by received desc, ${keys.map((_, i) => i + 1).join(', ')}` : ''}`;
  return [sql, [...requests.params]];
}
