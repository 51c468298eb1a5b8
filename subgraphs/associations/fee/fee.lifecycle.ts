import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { UnionMembershipStatus } from '../association/association.enums.js';
import { Membership } from '../membership/membership.entity.js';
import type { FeeDue } from './fee.entity.js';
import { FeeStatus } from './fee.enums.js';
import { isTheClock, mayDecideReversal, mayForgiveFees, mayKeepFees } from './fee.policy.js';
import { feeProblems } from './fee.problems.js';

const { DUE, PARTIAL, PAID, OVERDUE, WAIVED, WRITTEN_OFF } = FeeStatus;
const { ADMITTED, SUSPENDED } = UnionMembershipStatus;

const debtorIsGone: Precondition<FeeDue> = {
  ...feeProblems.problem('DEBTOR_STILL_THERE'),
  async holds(ctx, { membershipId, debtorAssociationId }) {
    if (membershipId) return (await ctx.loaders.byId(Membership, membershipId))?.endedOn != null;
    const association = await ctx.loaders.byId(Association, debtorAssociationId!);
    return association !== null && association.status !== ADMITTED && association.status !== SUSPENDED;
  },
};

/** DOMAIN B.1.e. Where money comes or goes, the state follows from the sum (`statusBySum`), which `towards` puts in. */
export const feeLifecycle = defineLifecycle({
  entity: 'FeeDue',
  states: FeeStatus,
  initial: DUE,
  steps: {
    recordPayment: {
      from: [DUE, PARTIAL, OVERDUE, PAID],
      to: (due): FeeStatus => due.status,
      who: mayKeepFees,
      label: { vi: 'Ghi nhận nộp', en: 'Record a payment' },
    },
    reversePayment: {
      from: [PAID, PARTIAL, OVERDUE],
      to: (due): FeeStatus => due.status,
      who: mayDecideReversal,
      reason: true,
      label: { vi: 'Duyệt hoàn bút toán', en: 'Approve the reversal of a payment' },
    },
    markOverdue: {
      from: [DUE, PARTIAL],
      to: OVERDUE,
      who: isTheClock,
      label: { vi: 'Quá hạn', en: 'Becomes overdue' },
    },
    waive: {
      from: [DUE, PARTIAL, OVERDUE],
      to: WAIVED,
      who: mayForgiveFees,
      reason: true,
      label: { vi: 'Miễn hội phí', en: 'Waive' },
    },
    writeOff: {
      from: [DUE, PARTIAL, OVERDUE],
      to: WRITTEN_OFF,
      who: mayForgiveFees,
      requires: [debtorIsGone],
      reason: true,
      label: { vi: 'Xóa nợ', en: 'Write off' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<FeeDue, FeeStatus, string>>[0]);

/** The table with the state that a step leads to put in. */
export const towards = (step: 'recordPayment' | 'reversePayment', to: FeeStatus) => ({
  ...feeLifecycle,
  steps: { ...feeLifecycle.steps, [step]: { ...feeLifecycle.steps[step], to } },
});
