import type { Context } from '../../kernel/index.js';
import { followers } from '../merge/merge.followers.js';
import type { DataSubjectRequest } from './data-request.entity.js';
import { DataRequestStatus } from './data-request.enums.js';

/** Whether a request to erase somebody's data is being carried out. One statement for a page. */
export async function isBeingErased(ctx: Context, personId: string): Promise<boolean> {
  const found = await ctx.loaders.batch<string, boolean>('being-erased', personId, async (ids) => {
    const rows = await ctx.em.execute<{ id: string }[]>(
      `select person_id as id from "${ctx.subgraph}".data_subject_request
       where person_id = any(?::text[]) and kind = 'ERASE' and status = 'ERASING'`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map(({ id }) => [id, true]));
  });
  return found ?? false;
}

/** Subgraphs that have not erased their part yet; empty but while it is being erased. One statement for a page. */
export async function pendingSubgraphs(
  ctx: Context,
  { id, status }: Pick<DataSubjectRequest, 'id' | 'status'>,
): Promise<string[]> {
  if (status !== DataRequestStatus.ERASING) return [];
  const answered = await ctx.loaders.batch<string, string[]>('erasure-answers', id, async (ids) => {
    const rows = await ctx.em.execute<{ id: string; subgraphs: string[] }[]>(
      `select request_id as id, array_agg(subgraph) as subgraphs from "${ctx.subgraph}".erasure_acknowledgement
       where request_id = any(?::text[]) group by request_id`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map((row) => [row.id, row.subgraphs]));
  });
  return followers.filter((name) => !(answered ?? []).includes(name));
}
