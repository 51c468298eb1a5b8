import type { Context } from '../../kernel/index.js';
import { asSystem } from '../association/association.step.js';
import { OfficeEndReason } from '../leadership/leadership.enums.js';
import { endOffices, resumeOffices, suspendOffices } from '../leadership/office.follow.js';
import type { Membership } from './membership.entity.js';
import { MembershipStatus, openStatuses } from './membership.enums.js';

/** Offices of an association follow the membership that they rest on, in the same transaction (DOMAIN B.1, I1). */
export async function moveOffices(
  tx: Context,
  membership: Membership,
  before: MembershipStatus,
  day: string,
  reason: string | null,
): Promise<void> {
  const { id, personId, associationId, status } = membership;
  if (!personId || before === status) return;
  const whose = { personIds: [personId], associationIds: [associationId] };
  const system = asSystem(tx);
  if (status === MembershipStatus.SUSPENDED) await suspendOffices(system, whose, id, day, reason);
  else if (before === MembershipStatus.SUSPENDED && status === MembershipStatus.ACTIVE)
    await resumeOffices(system, whose, id, day);
  else if (!openStatuses.includes(status as never))
    await endOffices(system, whose, day, endReasonOf(status), reason);
}

const endReasonOf = (status: MembershipStatus): OfficeEndReason =>
  status === MembershipStatus.DECEASED ? OfficeEndReason.DECEASED : OfficeEndReason.MEMBERSHIP_ENDED;
