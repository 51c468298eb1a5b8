import { type Context, recordTransition, tombstoneOf } from '../../kernel/index.js';
import { MergeStatus } from '../merge/merge.enums.js';
import { auditErased } from './erasure.rows.js';

/**
 * Merges that the person was part of: what they kept to be undone goes, and so their undoing; what waits for a decision is
 * rejected.
 */
export async function eraseMerges(tx: Context, ids: readonly string[]): Promise<void> {
  const schema = `"${tx.subgraph}"`;
  const people = `{${ids.join(',')}}`;
  const merges = await tx.em.execute<{ id: string; status: MergeStatus }[]>(
    `select id, status from ${schema}.person_merge
     where survivor_id = any(?::text[]) or merged_id = any(?::text[]) order by id for update`,
    [people, people],
  );
  if (merges.length === 0) return;
  const all = `{${merges.map(({ id }) => id).join(',')}}`;
  await tx.em.execute(`delete from ${schema}.merge_change where merge_id = any(?::text[])`, [all]);
  await tx.em.execute(
    `update ${schema}.person_merge set merged_name = ?, reason = '', version = version + 1,
       status = case status when 'PROPOSED' then 'REJECTED' when 'UNDO_PROPOSED' then 'MERGED' else status end
     where id = any(?::text[])`,
    [tombstoneOf(ids[0]!), all],
  );
  await auditErased(
    tx,
    'PersonMerge',
    merges.map(({ id }) => id),
    { mergedName: null, reason: null },
  );
  for (const { id, status } of merges) {
    if (status === MergeStatus.PROPOSED)
      await recordTransition(tx, 'PersonMerge', id, 'reject', status, MergeStatus.REJECTED, {});
    if (status === MergeStatus.UNDO_PROPOSED)
      await recordTransition(tx, 'PersonMerge', id, 'rejectUndo', status, MergeStatus.MERGED, {});
  }
}
