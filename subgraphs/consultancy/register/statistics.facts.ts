import { raw } from '@mikro-orm/core';
import { countWorkingDays, hasHolidaysOf } from '../../kernel/calendar/index.js';
import type { Context, Where } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import type { ConsultancyOrigin, ConsultancyType, SchemeKind } from '../request/request.enums.js';
import type { ConsultancyStatus } from '../request/request.status.js';

/** What becomes of a request, as far as it is counted. */
export interface Fact {
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

/** All from the index alone, less the few of reports that were not sent: much cheaper than to look for each one's report. */
const sentRecommendations = `select request_id, response_status, count(*) as n from consultancy.recommendation group by 1, 2
      union all select u.request_id, u.response_status, -count(*) from consultancy.consultancy_report t
        join consultancy.recommendation u on u.report_id = t.id where t.sent_on is null group by 1, 2`;

/** A statement and its parameters. */
export type Selecting = [sql: string, params: unknown[]];

/** The statement that reads what becomes of the requests for which a condition holds. */
export function selecting(ctx: Context, where: Where): Selecting {
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

/** Reads the facts of requests by such a statement. */
export async function factsBy(ctx: Context, [sql, params]: Selecting): Promise<Fact[]> {
  const rows = await ctx.em.execute<Omit<Fact, 'workingDays'>[]>(sql, params);
  return rows.map((row) => ({ ...row, workingDays: workingDays(row.acceptedOn, row.sentOn) }));
}

function workingDays(from: string | null, to: string | null): number | null {
  if (from === null || to === null || to < from) return null;
  return hasHolidaysOf(from) && hasHolidaysOf(to) ? countWorkingDays(from, to) : null;
}
