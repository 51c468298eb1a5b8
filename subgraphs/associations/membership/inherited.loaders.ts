import { type Context, selectedBy, type Where } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import type { InheritedMembership } from './inherited.types.js';
import { Membership } from './membership.entity.js';

/**
 * Living people in a post at a collective member, both on a day. Posts without a first day have begun; those that stay
 * with a merged person are the survivor's already. Parameters: the day, five times.
 */
const inheriting = (schema: string) => `"${schema}".employment e
  join "${schema}".membership m on m.organization_id = e.organization_id
    and m.admitted_on <= ?::date and (m.ended_on is null or m.ended_on > ?::date)
  join "${schema}".person p on p.id = e.person_id and p.merged_into_id is null
    and (p.deceased_on is null or p.deceased_on > ?::date)
  where (e.valid_from is null or e.valid_from <= ?::date) and (e.valid_to is null or e.valid_to > ?::date)`;

const fiveTimes = (day: string) => Array<string>(5).fill(day);
const list = (ids: readonly string[]) => `{${ids.join(',')}}`;

interface Row {
  readonly person: string;
  readonly membership: string;
  readonly association: string;
  readonly organization: string;
  readonly since: string;
}

/** What a person inherits on a day; one statement for all people of a page. */
export async function inheritedOf(
  ctx: Context,
  personId: string,
  day: string,
): Promise<InheritedMembership[]> {
  const found = await ctx.loaders.batch<string, Row[]>(`inherited:${day}`, personId, async (ids) => {
    const rows = await ctx.em.execute<Row[]>(
      `select e.person_id as person, m.id as membership, m.association_id as association,
         m.organization_id as organization, greatest(min(e.valid_from), m.admitted_on)::text as since
       from ${inheriting(ctx.subgraph)} and e.person_id = any(?::text[])
       group by e.person_id, m.id order by since, m.id`,
      [...fiveTimes(day), list(ids)],
    );
    return Map.groupBy(rows, ({ person }) => person);
  });
  return Promise.all(
    (found ?? []).map(async ({ association, organization, membership, since }) => ({
      association: await ctx.loaders.byId(Association, association),
      organization: await ctx.loaders.byId(Organization, organization),
      via: await ctx.loaders.byId(Membership, membership),
      since,
    })),
  );
}

/** Distinct people who inherit from an association on a day; one statement for all associations of a page. */
export async function inheritingCount(ctx: Context, associationId: string, day: string): Promise<number> {
  const count = await ctx.loaders.batch<string, number>(
    `inheriting-count:${day}`,
    associationId,
    async (ids) => {
      const rows = await ctx.em.execute<{ association: string; persons: number }[]>(
        `select m.association_id as association, count(distinct e.person_id)::int as persons
       from ${inheriting(ctx.subgraph)} and m.association_id = any(?::text[]) group by m.association_id`,
        [...fiveTimes(day), list(ids)],
      );
      return new Map(rows.map(({ association, persons }) => [association, persons]));
    },
  );
  return count ?? 0;
}

/** The people who inherit from an association on a day, as a condition. */
export const inheritingWhere = (ctx: Context, associationId: string, day: string): Where => ({
  id: {
    $in: selectedBy(`select e.person_id from ${inheriting(ctx.subgraph)} and m.association_id = ?`, [
      ...fiveTimes(day),
      associationId,
    ]),
  },
});
