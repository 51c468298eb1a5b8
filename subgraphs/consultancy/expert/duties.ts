import { type Context, readSql } from '../../kernel/index.js';

/** What somebody has to do, and had this year, in consultancy. */
export interface Duties {
  /** Open seats of councils. */
  readonly seats: number;
  /** Opinions that are asked for and not submitted. */
  readonly opinions: number;
  /** Engagements that are offered or accepted and not done. */
  readonly engagements: number;
  /** Requests that all of them are about; one that has him twice counts once. */
  readonly requests: number;
  /** Requests that he was asked for since the first of January and did not decline. */
  readonly usedThisYear: number;
  /** Day of the last offer that he took; null where none. */
  readonly lastEngagedOn: string | null;
}

const none: Duties = {
  seats: 0,
  opinions: 0,
  engagements: 0,
  requests: 0,
  usedThisYear: 0,
  lastEngagedOn: null,
};

/** The duties of a person; one statement for all people of a page. */
export async function dutiesOf(ctx: Context, personId: string): Promise<Duties> {
  const found = await ctx.loaders.batch<string, Duties>('duties', personId, async (ids) => {
    const people = `{${ids.join(',')}}`;
    const since = `${ctx.today.slice(0, 4)}-01-01`;
    const schema = ctx.subgraph;
    const rows = await readSql<Duties & { person: string }>(
      ctx,
      // Of opinions, which are the most, only those that count: open ones, and those of this year.
      `select d.person,
              count(*) filter (where d.kind = 'SEAT' and d.is_open)::int as seats,
              count(*) filter (where d.kind = 'OPINION' and d.is_open)::int as opinions,
              count(*) filter (where d.kind = 'ENGAGEMENT' and d.is_open)::int as engagements,
              count(distinct d.request) filter (where d.is_open)::int as requests,
              count(distinct d.request) filter (where d.day >= ?::date)::int as "usedThisYear",
              max(d.day) filter (where d.kind = 'ENGAGEMENT' and d.is_taken)::text as "lastEngagedOn"
       from (
         select 'SEAT' as kind, s.person_id as person, c.request_id as request, true as is_taken,
                s.ended_on is null and c.status in ('DRAFT', 'ESTABLISHED', 'IN_SESSION') as is_open,
                coalesce(s.accepted_on, s.created_at::date) as day
         from "${schema}".consultancy_council_seat s join "${schema}".consultancy_council c on c.id = s.council_id
         where s.person_id = any(?::text[]) and c.status <> 'CANCELLED'
         union all
         select 'OPINION', o.person_id, o.request_id, true, true, o.created_at::date
         from "${schema}".opinion o
         where o.person_id = any(?::text[]) and o.status in ('INVITED', 'DRAFT')
         union all
         select 'OPINION', o.person_id, o.request_id, true, false, o.created_at::date
         from "${schema}".opinion o
         where o.person_id = any(?::text[]) and o.status = 'SUBMITTED' and o.created_at >= ?::date
         union all
         select 'ENGAGEMENT', e.person_id, e.request_id, e.status <> 'OFFERED', e.status in ('OFFERED', 'ACCEPTED'),
                e.offered_on
         from "${schema}".expert_engagement e
         where e.person_id = any(?::text[]) and e.status not in ('DECLINED', 'CANCELLED')) d
       group by d.person`,
      [since, people, people, people, since, people],
    );
    return new Map(rows.map(({ person, ...duties }) => [person, duties]));
  });
  return found ?? none;
}
