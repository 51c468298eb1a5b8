import { type Context, publishMerge, recordTransition } from '../../kernel/index.js';
import { unlessTaken } from '../../kernel/merges/index.js';
import { showByConsent } from '../person/consent.service.js';
import { Person } from '../person/person.entity.js';
import { ProfileStatus } from '../person/person.enums.js';
import { lockPeople, moveRows } from './merge.columns.js';
import { mergeConsents } from './merge.consents.js';
import { MergeChange, type PersonMerge } from './merge.entity.js';
import { mergeDeclarations } from './merge.interests.js';
import { Journal, type Row, restoreRow } from './merge.journal.js';
import { mergeMemberships } from './merge.memberships.js';
import { closePairs, mergeFields, mergePeople } from './merge.person.js';
import { mergeProblems } from './merge.problems.js';

const { refuse } = mergeProblems;

/**
 * Merges in this subgraph, in the transaction of the approval, and tells the others.
 * @throws Refusal where one of the two was merged meanwhile
 */
export async function performMerge(tx: Context, merge: PersonMerge): Promise<void> {
  const { survivorId, mergedId } = merge;
  const people = await lockPeople(tx, [survivorId, mergedId]);
  const [from, to] = [people.get(mergedId)!, people.get(survivorId)!];
  if (from.merged_into_id) refuse('ALREADY_MERGED');
  if (to.merged_into_id) refuse('SURVIVOR_MERGED');
  refuseRestricted([from, to]);
  refuseErased(from, to);
  const journal = new Journal(tx, merge.id);
  await mergeMemberships(journal, [survivorId, mergedId]);
  await mergeConsents(journal, mergedId, survivorId);
  const stays = await mergeFields(journal, mergedId, survivorId);
  await mergeDeclarations(journal, [survivorId, mergedId]);
  await moveRows(journal, mergedId, survivorId, stays);
  await mergePeople(journal, { from, to }, merge.takeFromMerged);
  await closePairs(journal, mergedId);
  await journal.write();
  await publishMerge(tx, 'Person', { id: merge.id, from: mergedId, to: survivorId });
}

/** What was erased is not brought back. */
function refuseErased(...people: Row[]): void {
  if (people.some(({ status }) => status === ProfileStatus.ERASED)) refuse('PERSON_ERASED');
}

/**
 * While an objection is examined nothing of a profile is changed, and which of two records it is about is part of what is
 * examined: the data protection officer lifts the restriction first.
 */
function refuseRestricted(people: readonly Row[]): void {
  if (people.some(({ status }) => status === ProfileStatus.RESTRICTED)) refuse('PERSON_RESTRICTED');
}

/**
 * Takes a merge back, row by row, the last first. What somebody changed since stays as he left it.
 * @throws Refusal where the survivor was merged into another, or where a row cannot go back any more
 */
export async function performUndo(tx: Context, merge: PersonMerge): Promise<void> {
  const { survivorId, mergedId } = merge;
  const people = await lockPeople(tx, [survivorId, mergedId]);
  if (people.get(survivorId)!.merged_into_id) refuse('SURVIVOR_MERGED');
  refuseRestricted([...people.values()]);
  refuseErased(...people.values());
  const changes = await tx.em.find(MergeChange, { mergeId: merge.id }, { orderBy: { position: 'DESC' } });
  const done = await unlessTaken(tx, async () => {
    for (const change of changes) await restoreRow(tx, change);
  });
  if (!done) refuse('UNDO_BLOCKED');
  // Consents may have been given and withdrawn since.
  for (const person of await tx.em.find(Person, { id: { $in: [survivorId, mergedId] } }, { refresh: true }))
    await showByConsent(tx, person);
  for (const { entityType, rowId, before, after } of changes)
    if (after.status !== undefined && (entityType === 'Membership' || rowId === mergedId))
      await recordTransition(
        tx,
        entityType,
        rowId,
        'undoMerge',
        String(after.status),
        String(before.status),
        {
          reason: tx.reason ?? null,
        },
      );
  await publishMerge(tx, 'Person', { id: merge.id, from: mergedId, to: survivorId }, true);
}

/**
 * Moves rows that were being written for a merged person while the merge went on. A job, once an hour.
 * @param tx the context of a transaction, as the system
 * @returns how many rows moved
 */
export async function adoptStrays(tx: Context): Promise<number> {
  const schema = `"${tx.subgraph}"`;
  const merges = await tx.em.execute<{ id: string; merged: string; survivor: string; next: number }[]>(
    `select m.id, m.merged_id as merged, m.survivor_id as survivor,
       (select coalesce(max(c.position) + 1, 0) from ${schema}.merge_change c where c.merge_id = m.id) as next
     from ${schema}.person_merge m join ${schema}.person p on p.id = m.merged_id
     where m.status in ('MERGED', 'UNDO_PROPOSED') and m.merged_at > ?::timestamptz - interval '2 days'
       and p.status = '${ProfileStatus.MERGED}' order by m.merged_at`,
    [tx.now()],
  );
  let moved = 0;
  for (const { id, merged, survivor, next } of merges) {
    const kept = await tx.em.execute<{ row_id: string }[]>(
      `select row_id from ${schema}.merge_change where merge_id = ? and kind = 'KEPT'`,
      [id],
    );
    const journal = new Journal(tx, id);
    moved += await moveRows(journal, merged, survivor, new Set(), new Set(kept.map((each) => each.row_id)));
    await journal.write(next);
  }
  return moved;
}
