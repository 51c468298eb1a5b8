import type { Context } from '../../kernel/index.js';
import { keptRows } from '../../kernel/read/kept.js';

/** Ids of memberships that go on though the person died: another association recorded the death. Applications are rejected. */
export const openOfDeceased = (schema: string): string =>
  `select m.id from "${schema}".membership m join "${schema}".person p on p.id = m.person_id
   where p.deceased_on is not null and m.status in ('ACTIVE', 'SUSPENDED')`;

/** How many there are in associations, for the alerts of compliance. One statement. */
export async function deceasedMembers(
  ctx: Context,
  associationIds: readonly string[],
): Promise<{ associationId: string; members: number }[]> {
  return keptRows(
    ctx,
    `select association_id as "associationId", count(*)::int as members from "${ctx.subgraph}".membership
     where association_id = any(?::text[]) and id in (${openOfDeceased(ctx.subgraph)})
     group by association_id order by association_id`,
    [`{${associationIds.join(',')}}`],
  );
}
