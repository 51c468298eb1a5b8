import type { Context } from '../../kernel/index.js';

/** What the rest of the subgraph knows of the present round of a request, as far as its steps depend on it. */
export interface RequestFacts {
  readonly id: string;
  /** State of the council of the round; null where there is none. */
  readonly council: string | null;
  /** Experts, reviewers and associations that take part. */
  readonly parties: number;
  /** Whether an opinion was asked for in any round of somebody who did not decline. */
  readonly asked: boolean;
  /** Reviewers whose forms are not in: of the council's seats, and others that were asked. */
  readonly missingForms: number;
  /** Points of submitted opinions of which it is not said what became of them. */
  readonly openPoints: number;
  /** State of the version in force; null where there is none. */
  readonly report: string | null;
  /** Recommendations of the version in force that wait for an answer. */
  readonly pending: number;
  /** Recommendations that the agency accepted, at least in part, in all rounds. */
  readonly accepted: number;
  /** Those of them that nobody has looked for in the final document yet. */
  readonly unverified: number;
  /** Engagements of experts, of all rounds, that were taken and are not paid. */
  readonly unpaid: number;
}

/** The facts of a request; one statement for all requests of a page. */
export async function factsOf(ctx: Context, id: string): Promise<RequestFacts> {
  return (await ctx.loaders.batch<string, RequestFacts>('requestFacts', id, (ids) => read(ctx, ids)))!;
}

async function read(ctx: Context, ids: readonly string[]): Promise<Map<string, RequestFacts>> {
  const s = `"${ctx.subgraph}"`;
  const ofRound = 'o.request_id = r.id and o.round = r.round';
  const taken = `p.request_id = r.id and p.response_status in ('ACCEPTED', 'PARTIALLY_ACCEPTED')`;
  const rows = await ctx.em.execute<RequestFacts[]>(
    `select r.id, council.status as council, report.status as report,
       (select count(*)::int from ${s}.participant p
        where p.request_id = r.id and p.ended_on is null and p.capacity <> 'COUNCIL') as parties,
       exists (select 1 from ${s}.opinion o
         where o.request_id = r.id and o.status not in ('DECLINED', 'CANCELLED')) as asked,
       (select count(*)::int from ${s}.consultancy_council_seat seat
        where seat.council_id = council.id and seat.role = 'REVIEWER' and seat.ended_on is null
          and not exists (select 1 from ${s}.opinion o where ${ofRound} and o.person_id = seat.person_id
            and o.is_reviewer and o.status = 'SUBMITTED'))
       + (select count(*)::int from ${s}.opinion o
          where ${ofRound} and o.is_reviewer and o.status in ('INVITED', 'DRAFT')
            and not exists (select 1 from ${s}.consultancy_council_seat seat where seat.council_id = council.id
              and seat.person_id = o.person_id and seat.role = 'REVIEWER' and seat.ended_on is null)) as "missingForms",
       (select count(*)::int from ${s}.opinion o join ${s}.opinion_point p on p.opinion_id = o.id
        where ${ofRound} and o.status = 'SUBMITTED'
          and not exists (select 1 from ${s}.point_disposition d where d.point_id = p.id)) as "openPoints",
       (select count(*)::int from ${s}.recommendation p
        where p.report_id = report.id and p.response_status = 'PENDING') as pending,
       (select count(*)::int from ${s}.recommendation p where ${taken}) as accepted,
       (select count(*)::int from ${s}.recommendation p where ${taken}
          and not exists (select 1 from ${s}.follow_up f where f.recommendation_id = p.id and f.status <> 'TO_CHECK')
       ) as unverified,
       (select count(*)::int from ${s}.expert_engagement e
        where e.request_id = r.id and (e.status = 'ACCEPTED' or e.status = 'DONE' and e.fee > 0)) as unpaid
     from ${s}.consultancy_request r
     left join lateral (select c.id, c.status from ${s}.consultancy_council c
       where c.request_id = r.id and c.round = r.round and c.status <> 'CANCELLED' limit 1) council on true
     left join lateral (select v.id, v.status from ${s}.consultancy_report v
       where v.request_id = r.id and v.round = r.round order by v.version_number desc limit 1) report on true
     where r.id = any(?::text[])`,
    [`{${ids.join(',')}}`],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
