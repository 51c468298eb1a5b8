import { type Context, readSql } from '../../kernel/index.js';

/** When the viewer, or an association of his, last ceased to take part in a request; null where never. One statement. */
export async function lastLoss(ctx: Context): Promise<Date | null> {
  const { personId, associationIds } = ctx.viewer;
  if (personId === null && associationIds.length === 0) return null;
  const [row] = await readSql<{ at: number | null }>(
    ctx,
    `select (extract(epoch from max(updated_at)) * 1000)::float8 as at from consultancy.participant
     where ended_on is not null and (person_id = ? or association_id = any(?::text[]))`,
    [personId ?? '', `{${associationIds.join()}}`],
  );
  return row?.at ? new Date(row.at) : null;
}
