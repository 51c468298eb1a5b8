import { addYears } from '../../kernel/calendar/index.js';
import { type Context, hasRole } from '../../kernel/index.js';
import type { Person } from './person.entity.js';
import { maySeeInternal } from './person.policy.js';

/** Whether the viewer may read the internal fields of a person; one statement for all people of a page. */
export async function seesInternal(ctx: Context, person: Person): Promise<boolean> {
  const { viewer } = ctx;
  const asksForOwn = hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0;
  return maySeeInternal(viewer, {
    id: person.id,
    isOwnMember: asksForOwn && (await isOwnMember(ctx, person.id)),
  });
}

/** A member of an association that the viewer acts for, now or until a year ago. */
async function isOwnMember(ctx: Context, id: string): Promise<boolean> {
  const found = await ctx.loaders.batch<string, boolean>('own-members', id, async (ids) => {
    const rows = await ctx.em.execute<{ person_id: string }[]>(
      `select distinct person_id from "${ctx.subgraph}".membership
       where person_id = any(?::text[]) and association_id = any(?::text[]) and (ended_on is null or ended_on >= ?::date)`,
      [`{${ids.join(',')}}`, `{${ctx.viewer.associationIds.join(',')}}`, addYears(ctx.today, -1)],
    );
    return new Map(rows.map((row) => [row.person_id, true]));
  });
  return found ?? false;
}
