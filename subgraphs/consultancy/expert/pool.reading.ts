import { type Context, currentId } from '../../kernel/index.js';
import { ExpertPoolEntry } from './pool.entity.js';
import { ExpertPoolStatus } from './pool.enums.js';

/** The entry of a person that the viewer may see, unless he left; one statement for all people of a page. */
export async function entryOf(ctx: Context, personId: string): Promise<ExpertPoolEntry | null> {
  const id = await currentId(ctx, 'Person', personId);
  const where = { status: { $ne: ExpertPoolStatus.LEFT } };
  const [entry] = await ctx.loaders.group(ExpertPoolEntry, 'personId', id, { name: 'open', where });
  return entry ?? null;
}
