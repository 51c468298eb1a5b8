import { ConflictTie, type FactOf } from '../../kernel/council/index.js';
import { labelOf } from '../../kernel/enums.js';
import { type Context, hasRole, readSql } from '../../kernel/index.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import type { ConsultancyRequest } from '../request/request.entity.js';

interface Row {
  readonly tie: ConflictTie.DRAFTED | ConflictTie.EARLIER_ROUND;
  readonly person: string;
  readonly request: string;
  readonly code: string | null;
  readonly capacity: ParticipantCapacity | null;
  readonly since: string | null;
  readonly until: string | null;
}

/**
 * What consultancy itself knows of people: who took part in drafting this scheme, and who judged it in an earlier round or
 * an earlier request about it. One statement.
 */
export async function ownFacts(
  ctx: Context,
  personIds: readonly string[],
  { id, titleKey, round }: ConsultancyRequest,
): Promise<FactOf[]> {
  const people = `{${personIds.join(',')}}`;
  const mayKnowSecrets = hasRole(ctx.viewer, 'UNION_OFFICER', 'UNION_LEADER');
  const schema = ctx.subgraph;
  const rows = await readSql<Row>(
    ctx,
    `with same as (
       select r.id, r.code, r.title, r.proposed_on from "${schema}".consultancy_request r
       where r.id = ? or (r.title_key = ? and (? or r.confidentiality <> 'STATE_SECRET') and r.proposed_on <=
         (select proposed_on from "${schema}".consultancy_request where id = ?)))
     select f.tie, f.person, f.request, f.code, f.capacity, f.since::text, f.until::text from (
       select 'DRAFTED' as tie, a.person_id as person, s.id as request, s.code, null as capacity, null::date as since,
              null::date as until
       from "${schema}".scheme_author a join same s on s.id = a.request_id where a.person_id = any(?::text[])
       union all
       select 'EARLIER_ROUND', p.person_id, s.id, s.code, p.capacity, p.since, p.ended_on
       from "${schema}".participant p join same s on s.id = p.request_id
       where p.person_id = any(?::text[]) and s.id <> ?
       union all
       select 'EARLIER_ROUND', c.person_id, ?, null, 'COUNCIL', c.accepted_on, c.ended_on
       from "${schema}".consultancy_council_seat c join "${schema}".consultancy_council k on k.id = c.council_id
       where c.person_id = any(?::text[]) and k.request_id = ? and k.round < ?
       union all
       select 'EARLIER_ROUND', o.person_id, ?, null, 'REVIEWER', null, null from "${schema}".opinion o
       where o.person_id = any(?::text[]) and o.request_id = ? and o.round < ? and o.status = 'SUBMITTED') f
     order by f.person, f.tie, f.since desc nulls last, f.request`,
    [id, titleKey, mayKnowSecrets, id, people, people, id, id, people, id, round, id, people, id, round],
  );
  return rows.map(({ tie, person, request, code, capacity, since, until }) => {
    const label = capacity ? labelOf(ParticipantCapacity, capacity) : null;
    return {
      personId: person,
      tie,
      with: null,
      since,
      until,
      records: [{ id: request, typename: 'ConsultancyRequest', label: code ?? '' }],
      explanationVi: label
        ? `đã tham gia lần trước về đề án này: ${label.vi.toLowerCase()}`
        : 'tham gia soạn thảo đề án này, chỉ có thể dự với tư cách khách mời',
      explanationEn: label
        ? `took part when the scheme was judged before: ${label.en.toLowerCase()}`
        : 'took part in drafting the scheme, and may attend as a guest only',
    };
  });
}
