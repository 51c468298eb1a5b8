import { type Context, readSql } from '../../kernel/index.js';
import type { Confidentiality, ConsultancyOrigin, ConsultancyType } from '../request/request.enums.js';
import { type ConsultancyStatus, endedStatuses } from '../request/request.status.js';

/** A request that a period has to do with, and what became of it. */
export interface DealtWith {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly type: ConsultancyType;
  readonly origin: ConsultancyOrigin;
  readonly confidentiality: Confidentiality;
  readonly status: ConsultancyStatus;
  readonly agencyId: string | null;
  readonly leadId: string | null;
  readonly receivedOn: string;
  readonly acceptedOn: string | null;
  readonly dueOn: string | null;
  readonly sentOn: string | null;
  /** Day on which it came to the state in which it ended; null while it has not. */
  readonly endedOn: string | null;
  /** Recommendations of its report, without those that a later version replaced. */
  readonly said: {
    readonly all: number;
    readonly accepted: number;
    readonly partly: number;
    readonly explained: number;
    readonly waiting: number;
    readonly keyWaiting: number;
  };
}

/**
 * Registered requests that were received, under way, sent or ended in a period, by code, in one statement. Without state
 * secrets.
 */
export function dealtWithIn(
  ctx: Context,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<DealtWith[]> {
  const count = (condition: string) => `count(c.id) filter (where ${condition})`;
  const ended = `{${endedStatuses.join()}}`;
  const waiting = `c.response_status in ('PENDING', 'NO_RESPONSE')`;
  // The last step of a request that has ended is the one that ended it, and none comes after it.
  return readSql<DealtWith>(
    ctx,
    `select r.id, r.code, r.title, r.type, r.origin, r.confidentiality, r.status,
       coalesce(r.requesting_agency_id, r.recipient_agency_id) as "agencyId", r.lead_association_id as "leadId",
       r.received_on::text as "receivedOn", r.accepted_on::text as "acceptedOn", r.due_on::text as "dueOn",
       sent.sent_on::text as "sentOn", case when r.status = any(?::text[]) then r.last_step_on::text end as "endedOn",
       sent.said
     from consultancy.consultancy_request r
     left join lateral (select min(t.sent_on) as sent_on, json_build_object(
         'all', ${count(`c.response_status <> 'SUPERSEDED'`)}, 'accepted', ${count(`c.response_status = 'ACCEPTED'`)},
         'partly', ${count(`c.response_status = 'PARTIALLY_ACCEPTED'`)},
         'explained', ${count(`c.response_status = 'EXPLAINED'`)}, 'waiting', ${count(waiting)},
         'keyWaiting', ${count(`${waiting} and c.severity = 'KEY'`)}) as said
       from consultancy.consultancy_report t
       left join consultancy.recommendation c on c.report_id = t.id and t.sent_on is not null
       where t.request_id = r.id and t.round = r.round) sent on true
     where r.confidentiality <> 'STATE_SECRET' and r.code is not null and r.received_on <= ?::date
       and (r.received_on >= ?::date or r.status <> all(?::text[]) or r.last_step_on >= ?::date)
     order by r.code limit 2000`,
    [ended, to, from, ended, from],
  );
}
