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

/** Names of the events about merges of a type: `PersonMerged`, `PersonMergeUndone`, and the answer of each subgraph. */
export const mergeEvents = (typename: string) => ({
  merged: `${typename}Merged`,
  undone: `${typename}MergeUndone`,
  followed: `${typename}MergeFollowed`,
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
