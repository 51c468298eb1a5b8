import { addMonths, today } from '../../kernel/calendar/index.js';
import { defineLifecycle, hasRole, historyOf, type Precondition } from '../../kernel/index.js';
import { sharesDocument } from '../identity/identity.service.js';
import { completeness } from './completeness.js';
import { openPurposes } from './consent.service.js';
import { isOwnMember } from './person.access.js';
import type { Person } from './person.entity.js';
import { ConsentPurpose, ProfileStatus } from './person.enums.js';
import { mayDeclare, mayPropose, mayRefuseProposal, mayRestrict, mayVerify } from './person.policy.js';
import { personProblems } from './person.problems.js';

const completeEnough: Precondition<Person> = {
  ...personProblems.problem('PROFILE_INCOMPLETE'),
  holds: async (ctx, person) =>
    (await completeness(ctx, person)) >= (await ctx.rules.number('profile.minimumCompleteness')),
};

/** A profile is counted from its declaration on, which the person must have agreed to. */
const consentToStatistics: Precondition<Person> = {
  ...personProblems.problem('CONSENT_MISSING'),
  holds: async (ctx, { id }) => (await openPurposes(ctx, id)).includes(ConsentPurpose.STATISTICS),
};

/** Secretaries see public people of other associations too, and may not propose them. */
const ownMember: Precondition<Person> = {
  ...personProblems.problem('NOT_OWN_MEMBER'),
  holds: (ctx, { id }) => hasRole(ctx.viewer, 'UNION_OFFICER') || isOwnMember(ctx, id),
};

const verifiedLongAgo: Precondition<Person> = {
  ...personProblems.problem('NOT_STALE_YET'),
  async holds(ctx, { id }) {
    const verified = (await historyOf(ctx, 'Person', id)).filter(({ to }) => to === ProfileStatus.VERIFIED);
    const last = verified.at(-1);
    const months = await ctx.rules.number('profile.staleMonths');
    return last === undefined || addMonths(today(last.at), months) <= ctx.today;
  },
};

/** By the exact identity document; people who are only alike are for the search for duplicates. */
const noDuplicate: Precondition<Person> = {
  ...personProblems.problem('DUPLICATE_PERSON'),
  holds: async (ctx, { id }) => !(await sharesDocument(ctx, id)),
};

const { DRAFT, PROPOSED, SELF_DECLARED, VERIFYING, VERIFIED, RETURNED, STALE, DISCARDED, RESTRICTED } =
  ProfileStatus;

/** DOMAIN C.1, the part that leads to a verified profile. Only VERIFIED and STALE count in statistics. */
export const profileLifecycle = defineLifecycle({
  entity: 'Person',
  states: ProfileStatus,
  initial: DRAFT,
  steps: {
    propose: {
      from: [DRAFT],
      to: PROPOSED,
      who: mayPropose,
      requires: [ownMember],
      label: { vi: 'Đề cử', en: 'Propose' },
    },
    declare: {
      from: [DRAFT, PROPOSED, RETURNED],
      to: SELF_DECLARED,
      who: mayDeclare,
      requires: [consentToStatistics],
      label: { vi: 'Khai hồ sơ', en: 'Declare' },
    },
    startVerification: {
      from: [SELF_DECLARED],
      to: VERIFYING,
      who: mayVerify,
      requires: [completeEnough],
      label: { vi: 'Bắt đầu xác minh', en: 'Start verification' },
    },
    verify: {
      from: [VERIFYING],
      to: VERIFIED,
      who: mayVerify,
      requires: [noDuplicate],
      label: { vi: 'Xác minh', en: 'Verify' },
    },
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
      requires: [verifiedLongAgo],
      label: { vi: 'Đánh dấu cần cập nhật', en: 'Mark as stale' },
    },
    reconfirm: {
      from: [STALE],
      to: VERIFIED,
      who: mayVerify,
      label: { vi: 'Xác nhận lại', en: 'Reconfirm' },
    },
    refuseProposal: {
      from: [PROPOSED],
      to: DISCARDED,
      who: mayRefuseProposal,
      label: { vi: 'Không nhận đề cử', en: 'Refuse the proposal' },
    },
    restrict: {
      from: [DRAFT, PROPOSED, SELF_DECLARED, VERIFYING, VERIFIED, RETURNED, STALE],
      to: RESTRICTED,
      who: mayRestrict,
      reason: true,
      label: { vi: 'Hạn chế xử lý', en: 'Restrict' },
    },
    liftRestriction: {
      from: [RESTRICTED],
      to: ({ statusBefore }: Person) => statusBefore ?? DRAFT,
      who: mayRestrict,
      reason: true,
      label: { vi: 'Thôi hạn chế', en: 'Lift the restriction' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Person, ProfileStatus, string>>[0]);
