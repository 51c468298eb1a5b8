import type { Context } from '../../kernel/index.js';
import { MemberCategory, MembershipStatus } from '../membership/membership.enums.js';

/**
 * Who of some people may vote and stand (DOMAIN B.1, I1): full members, admitted by the day, and neither suspended nor
 * gone; for an office of the past whoever was a member on its first day.
 * @param associationId null for the Union: a member of any association that the Union has admitted
 * @param isOpen whether it is about who votes or serves today
 */
export async function eligibleOf(
  ctx: Context,
  associationId: string | null,
  personIds: readonly string[],
  day: string,
  isOpen = true,
): Promise<Set<string>> {
  const rows = await ctx.em.execute<{ person_id: string }[]>(
    `select distinct m.person_id from "${ctx.subgraph}".membership m
       join "${ctx.subgraph}".association a on a.id = m.association_id
     where m.person_id = any(?::text[]) and m.category = ? and m.admitted_on <= ?::date
       and (m.status = ? or (not ?::boolean and m.ended_on > ?::date))
       and (m.association_id = ?::text or (?::text is null and a.status = 'ADMITTED'))`,
    [
      `{${personIds.join(',')}}`,
      MemberCategory.FULL,
      day,
      MembershipStatus.ACTIVE,
      isOpen,
      day,
      associationId,
      associationId,
    ],
  );
  return new Set(rows.map((row) => row.person_id));
}

/** How many full and active members an association has today, persons and organizations: the base of a plenary. */
export async function fullMembers(ctx: Context, associationId: string | null): Promise<number> {
  const [row] = await ctx.em.execute<{ n: number }[]>(
    `select count(*)::int as n from "${ctx.subgraph}".membership m
       join "${ctx.subgraph}".association a on a.id = m.association_id
     where m.category = 'FULL' and m.status = 'ACTIVE' and (m.association_id = ?::text or (?::text is null and a.status = 'ADMITTED'))`,
    [associationId, associationId],
  );
  return row!.n;
}
