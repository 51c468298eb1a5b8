import { raw } from '@mikro-orm/core';
import { countWorkingDays, hasHolidaysOf } from '../../kernel/calendar/index.js';
import { badInput, both, type Context, type Where } from '../../kernel/index.js';
import { basisPoints } from '../../kernel/money/index.js';
import { whileUnchanged } from '../../kernel/read/kept.js';
import { rateOf } from '../report/acceptance.js';
import { ResponseStatus } from '../report/report.enums.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import type { ConsultancyOrigin, ConsultancyType, SchemeKind } from '../request/request.enums.js';
import type { ConsultancyRequestFilter } from '../request/request.filters.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { type DayRange, within } from './day-range.inputs.js';
import { ConsultancyStatisticKey } from './register.enums.js';
import { registerWhere } from './register.filters.js';
import { countedRequests } from './register.policy.js';
import type { ConsultancyShare, ConsultancyStatistic } from './statistics.types.js';

/** What each key is in a row, and what a request is counted under: once, but once for each of its fields. */
const keysOf: Readonly<
  Record<ConsultancyStatisticKey, readonly [names: Name[], values: (fact: Fact) => Values[]]>
> = {
  TYPE: [['type'], ({ type }) => [[type]]],
  ORIGIN: [['origin'], ({ origin }) => [[origin]]],
  SCHEME_KIND: [['schemeKind'], ({ schemeKind }) => [[schemeKind]]],
  AGENCY: [['agencyId'], ({ agencyId }) => [[agencyId]]],
  FIELD: [['fieldId'], ({ fieldIds }) => fieldIds.map((id) => [id])],
  LEAD_ASSOCIATION: [['leadAssociationId'], ({ leadAssociationId }) => [[leadAssociationId]]],
  STATUS: [['status'], ({ status }) => [[status]]],
  YEAR: [['year'], ({ year }) => [[year]]],
  QUARTER: [['quarterYear', 'quarter'], ({ year, quarter }) => [[year, quarter]]],
};
type Name = keyof typeof noKeys;
type Values = readonly (string | number | null)[];
const noKeys: Pick<
  ConsultancyStatistic,
  | 'type'
  | 'origin'
  | 'schemeKind'
  | 'agencyId'
  | 'fieldId'
  | 'leadAssociationId'
  | 'status'
  | 'year'
  | 'quarter'
  | 'quarterYear'
> = {
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

const closedStatuses: ReadonlySet<ConsultancyStatus> = new Set([
  ConsultancyStatus.CLOSED,
  ConsultancyStatus.CLOSED_NO_RESPONSE,
]);

/** What becomes of a request, as far as it is counted. */
interface Fact {
  readonly type: ConsultancyType;
  readonly origin: ConsultancyOrigin;
  readonly schemeKind: SchemeKind | null;
  readonly agencyId: string | null;
  readonly leadAssociationId: string | null;
  readonly status: ConsultancyStatus;
  readonly fieldIds: readonly string[];
  readonly year: number;
  readonly quarter: number;
  readonly acceptedOn: string | null;
  readonly dueOn: string | null;
  readonly sentOn: string | null;
  /** From acceptance to sending; null where it is not sent, or the calendar does not know the years. */
  readonly workingDays: number | null;
  /** Of its recommendations that were sent, by their answer; null where it has none. */
  readonly answers: Readonly<Record<string, number>> | null;
}

/**
 * Requests received in a period, counted by none, one or two keys. One statement asks for the last change; where there is
 * one, another for the requests.
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
  const statement = selecting(ctx, both(countedRequests(ctx.viewer), where));
  // Kept by what is counted, which says whose requests they are: the same for all who count the same, by whatever keys.
  const facts = await whileUnchanged(ctx, `consultancyStatistics ${JSON.stringify(statement)}`, () =>
    factsBy(ctx, statement),
  );
  return counted(facts, groupBy);
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
    const facts = await factsBy(ctx, selecting(ctx, both(countedRequests(ctx.viewer), where)));
    return new Map(counted(facts, [key]).map((row) => [row[name]!, row]));
  });
  return found ?? { ...noKeys, ...figuresOf([]), [name]: id };
}

async function factsBy(ctx: Context, [sql, params]: Selecting): Promise<Fact[]> {
  const rows = await ctx.em.execute<Omit<Fact, 'workingDays'>[]>(sql, params);
  return rows.map((row) => ({ ...row, workingDays: workingDays(row.acceptedOn, row.sentOn) }));
}

function counted(
  facts: readonly Fact[],
  groupBy: readonly ConsultancyStatisticKey[],
): ConsultancyStatistic[] {
  if (groupBy.length === 0) return [{ ...noKeys, ...figuresOf(facts) }];
  const names = groupBy.flatMap((key) => keysOf[key][0]);
  const groups = new Map<string, { readonly values: Values; readonly facts: Fact[] }>();
  for (const fact of facts) {
    const [first, second] = groupBy.map((key) => keysOf[key][1](fact));
    const all = second ? first!.flatMap((a) => second.map((b) => [...a, ...b])) : first!;
    for (const values of all) {
      const name = values.join();
      const known = groups.get(name);
      if (known) known.facts.push(fact);
      else groups.set(name, { values, facts: [fact] });
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.facts.length - a.facts.length || compareAll(a.values, b.values))
    .map(({ values, facts }) => ({
      ...noKeys,
      ...Object.fromEntries(names.map((name, i) => [name, values[i]])),
      ...figuresOf(facts),
    }));
}

/** As PostgreSQL orders them: null comes last. */
function compareAll(a: Values, b: Values): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  const [one, other] = [a[at] ?? null, b[at] ?? null];
  return one === null ? 1 : other === null || one < other ? -1 : 1;
}

const counts = (facts: readonly Fact[], holds: (fact: Fact) => boolean): number => facts.filter(holds).length;

function figuresOf(facts: readonly Fact[]): Omit<ConsultancyStatistic, keyof typeof noKeys> {
  const answered = (status: ResponseStatus) =>
    facts.reduce((sum, { answers }) => sum + (answers?.[status] ?? 0), 0);
  const accepted = answered(ResponseStatus.ACCEPTED);
  const partially = answered(ResponseStatus.PARTIALLY_ACCEPTED);
  const explained = answered(ResponseStatus.EXPLAINED);
  const unanswered = answered(ResponseStatus.NO_RESPONSE);
  const pending = answered(ResponseStatus.PENDING);
  const total = accepted + partially + explained + unanswered + pending;
  const sentOnTime = counts(
    facts,
    ({ sentOn, dueOn }) => sentOn !== null && dueOn !== null && sentOn <= dueOn,
  );
  return {
    received: facts.length,
    accepted: counts(facts, ({ acceptedOn }) => acceptedOn !== null),
    declined: counts(facts, ({ status }) => status === ConsultancyStatus.DECLINED),
    sent: counts(facts, ({ sentOn }) => sentOn !== null),
    closed: counts(facts, ({ status }) => closedStatuses.has(status)),
    sentOnTime,
    onTimeRate: shareOf(
      sentOnTime,
      counts(facts, ({ sentOn, dueOn }) => sentOn !== null && dueOn !== null),
    ),
    medianWorkingDays: medianOf(facts),
    recommendations: total,
    recommendationsAccepted: accepted,
    recommendationsPartlyAccepted: partially,
    recommendationsExplained: explained,
    recommendationsWithoutResponse: unanswered,
    recommendationsPending: pending,
    acceptanceRate: rateOf({ total, superseded: 0, accepted, partially }),
  };
}

/** A fraction for clients; null of none. */
export const shareOf = (numerator: number, denominator: number): ConsultancyShare | null =>
  denominator === 0 ? null : { numerator, denominator, basisPoints: basisPoints(numerator, denominator)! };

function workingDays(from: string | null, to: string | null): number | null {
  if (from === null || to === null || to < from) return null;
  return hasHolidaysOf(from) && hasHolidaysOf(to) ? countWorkingDays(from, to) : null;
}

function medianOf(facts: readonly Fact[]): number | null {
  const days = facts.flatMap(({ workingDays }) => workingDays ?? []).sort((a, b) => a - b);
  if (days.length === 0) return null;
  const middle = days.length >> 1;
  return days.length % 2 === 1 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2;
}

/** All from the index alone, less the few of reports that were not sent: much cheaper than to look for each one's report. */
const sentRecommendations = `select request_id, response_status, count(*) as n from consultancy.recommendation group by 1, 2
      union all select u.request_id, u.response_status, -count(*) from consultancy.consultancy_report t
        join consultancy.recommendation u on u.report_id = t.id where t.sent_on is null group by 1, 2`;

/** A statement and its parameters. */
type Selecting = [sql: string, params: unknown[]];

function selecting(ctx: Context, where: Where): Selecting {
  const requests = ctx.em
    .createQueryBuilder(ConsultancyRequest, 'e')
    .select([raw('e.*')] as never)
    .where(where as never)
    .toQuery();
  const sql = `with r as (${requests.sql}),
    sent as (select t.request_id, t.round, min(t.sent_on) as sent_on from consultancy.consultancy_report t
      where t.sent_on is not null group by 1, 2),
    said as (select s.request_id, jsonb_object_agg(s.response_status, s.n) as answers
      from (select c.request_id, c.response_status, sum(c.n)::int as n from (${sentRecommendations}) c group by 1, 2) s group by 1)
    select r.type, r.origin, r.scheme_kind as "schemeKind", r.requesting_agency_id as "agencyId",
      r.lead_association_id as "leadAssociationId", r.status, r.field_ids as "fieldIds",
      extract(year from r.received_on)::int as year, extract(quarter from r.received_on)::int as quarter,
      r.accepted_on::text as "acceptedOn", r.due_on::text as "dueOn", sent.sent_on::text as "sentOn", said.answers
    from r left join sent on sent.request_id = r.id and sent.round = r.round left join said on said.request_id = r.id`;
  return [sql, [...requests.params]];
}
