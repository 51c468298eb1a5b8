import { type Context, selectRows } from '../../kernel/index.js';
import { Membership } from '../membership/membership.entity.js';
import type { Person } from './person.entity.js';
import { maySeeInternal, ownMemberships } from './person.policy.js';

/** The id that a person has today: that of the record which an older one was merged into. */
export async function currentPersonId(ctx: Context, id: string): Promise<string> {
  const [survivor] = await ctx.em.execute<{ id: string }[]>(
    `select id from "${ctx.subgraph}".person where former_ids <> '{}' and former_ids && array[?]::text[] and merged_into_id is null`,
    [id],
  );
  return survivor?.id ?? id;
}

/** Whether the viewer may read the internal fields of a person; one statement for all people of a page. */
export async function seesInternal(ctx: Context, { id }: Person): Promise<boolean> {
  const without = maySeeInternal(ctx.viewer, { id, isOwnMember: false });
  return without || (maySeeInternal(ctx.viewer, { id, isOwnMember: true }) && (await isOwnMember(ctx, id)));
}

/** A member of an association that the viewer acts for, now or until a year ago, or an applicant who agreed to it. */
export async function isOwnMember(ctx: Context, id: string): Promise<boolean> {
  const found = await ctx.loaders.batch<string, boolean>('own-members', id, async (ids) => {
    const own = ownMemberships(ctx.viewer, ctx.today);
    const rows = await selectRows(ctx, Membership, { $and: [{ personId: { $in: [...ids] } }, own] });
    return new Map(rows.map(({ personId }) => [personId!, true]));
  });
  return found ?? false;
}
