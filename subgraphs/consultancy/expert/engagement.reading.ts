import { type Context, currentId, groupConnection, type PageArgs } from '../../kernel/index.js';
import { ExpertEngagement } from './engagement.entity.js';

/** A page of the engagements of a person; one statement for all people of a page. */
export async function engagementsOf(ctx: Context, personId: string, page: PageArgs) {
  const id = await currentId(ctx, 'Person', personId);
  return groupConnection(ctx, ExpertEngagement, 'personId', id, page, { orderBy: [['offeredOn', 'DESC']] });
}
