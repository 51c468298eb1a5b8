import { type Context, transition } from '../../kernel/index.js';
import { type OfficeEndReason, OfficeStatus } from './leadership.enums.js';
import { endHolding } from './office.appointment.js';
import { OfficeHolding } from './office.entity.js';
import { officeLifecycle } from './office.lifecycle.js';
import { memberBodies } from './office.titles.js';

/** Whose offices follow what happened, and in which associations; without these in all, those of non-members too. */
export interface OfficesOf {
  readonly personIds: readonly string[];
  readonly associationIds?: readonly string[];
}

/** Open offices that rest on being a member: advisers and staff of the office need not be members. */
const openOffices = (tx: Context, { personIds, associationIds }: OfficesOf): Promise<OfficeHolding[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : tx.em.find(
        OfficeHolding,
        {
          personId: { $in: [...personIds] },
          endedOn: null,
          ...(associationIds && {
            associationId: { $in: [...associationIds] },
            bodyId: { kind: { $in: [...memberBodies] } },
          }),
        } as never,
        { orderBy: { rank: 'ASC', id: 'ASC' } as never },
      );

/**
 * Ends offices whose holders are members no more (DOMAIN B.1, I1): in the same transaction, so that nobody holds an office
 * without being a member. Where it was the president's, the permanent vice-president acts, or the alert HEAD_MISSING says
 * that nobody does (I3).
 * @param tx as the system
 */
export async function endOffices(
  tx: Context,
  whose: OfficesOf,
  day: string,
  endReason: OfficeEndReason,
  reason: string | null = null,
): Promise<number> {
  const offices = await openOffices(tx, whose);
  for (const office of offices)
    await endHolding(tx, office, day < office.startedOn ? office.startedOn : day, endReason, reason);
  return offices.length;
}

/** Suspends the offices that rest on a suspended membership. @param tx as the system */
export async function suspendOffices(
  tx: Context,
  whose: OfficesOf,
  membershipId: string,
  day: string,
  reason: string | null,
): Promise<void> {
  for (const office of await openOffices(tx, whose)) {
    if (office.status !== OfficeStatus.IN_OFFICE) continue;
    await transition(tx, officeLifecycle, 'suspend', office, { reason, extra: { on: day, membershipId } });
    office.updatedAt = tx.now();
  }
}

/** Ends the suspension of offices that were suspended with a membership; any other stands. @param tx as the system */
export async function resumeOffices(
  tx: Context,
  whose: OfficesOf,
  membershipId: string,
  day: string,
): Promise<void> {
  const suspended = (await openOffices(tx, whose)).filter(({ status }) => status === OfficeStatus.SUSPENDED);
  if (suspended.length === 0) return;
  const rows = await tx.em.execute<{ id: string; by: string | null }[]>(
    `select distinct on (t.entity_id) t.entity_id as id, t.extra->>'membershipId' as by from "${tx.subgraph}".transition t
     where entity_type = 'OfficeHolding' and entity_id = any(?::text[]) and step = 'suspend' order by t.entity_id, t.id desc`,
    [`{${suspended.map(({ id }) => id).join(',')}}`],
  );
  const by = new Map(rows.map((row) => [row.id, row.by]));
  for (const office of suspended.filter(({ id }) => by.get(id) === membershipId)) {
    await transition(tx, officeLifecycle, 'resume', office, { extra: { on: day, membershipId } });
    office.updatedAt = tx.now();
  }
}
