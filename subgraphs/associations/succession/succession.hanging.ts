import type { EntityClass } from '@mikro-orm/core';
import { type AuditEntry, recordAudit } from '../../kernel/audit.js';
import { type Context, recordTransition, transition } from '../../kernel/index.js';
import { unlessTaken } from '../../kernel/merges/index.js';
import { FeeDue } from '../fee/fee.entity.js';
import { tableOf } from '../merge/merge.journal.js';
import { Petition } from '../petition/petition.entity.js';
import { ServiceAssignment } from '../public-service/public-service.entity.js';
import { ServiceAssignmentStatus } from '../public-service/public-service.enums.js';
import { assignmentLifecycle } from '../public-service/public-service.lifecycle.js';
import { SuccessorEntry, TalentAttraction, TrainingRecord } from '../training/training.entity.js';
import { SuccessorStatus } from '../training/training.enums.js';
import { successorLifecycle } from '../training/training.lifecycle.js';

/** The event that a row follows. */
export interface Following {
  readonly on: string;
  /** Number of the decision. */
  readonly document: string;
}

/** What goes on under the one successor of an association that ends, while it is in one of these states. */
const goingOn: readonly (readonly [entity: EntityClass<any>, property: string, open: readonly string[]])[] = [
  [FeeDue, 'associationId', ['DUE', 'PARTIAL', 'OVERDUE']],
  [FeeDue, 'debtorAssociationId', ['DUE', 'PARTIAL', 'OVERDUE']],
  [Petition, 'associationId', ['DRAFT', 'FILED', 'RETURNED', 'REGISTERED', 'FORWARDED', 'ANSWERED']],
  [ServiceAssignment, 'associationId', ['PROPOSED', 'ACTIVE', 'SUSPENDED']],
  [SuccessorEntry, 'associationId', ['NOMINATED', 'APPROVED']],
  [TrainingRecord, 'associationId', ['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'NOT_RETURNED']],
  [TalentAttraction, 'associationId', ['SERVING']],
];

interface Row {
  readonly id: string;
  readonly status: string;
}

/**
 * What hangs on associations that end: claims on members follow the members; where one successor takes all, it takes what
 * is open too. Of several none does by itself: services and pools of successors are closed, for others to be decided anew,
 * and petitions and claims stay under the old name for the Union to settle.
 * @param tx as the system, the memberships moved and written
 */
export async function moveHanging(
  tx: Context,
  ending: readonly string[],
  successorIds: readonly string[],
  following: Following,
): Promise<void> {
  for (const from of ending) {
    await followMembers(tx, from, following);
    if (successorIds.length === 1) await moveAllTo(tx, from, successorIds[0]!, following);
    else await closeHanging(tx, from, following);
  }
}

/** A member who goes over owes what he owed to the association in which he goes on. */
async function followMembers(tx: Context, from: string, following: Following): Promise<void> {
  const dues = await tx.em.execute<(Row & { to: string; membership: string })[]>(
    `select d.id, d.status, m.id as membership, m.association_id as to from "${tx.subgraph}".fee_due d
     join "${tx.subgraph}".membership m on m.previous_id = d.membership_id and m.ended_on is null
     where d.association_id = ? and d.status in ('DUE', 'PARTIAL', 'OVERDUE') order by d.id`,
    [from],
  );
  for (const { to, membership, ...due } of dues)
    await move(tx, FeeDue, due, { associationId: to, membershipId: membership }, { from, to, ...following });
}

async function moveAllTo(tx: Context, from: string, to: string, following: Following): Promise<void> {
  for (const [entity, property, open] of goingOn) {
    const { sql } = tableOf(tx, entity);
    const rows = await tx.em.execute<Row[]>(
      `select id, status from ${sql} where "${columnOf(tx, entity, property)}" = ? and status = any(?::text[]) order by id`,
      [from, `{${open.join(',')}}`],
    );
    for (const row of rows) await move(tx, entity, row, { [property]: to }, { from, to, ...following });
  }
}

/** Closes what nobody takes over: of an association that is dissolved, or has several successors. @param tx as the system */
export async function closeHanging(tx: Context, from: string, { on, document }: Following): Promise<void> {
  const reason = 'Hội chấm dứt';
  const note = { reason, documents: [document], extra: { on } };
  const { PROPOSED, ACTIVE, SUSPENDED } = ServiceAssignmentStatus;
  const assignments = await tx.em.find(ServiceAssignment, {
    associationId: from,
    status: { $in: [PROPOSED, ACTIVE, SUSPENDED] },
  });
  for (const assignment of assignments) {
    const step = assignment.status === PROPOSED ? 'reject' : 'terminate';
    await transition(tx, assignmentLifecycle, step, assignment, note);
    if (step === 'terminate') assignment.endOn = on < assignment.startOn ? assignment.startOn : on;
    assignment.updatedAt = tx.now();
  }
  const { NOMINATED, APPROVED } = SuccessorStatus;
  const entries = await tx.em.find(SuccessorEntry, {
    associationId: from,
    status: { $in: [NOMINATED, APPROVED] },
  });
  for (const entry of entries) {
    const step = entry.status === NOMINATED ? 'reject' : 'remove';
    await transition(tx, successorLifecycle, step, entry, note);
    entry.endOn = on < entry.startOn ? entry.startOn : on;
    entry.updatedAt = tx.now();
  }
}

const columnOf = (ctx: Context, entity: EntityClass<any>, property: string): string =>
  [...tableOf(ctx, entity).properties].find(([, name]) => name === property)![0];

/** Moves one row, and says so in its history; one that the successor has already stays as it is. */
async function move(
  tx: Context,
  entity: EntityClass<any>,
  { id, status }: Row,
  values: Readonly<Record<string, string>>,
  { from, to, on, document }: Following & { from: string; to: string },
): Promise<void> {
  const { sql, name } = tableOf(tx, entity);
  const sets = Object.keys(values).map((property) => `"${columnOf(tx, entity, property)}" = ?`);
  const moved = await unlessTaken(tx, () =>
    tx.em.execute(
      `update ${sql} set ${sets.join(', ')}, updated_at = ?, version = version + 1 where id = ?`,
      [...Object.values(values), tx.now(), id],
    ),
  );
  if (!moved) return;
  const before = Object.fromEntries(Object.keys(values).map((property) => [property, null]));
  const entry: AuditEntry = {
    action: 'UPDATE',
    entityType: name,
    entityId: id,
    before: { ...before, associationId: from },
    after: values,
    role: 'SYSTEM',
    reason: tx.reason ?? null,
  };
  await recordAudit(tx, tx.em, tx.subgraph, [entry]);
  const note = { documents: [document], extra: { on, from, to } };
  await recordTransition(tx, name, id, 'succeed', status, status, note);
}
