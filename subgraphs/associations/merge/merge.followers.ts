import type { EventConsumer } from '../../kernel/events/consumer.js';
import { type Context, mergeEvents, publishMerge } from '../../kernel/index.js';
import { MergeAcknowledgement, type PersonMerge } from './merge.entity.js';
import { MergeStatus } from './merge.enums.js';

/** The subgraphs that hold ids of people and follow merges; a test compares the list with the manifests. */
export const followers = ['awards', 'consultancy', 'research'] as const;

/** Notes that a subgraph has followed a merge, or its undoing; the undoing counts, whichever comes first. */
export const mergeAcknowledgements: EventConsumer = {
  name: 'merge-acknowledgements',
  entityTypes: [mergeEvents('Person').followed],
  async handle(tx, { source, action, entityId }) {
    await tx.em.execute(
      `insert into "${tx.subgraph}".merge_acknowledgement as a (id, merge_id, subgraph, undone, at)
       select ? || '/' || ?, m.id, ?, ?, ? from "${tx.subgraph}".person_merge m where m.id = ?
       on conflict (id) do update set undone = a.undone or excluded.undone, at = excluded.at`,
      [entityId, source, source, action === 'DELETE', tx.now(), entityId],
    );
  },
};

const isMerged = ({ status }: PersonMerge) =>
  status === MergeStatus.MERGED || status === MergeStatus.UNDO_PROPOSED;

/** Subgraphs that have not followed yet; one statement for all merges of a page. */
export async function pendingSubgraphs(ctx: Context, merge: PersonMerge): Promise<string[]> {
  const undone = merge.status === MergeStatus.UNDONE;
  if (!undone && !isMerged(merge)) return [];
  const answers = await ctx.loaders.batch<string, MergeAcknowledgement[]>(
    'merge-answers',
    merge.id,
    async (ids) => {
      const rows = await ctx.em.find(MergeAcknowledgement, { mergeId: { $in: [...ids] } });
      return Map.groupBy(rows, ({ mergeId }) => mergeId);
    },
  );
  const followed = (answers ?? [])
    .filter((answer) => !undone || answer.undone)
    .map(({ subgraph }) => subgraph);
  return followers.filter((name) => !followed.includes(name));
}

/**
 * Tells of merges again that some subgraph has not followed after a quarter of an hour, e.g. because the event was put
 * aside while its database was away. Who has followed answers again and changes nothing. A job, four times an hour.
 * @param tx the context of a transaction, as the system
 * @returns how many merges it told of
 */
export async function remindOfMerges(tx: Context): Promise<number> {
  const schema = `"${tx.subgraph}"`;
  const rows = await tx.em.execute<{ id: string; from: string; to: string; undone: boolean }[]>(
    `select m.id, m.merged_id as from, m.survivor_id as to, m.undone_at is not null as undone
     from ${schema}.person_merge m
     where m.status in ('MERGED', 'UNDO_PROPOSED', 'UNDONE') and m.updated_at < ?::timestamptz - interval '15 minutes'
       and (select count(*) from ${schema}.merge_acknowledgement a
            where a.merge_id = m.id and (a.undone or m.undone_at is null)) < ?
     order by m.created_at`,
    [tx.now(), followers.length],
  );
  for (const { undone, ...ids } of rows) await publishMerge(tx, 'Person', ids, undone);
  return rows.length;
}
