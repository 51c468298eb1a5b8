import { createHash } from 'node:crypto';
import { recordAudit } from '../audit.js';
import type { Context } from '../context.js';
import type { DomainEvent } from '../events/event.js';

/** Two records that turned out to be one: the id `from` stands for the record `to` from then on. */
export interface MergedIds {
  /** Id of the merge itself. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Names of the events about merges and erasures of a type: `PersonMerged`, `PersonErased`, and the answers of each subgraph. */
export const mergeEvents = (typename: string) => ({
  merged: `${typename}Merged`,
  undone: `${typename}MergeUndone`,
  followed: `${typename}MergeFollowed`,
  erased: `${typename}Erased`,
  erasureFollowed: `${typename}ErasureFollowed`,
});

/**
 * Tells the other subgraphs of a merge, or that it was undone, in the transaction of the change. The event names the
 * three ids, so that whoever takes it needs to ask nobody.
 */
export async function publishMerge(
  tx: Context,
  typename: string,
  { id, from, to }: MergedIds,
  undone = false,
): Promise<void> {
  const names = mergeEvents(typename);
  await recordAudit(tx, tx.em, tx.subgraph, [
    {
      action: 'CREATE',
      entityType: undone ? names.undone : names.merged,
      entityId: `${id}/${from}/${to}`,
      before: null,
      after: { from, to },
      role: 'SYSTEM',
      reason: tx.reason ?? null,
    },
  ]);
}

/** The ids that an event of `publishMerge` names. */
export function mergedIds({ entityId }: Pick<DomainEvent, 'entityId'>): MergedIds {
  const [id = '', from = '', to = ''] = entityId.split('/');
  return { id, from, to };
}

/** Records that are erased, and the request that it is done for. */
export interface ErasedIds {
  /** Id of what asks for it: the answers name it. */
  readonly id: string;
  /** Every id that the record ever had. */
  readonly erased: readonly string[];
}

/** Tells the other subgraphs to erase what they hold of a record, in the transaction in which its owner does. */
export async function publishErasure(
  tx: Context,
  typename: string,
  { id, erased }: ErasedIds,
): Promise<void> {
  await recordAudit(tx, tx.em, tx.subgraph, [
    {
      action: 'DELETE',
      entityType: mergeEvents(typename).erased,
      entityId: [id, ...erased].join('/'),
      before: null,
      after: null,
      role: 'SYSTEM',
      reason: null,
    },
  ]);
}

/** The ids that an event of `publishErasure` names. */
export function erasedIds({ entityId }: Pick<DomainEvent, 'entityId'>): ErasedIds {
  const [id = '', ...erased] = entityId.split('/');
  return { id, erased };
}

/** What stands in place of an erased name, the same in every subgraph; it tells nothing but that two are one. */
export const tombstoneOf = (id: string): string =>
  `ERASED-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
