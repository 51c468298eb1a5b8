import type { CivilDate } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import type { Person } from '../person/person.entity.js';
import type { PriorityKind } from './priority.enums.js';
import { type PostFacts, priorityGroupsOf } from './priority.policy.js';

/** The priority groups of a person on a day; one statement for all people of a page. */
export async function priorityGroups(ctx: Context, person: Person, day: CivilDate): Promise<PriorityKind[]> {
  const posts = await ctx.loaders.batch<string, PostFacts[]>(`priority-posts ${day}`, person.id, (ids) =>
    postsOf(ctx, ids, day),
  );
  return priorityGroupsOf({ ...person, posts: posts ?? [] }, day, await ctx.rules.number('young.maxAge'));
}

/**
 * The workplace is the unit that the post names, else that of the employer's seat. What a former unit was like holds for
 * what was recorded in it.
 */
async function postsOf(
  ctx: Context,
  ids: readonly string[],
  day: CivilDate,
): Promise<Map<string, PostFacts[]>> {
  const rows = await ctx.em.execute<({ person: string; unit: string | null } & PostFacts)[]>(
    `select e.person_id as person, e.sector, e.is_main as "isMain", e.valid_from::text as "validFrom",
       e.valid_to::text as "validTo",
       case when u.unit_id is null then null
         else jsonb_build_object('mountainous', u.mountainous, 'island', u.island, 'border', u.border) end as workplace
     from "${ctx.subgraph}".employment e
       left join "${ctx.subgraph}".organization o on o.id = e.organization_id
       left join lateral (select w.* from "${ctx.subgraph}".unit_attribute w
         where w.unit_id = coalesce(e.work_unit_id, o.unit_id)
         order by w.valid_from > ?::date, abs(w.valid_from - ?::date) limit 1) u on true
     where e.person_id = any(?::text[]) order by e.id`,
    [day, day, `{${ids.join(',')}}`],
  );
  return Map.groupBy(rows, ({ person }) => person);
}
