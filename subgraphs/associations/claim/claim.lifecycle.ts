import { defineLifecycle } from '../../kernel/index.js';
import type { ProfileClaim } from './claim.entity.js';
import { ProfileClaimStatus } from './claim.enums.js';
import { mayDecideClaim } from './claim.policy.js';

const { PENDING, APPROVED, REJECTED } = ProfileClaimStatus;

/** A claim is approved by an officer, or at once where citizen id and birth date are those of the profile. */
export const claimLifecycle = defineLifecycle({
  entity: 'ProfileClaim',
  states: ProfileClaimStatus,
  initial: PENDING,
  steps: {
    approve: { from: [PENDING], to: APPROVED, who: mayDecideClaim, label: { vi: 'Duyệt', en: 'Approve' } },
    reject: {
      from: [PENDING],
      to: REJECTED,
      who: mayDecideClaim,
      reason: true,
      label: { vi: 'Từ chối', en: 'Reject' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ProfileClaim, ProfileClaimStatus, string>>[0]);
