import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { completeness } from './completeness.js';
import type { Person } from './person.entity.js';
import { ProfileStatus } from './person.enums.js';
import { mayDeclare, mayVerify } from './person.policy.js';
import { personProblems } from './person.problems.js';

const completeEnough: Precondition<Person> = {
  ...personProblems.problem('PROFILE_INCOMPLETE'),
  holds: async (ctx, person) =>
    (await completeness(ctx, person)) >= (await ctx.rules.number('profile.minimumCompleteness')),
};

const { DRAFT, PROPOSED, SELF_DECLARED, VERIFYING, VERIFIED, RETURNED, STALE } = ProfileStatus;

/** DOMAIN C.1, the part that leads to a verified profile. Only VERIFIED and STALE count in statistics. */
export const profileLifecycle = defineLifecycle({
  entity: 'Person',
  states: ProfileStatus,
  initial: DRAFT,
  steps: {
    propose: { from: [DRAFT], to: PROPOSED, who: mayVerify, label: { vi: 'Đề cử', en: 'Propose' } },
    declare: {
      from: [DRAFT, PROPOSED, RETURNED],
      to: SELF_DECLARED,
      who: mayDeclare,
      label: { vi: 'Khai hồ sơ', en: 'Declare' },
    },
    startVerification: {
      from: [SELF_DECLARED],
      to: VERIFYING,
      who: mayVerify,
      requires: [completeEnough],
      label: { vi: 'Bắt đầu xác minh', en: 'Start verification' },
    },
    verify: { from: [VERIFYING], to: VERIFIED, who: mayVerify, label: { vi: 'Xác minh', en: 'Verify' } },
    return: {
      from: [VERIFYING],
      to: RETURNED,
      who: mayVerify,
      reason: true,
      label: { vi: 'Trả lại', en: 'Return' },
    },
    markStale: {
      from: [VERIFIED],
      to: STALE,
      who: mayVerify,
      label: { vi: 'Đánh dấu cần cập nhật', en: 'Mark as stale' },
    },
    reconfirm: {
      from: [STALE],
      to: VERIFIED,
      who: mayVerify,
      label: { vi: 'Xác nhận lại', en: 'Reconfirm' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Person, ProfileStatus, string>>[0]);
