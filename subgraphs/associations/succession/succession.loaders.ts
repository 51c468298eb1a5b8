import type { Context } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { rowsOf } from '../association/association.loaders.js';
import { SuccessionEvent, SuccessionPart, type SuccessionSide } from './succession.entity.js';

/** An association in an event, under the name that it had then. */
export interface Party {
  readonly association: Association;
  readonly nameVi: string;
  readonly ended: boolean;
}

/** The associations on one side of an event that the viewer may know of. */
export async function partiesOf(ctx: Context, eventId: string, side: SuccessionSide): Promise<Party[]> {
  const parts = await ctx.loaders.batch<string, SuccessionPart[]>(
    'succession-parts',
    eventId,
    async (ids) => {
      const rows = (await ctx.em
        .createQueryBuilder(SuccessionPart, 'p')
        .select('*')
        .where({ eventId: { $in: [...ids] } } as never)
        .orderBy({ id: 'ASC' })
        .execute('all')) as SuccessionPart[];
      return Map.groupBy(rows, (row) => row.eventId);
    },
  );
  const parties = await Promise.all(
    (parts ?? [])
      .filter((part) => part.side === side)
      .map(async ({ associationId, nameVi, ended }) => ({
        association: await ctx.loaders.byId(Association, associationId),
        nameVi,
        ended,
      })),
  );
  return parties.filter((party): party is Party => party.association !== null);
}

/** The events in which an association stands on a side, the first first. */
export async function eventsOf(
  ctx: Context,
  associationId: string,
  side: SuccessionSide,
): Promise<SuccessionEvent[]> {
  const parts = await rowsOf(ctx, SuccessionPart, associationId, 'id');
  const events = await Promise.all(
    parts
      .filter((part) => part.side === side)
      .map(({ eventId }) => ctx.loaders.byId(SuccessionEvent, eventId)),
  );
  return events
    .filter((event) => event !== null)
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.id.localeCompare(b.id));
}
