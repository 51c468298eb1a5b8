import { recordAudit } from '../audit.js';
import { type Context, transact } from '../context.js';
import type { EventConsumer } from '../events/consumer.js';
import type { DomainEvent } from '../events/event.js';
import type { SubgraphManifest } from '../federation/manifest.js';
import type { Job } from '../jobs/job.js';
import { erasedIds, mergedIds, mergeEvents } from './merge-event.js';
import { settleColumn } from './settle.js';

/** The types of other subgraphs whose merges a subgraph follows. */
const followedTypes = ({ idColumns = {}, entities }: SubgraphManifest): string[] =>
  Object.keys(idColumns).filter((type) => !entities.some(({ typename }) => typename === type));

/** All consumers of a subgraph: its own, and the one that follows merges and erasures where it declares `idColumns`. */
export function consumersOf(manifest: SubgraphManifest): readonly EventConsumer[] {
  const types = followedTypes(manifest);
  const own = manifest.consumers ?? [];
  if (types.length === 0) return own;
  const follower: EventConsumer = {
    name: 'merges',
    entityTypes: types.flatMap((type) => [
      mergeEvents(type).merged,
      mergeEvents(type).undone,
      mergeEvents(type).erased,
    ]),
    handle(tx, event) {
      const erased = types.find((type) => event.entityType === mergeEvents(type).erased);
      return erased ? erase(tx, manifest, erased, event) : follow(tx, manifest, types, event);
    },
  };
  return [...own, follower];
}

/** All jobs of a subgraph: its own, and the one that moves what was written with an old id after a merge was followed. */
export function jobsOf(manifest: SubgraphManifest): readonly Job[] {
  const own = manifest.jobs ?? [];
  if (followedTypes(manifest).length === 0) return own;
  const settling: Job = {
    name: 'settle-merges',
    cron: '50 * * * *',
    run: (ctx) => transact(ctx, (tx) => settleMerges(tx, manifest)),
  };
  return [...own, settling];
}

/** Takes over one merge or its undoing, and says so: the owner waits for the answer of every follower. */
async function follow(
  tx: Context,
  manifest: SubgraphManifest,
  types: readonly string[],
  event: DomainEvent,
): Promise<void> {
  const typename = types.find((type) =>
    [mergeEvents(type).merged, mergeEvents(type).undone].includes(event.entityType),
  )!;
  const undone = event.entityType === mergeEvents(typename).undone;
  const { id, from, to } = mergedIds(event);
  await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `${tx.subgraph}.merge:${typename}`,
  ]);
  // A merge is undone once and for ever: where the undoing came first, the merge that comes late changes nothing.
  await tx.em.execute(
    `insert into "${tx.subgraph}".followed_merge (id, typename, from_id, to_id, undone, at) values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set undone = followed_merge.undone or excluded.undone`,
    [id, typename, from, to, undone, tx.now()],
  );
  await settle(tx, manifest, typename);
  await recordAudit(tx, tx.em, tx.subgraph, [
    {
      action: undone ? 'DELETE' : 'CREATE',
      entityType: mergeEvents(typename).followed,
      entityId: id,
      before: null,
      after: null,
      role: 'SYSTEM',
      reason: null,
    },
  ]);
}

/** Erases what the subgraph holds of a record, and says so. */
async function erase(
  tx: Context,
  manifest: SubgraphManifest,
  typename: string,
  event: DomainEvent,
): Promise<void> {
  const { id, erased } = erasedIds(event);
  await manifest.erase?.[typename]?.(tx, erased);
  await recordAudit(tx, tx.em, tx.subgraph, [
    {
      action: 'CREATE',
      entityType: mergeEvents(typename).erasureFollowed,
      entityId: id,
      before: null,
      after: null,
      role: 'SYSTEM',
      reason: null,
    },
  ]);
}

async function settle(tx: Context, { idColumns = {} }: SubgraphManifest, typename: string): Promise<number> {
  let moved = 0;
  for (const column of idColumns[typename] ?? []) moved += await settleColumn(tx, typename, column);
  return moved;
}

/**
 * Moves rows that were written with an id of before a merge after the merge was followed.
 * @param tx the context of a transaction, as the system
 * @returns how many rows moved
 */
export async function settleMerges(tx: Context, manifest: SubgraphManifest): Promise<number> {
  let moved = 0;
  for (const typename of followedTypes(manifest)) moved += await settle(tx, manifest, typename);
  return moved;
}
