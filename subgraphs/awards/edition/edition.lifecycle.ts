import { addDays } from '../../kernel/calendar/index.js';
import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { mayDecide, mayPrepare } from '../policy.js';
import type { AwardEdition } from './edition.entity.js';
import { EditionStatus } from './edition.enums.js';
import { editionProblems } from './edition.problems.js';

const { problem } = editionProblems;

const opensOnReached: Precondition<AwardEdition> = {
  ...problem('NOT_YET_OPEN'),
  holds: (ctx, { opensOn }) => ctx.today >= opensOn,
};

const beforeDeadline: Precondition<AwardEdition> = {
  ...problem('DEADLINE_PASSED'),
  holds: (ctx, { submissionDeadline }) => ctx.today <= submissionDeadline,
};

/** Invariant I4: the last day counts to its end; `today` is the civil day in Asia/Ho_Chi_Minh. */
const afterDeadline: Precondition<AwardEdition> = {
  ...problem('DEADLINE_NOT_PASSED'),
  holds: (ctx, { submissionDeadline }) => ctx.today > submissionDeadline,
};

const noticeEnded: Precondition<AwardEdition> = {
  ...problem('PUBLIC_NOTICE_RUNNING'),
  async holds(ctx, { resultsPublishedOn }) {
    const days = await ctx.rules.number('title.publicNoticeDays');
    return resultsPublishedOn !== null && ctx.today >= addDays(resultsPublishedOn, days);
  },
};

const {
  PLANNED,
  RULES_ISSUED,
  OPEN,
  EXTENDED,
  CLOSED,
  PRELIMINARY_JUDGING,
  FINAL_JUDGING,
  RESULTS_PROPOSED,
  RESULTS_APPROVED,
  AWARDED,
  ARCHIVED,
  CANCELLED,
} = EditionStatus;

/**
 * DOMAIN B.3.5. Leaders act for the organising committee; officers record what juries did, until juries and entries are
 * records of their own and add their preconditions here.
 */
export const editionLifecycle = defineLifecycle({
  entity: 'AwardEdition',
  states: EditionStatus,
  initial: PLANNED,
  steps: {
    issueRules: {
      from: [PLANNED],
      to: RULES_ISSUED,
      who: mayDecide,
      label: { vi: 'Ban hành thể lệ', en: 'Issue the rules' },
    },
    open: {
      from: [RULES_ISSUED],
      to: OPEN,
      who: mayPrepare,
      requires: [opensOnReached],
      label: { vi: 'Mở nhận hồ sơ', en: 'Open for entries' },
    },
    extend: {
      from: [OPEN],
      to: EXTENDED,
      who: mayDecide,
      requires: [beforeDeadline],
      label: { vi: 'Gia hạn', en: 'Extend the deadline' },
    },
    reopen: {
      from: [EXTENDED],
      to: OPEN,
      who: mayPrepare,
      label: { vi: 'Tiếp tục nhận hồ sơ', en: 'Go on taking entries' },
    },
    close: {
      from: [OPEN],
      to: CLOSED,
      who: mayPrepare,
      requires: [afterDeadline],
      label: { vi: 'Kết thúc nhận hồ sơ', en: 'Close for entries' },
    },
    startPreliminaryJudging: {
      from: [CLOSED],
      to: PRELIMINARY_JUDGING,
      who: mayPrepare,
      label: { vi: 'Bắt đầu chấm sơ khảo', en: 'Start the preliminary judging' },
    },
    startFinalJudging: {
      from: [PRELIMINARY_JUDGING],
      to: FINAL_JUDGING,
      who: mayPrepare,
      label: { vi: 'Bắt đầu chấm chung khảo', en: 'Start the final judging' },
    },
    proposeResults: {
      from: [FINAL_JUDGING],
      to: RESULTS_PROPOSED,
      who: mayPrepare,
      label: { vi: 'Đề xuất kết quả', en: 'Propose the results' },
    },
    approveResults: {
      from: [RESULTS_PROPOSED],
      to: RESULTS_APPROVED,
      who: mayDecide,
      requires: [noticeEnded],
      label: { vi: 'Phê duyệt kết quả', en: 'Approve the results' },
    },
    award: {
      from: [RESULTS_APPROVED],
      to: AWARDED,
      who: mayPrepare,
      label: { vi: 'Trao giải', en: 'Record the ceremony' },
    },
    archive: { from: [AWARDED], to: ARCHIVED, who: mayPrepare, label: { vi: 'Lưu trữ', en: 'Archive' } },
    cancel: {
      from: [
        PLANNED,
        RULES_ISSUED,
        OPEN,
        EXTENDED,
        CLOSED,
        PRELIMINARY_JUDGING,
        FINAL_JUDGING,
        RESULTS_PROPOSED,
        RESULTS_APPROVED,
      ],
      to: CANCELLED,
      who: mayDecide,
      reason: true,
      label: { vi: 'Hủy', en: 'Cancel' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<AwardEdition, EditionStatus, string>>[0]);
