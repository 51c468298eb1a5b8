import { type Context, defineLifecycle, historyOf, type Precondition } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { LegalStatus, UnionMembershipStatus } from '../association/association.enums.js';
import { onlySystem } from '../association/association.policy.js';
import { mayVerify } from '../person/person.policy.js';
import type { Membership } from './membership.entity.js';
import { MembershipStatus } from './membership.enums.js';
import { mayLead, mayResign, maySecretary } from './membership.policy.js';
import { membershipProblems } from './membership.problems.js';

const associationIsActive: Precondition<Membership> = {
  ...membershipProblems.problem('ASSOCIATION_NOT_ADMITTED'),
  async holds(ctx, { associationId }) {
    const association = await ctx.loaders.byId(Association, associationId);
    return association !== null && isActive(association);
  },
};

/** A person who withdrew the consent that his application rests on is considered no further. */
const consentStands: Precondition<Membership> = {
  ...membershipProblems.problem('CONSENT_MISSING'),
  holds: (_ctx, { personId, consentId }) => personId === null || consentId !== null,
};

/** An association takes members while it is active in law and admitted to the Union. */
export const isActive = (association: Association): boolean =>
  association.legalStatus === LegalStatus.ACTIVE && association.status === UnionMembershipStatus.ADMITTED;

const {
  APPLIED,
  UNDER_REVIEW,
  ACTIVE,
  SUSPENDED,
  RESIGNED,
  EXPELLED,
  STRUCK_OFF,
  DECEASED,
  ORG_DISSOLVED,
  REJECTED,
  TRANSFERRED,
  ASSOCIATION_ENDED,
} = MembershipStatus;
const open = [APPLIED, UNDER_REVIEW, ACTIVE, SUSPENDED] as const;

/** A member who was suspended is so again. */
async function stateBeforeDeath({ id }: Membership, ctx: Context): Promise<MembershipStatus> {
  const death = (await historyOf(ctx, 'Membership', id)).findLast(({ to }) => to === DECEASED);
  return death?.from === SUSPENDED ? SUSPENDED : ACTIVE;
}

/**
 * DOMAIN B.1.c; but the death of an applicant is no business of the association: it rejects. A new application after RESIGNED or STRUCK_OFF is a new record that
 * names the old one.
 */
export const membershipLifecycle = defineLifecycle({
  entity: 'Membership',
  states: MembershipStatus,
  initial: APPLIED,
  steps: {
    startReview: {
      from: [APPLIED],
      to: UNDER_REVIEW,
      who: maySecretary,
      requires: [associationIsActive, consentStands],
      label: { vi: 'Bắt đầu xét', en: 'Start the review' },
    },
    admit: {
      from: [UNDER_REVIEW],
      to: ACTIVE,
      who: mayLead,
      requires: [associationIsActive, consentStands],
      label: { vi: 'Kết nạp', en: 'Admit' },
    },
    reject: {
      from: [UNDER_REVIEW],
      to: REJECTED,
      who: mayLead,
      reason: true,
      label: { vi: 'Không kết nạp', en: 'Reject' },
    },
    suspend: {
      from: [ACTIVE],
      to: SUSPENDED,
      who: mayLead,
      reason: true,
      label: { vi: 'Tạm dừng', en: 'Suspend' },
    },
    resume: { from: [SUSPENDED], to: ACTIVE, who: mayLead, label: { vi: 'Sinh hoạt trở lại', en: 'Resume' } },
    resign: {
      from: [ACTIVE, SUSPENDED],
      to: RESIGNED,
      who: mayResign,
      label: { vi: 'Xin ra khỏi hội', en: 'Resign' },
    },
    strikeOff: {
      from: [ACTIVE, SUSPENDED],
      to: STRUCK_OFF,
      who: mayLead,
      reason: true,
      label: { vi: 'Xóa tên', en: 'Strike off' },
    },
    expel: {
      from: [ACTIVE, SUSPENDED],
      to: EXPELLED,
      who: mayLead,
      reason: true,
      label: { vi: 'Khai trừ', en: 'Expel' },
    },
    recordDeath: {
      from: [ACTIVE, SUSPENDED],
      to: DECEASED,
      who: maySecretary,
      label: { vi: 'Ghi nhận đã mất', en: 'Record the death' },
    },
    correctDeath: {
      from: [DECEASED],
      to: stateBeforeDeath,
      who: mayVerify,
      reason: true,
      label: { vi: 'Đính chính ghi nhận đã mất', en: 'Correct a recorded death' },
    },
    recordDissolution: {
      from: open,
      to: ORG_DISSOLVED,
      who: maySecretary,
      label: { vi: 'Ghi nhận tổ chức giải thể', en: 'Record the dissolution' },
    },
    transfer: {
      from: open,
      to: TRANSFERRED,
      who: onlySystem,
      label: { vi: 'Chuyển sang tổ chức kế thừa', en: 'Go over to a successor' },
    },
    endWithErasure: {
      from: open,
      to: RESIGNED,
      who: onlySystem,
      label: { vi: 'Chấm dứt do xóa dữ liệu cá nhân', en: 'End with the erasure of the person’s data' },
    },
    endWithAssociation: {
      from: open,
      to: ASSOCIATION_ENDED,
      who: onlySystem,
      label: { vi: 'Chấm dứt do hội giải thể', en: 'End with the association' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Membership, MembershipStatus, string>>[0]);
