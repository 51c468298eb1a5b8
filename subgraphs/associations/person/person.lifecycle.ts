import { addMonths, today } from '../../kernel/calendar/index.js';
import { defineLifecycle, hasRole, historyOf, type Precondition } from '../../kernel/index.js';
import { isBeingErased } from '../data-request/erasure-progress.js';
import { unlessJudged } from '../duplicate/duplicate.guard.js';
import { sharesDocument } from '../identity/identity.service.js';
import { completeness } from './completeness.js';
import { openPurposes } from './consent.service.js';
import { isOwnMember } from './person.access.js';
import type { Person } from './person.entity.js';
import { ConsentPurpose, ProfileStatus } from './person.enums.js';
import {
  mayDeclare,
  mayErase,
  mayPropose,
  mayRecordDeath,
  mayRefuseProposal,
  mayRestrict,
  mayVerify,
} from './person.policy.js';
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

/** Whom the search for duplicates finds is judged first; what an officer found to be two people stands in nobody's way. */
const noLikelyDuplicate: Precondition<Person> = {
  ...personProblems.problem('LIKELY_DUPLICATE'),
  holds: (ctx, { id }) => unlessJudged(ctx, id),
};

/** By the exact identity document, whatever an officer judged. */
const noDuplicate: Precondition<Person> = {
  ...personProblems.problem('DUPLICATE_PERSON'),
  holds: async (ctx, { id }) => !(await sharesDocument(ctx, id)),
};

/** The data protection officer has granted it: the step is taken by `grantErasure` and by nothing else. */
const erasureIsGranted: Precondition<Person> = {
  ...personProblems.problem('ERASURE_NOT_GRANTED'),
  holds: (ctx, { id }) => isBeingErased(ctx, id),
};

const {
  DRAFT,
  PROPOSED,
  SELF_DECLARED,
  VERIFYING,
  VERIFIED,
  RETURNED,
  STALE,
  DISCARDED,
  RESTRICTED,
  DECEASED,
  ERASED,
} = ProfileStatus;
const live = [DRAFT, PROPOSED, SELF_DECLARED, VERIFYING, VERIFIED, RETURNED, STALE] as const;

/** DOMAIN C.1; merging is a life of its own (`merge/`). Only VERIFIED and STALE count in statistics. */
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
      requires: [noDuplicate, noLikelyDuplicate],
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
      from: live,
      to: RESTRICTED,
      who: mayRestrict,
      reason: true,
      label: { vi: 'Hạn chế xử lý', en: 'Restrict' },
    },
    liftRestriction: {
      from: [RESTRICTED],
      // Who died meanwhile does not come back to life.
      to: ({ statusBefore, deceasedOn }: Person) => (deceasedOn ? DECEASED : (statusBefore ?? DRAFT)),
      who: mayRestrict,
      reason: true,
      label: { vi: 'Thôi hạn chế', en: 'Lift the restriction' },
    },
    recordDeath: {
      from: live,
      to: DECEASED,
      who: mayRecordDeath,
      requires: [ownMember],
      label: { vi: 'Ghi nhận đã mất', en: 'Record the death' },
    },
    correctDeath: {
      from: [DECEASED],
      to: ({ statusBefore }: Person) => statusBefore ?? DRAFT,
      who: mayVerify,
      reason: true,
      label: { vi: 'Đính chính ghi nhận đã mất', en: 'Correct a recorded death' },
    },
    erase: {
      from: [...live, DISCARDED, RESTRICTED, DECEASED],
      to: ERASED,
      who: mayErase,
      requires: [erasureIsGranted],
      label: { vi: 'Xóa dữ liệu cá nhân', en: 'Erase the personal data' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Person, ProfileStatus, string>>[0]);
