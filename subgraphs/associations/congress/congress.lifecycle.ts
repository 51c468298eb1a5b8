import { daysBetween } from '../../kernel/calendar/index.js';
import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { mayLeadOwner } from '../association/owner.policy.js';
import type { Congress } from './congress.entity.js';
import { CongressForm, CongressKind, CongressStatus } from './congress.enums.js';
import { mayAnswerCongress, mayApproveCongress } from './congress.policy.js';
import { congressProblems } from './congress.problems.js';
import {
  delegateCounts,
  hasElectedCommittee,
  hasPassedResolution,
  hasUncounted,
  isQuorum,
} from './congress.reading.js';

const { problem } = congressProblems;

const hasAgenda: Precondition<Congress> = {
  ...problem('AGENDA_MISSING'),
  holds: (_ctx, { agenda }) => agenda.length > 0,
};

const filedInTime: Precondition<Congress> = {
  ...problem('REPORTED_TOO_LATE'),
  async holds(ctx, { reportedOn, plannedOn }) {
    const days = await ctx.rules.number('assoc.congressReportDaysBefore');
    return daysBetween(reportedOn ?? ctx.today, plannedOn) >= days;
  },
};

/** Of other forms the input says who is present. */
const delegatesPresent: Precondition<Congress> = {
  ...problem('QUORUM_NOT_MET'),
  async holds(ctx, { id, form, kind }) {
    if (form !== CongressForm.DELEGATES || kind === CongressKind.FOUNDING) return true;
    const { official, present } = await delegateCounts(ctx, id);
    return isQuorum(ctx, present, official);
  },
};

const electionsCounted: Precondition<Congress> = {
  ...problem('ELECTION_NOT_COUNTED'),
  holds: async (ctx, { id }) => !(await hasUncounted(ctx, id)),
};

const committeeElected: Precondition<Congress> = {
  ...problem('NO_ELECTION_HELD'),
  holds: (ctx, { id, kind }) => kind === CongressKind.EXTRAORDINARY || hasElectedCommittee(ctx, id),
};

const resolutionPassed: Precondition<Congress> = {
  ...problem('NO_RESOLUTION'),
  holds: (ctx, { id }) => hasPassedResolution(ctx, id),
};

const charterChanged: Precondition<Congress> = {
  ...problem('CHARTER_UNCHANGED'),
  holds: (_ctx, { changesCharter }) => changesCharter,
};

const charterApproved: Precondition<Congress> = {
  ...problem('CHARTER_NOT_APPROVED'),
  holds: (_ctx, { changesCharter, charterDecision }) => !changesCharter || charterDecision !== null,
};

const {
  PLANNED,
  REPORTED,
  PERMITTED,
  RETURNED,
  CONVENED,
  ADJOURNED_NO_QUORUM,
  CLOSED,
  RESULTS_REPORTED,
  CHARTER_APPROVED,
  COMPLETED,
  EXTENDED,
  CANCELLED,
} = CongressStatus;

/** DOMAIN B.1.d; besides, a file that was returned, or whose deadline was extended, is sent again. */
export const congressLifecycle = defineLifecycle({
  entity: 'Congress',
  states: CongressStatus,
  initial: PLANNED,
  steps: {
    report: {
      from: [PLANNED, RETURNED, EXTENDED],
      to: REPORTED,
      who: mayLeadOwner,
      requires: [hasAgenda, filedInTime],
      label: { vi: 'Báo cáo xin ý kiến', en: 'Report to the authority' },
    },
    permit: {
      from: [REPORTED],
      to: PERMITTED,
      who: mayAnswerCongress,
      label: { vi: 'Đồng ý cho tổ chức', en: 'Agree to it' },
    },
    return: {
      from: [REPORTED],
      to: RETURNED,
      who: mayAnswerCongress,
      reason: true,
      label: { vi: 'Trả lại hồ sơ', en: 'Return the file' },
    },
    convene: {
      from: [PERMITTED, ADJOURNED_NO_QUORUM],
      to: CONVENED,
      who: mayLeadOwner,
      requires: [delegatesPresent],
      label: { vi: 'Khai mạc', en: 'Call to order' },
    },
    adjourn: {
      from: [PERMITTED, ADJOURNED_NO_QUORUM],
      to: ADJOURNED_NO_QUORUM,
      who: mayLeadOwner,
      label: { vi: 'Dừng vì không đủ đại biểu', en: 'Adjourn for lack of quorum' },
    },
    close: {
      from: [CONVENED],
      to: CLOSED,
      who: mayLeadOwner,
      requires: [electionsCounted, committeeElected, resolutionPassed],
      label: { vi: 'Bế mạc', en: 'Close' },
    },
    reportResults: {
      from: [CLOSED],
      to: RESULTS_REPORTED,
      who: mayLeadOwner,
      label: { vi: 'Báo cáo kết quả', en: 'Report the results' },
    },
    approveCharter: {
      from: [RESULTS_REPORTED],
      to: CHARTER_APPROVED,
      who: mayApproveCongress,
      requires: [charterChanged],
      label: { vi: 'Phê duyệt điều lệ', en: 'Approve the charter' },
    },
    complete: {
      from: [RESULTS_REPORTED, CHARTER_APPROVED],
      to: COMPLETED,
      who: mayApproveCongress,
      requires: [charterApproved],
      label: { vi: 'Hoàn tất', en: 'Complete' },
    },
    extend: {
      from: [PLANNED, REPORTED, PERMITTED, RETURNED],
      to: EXTENDED,
      who: mayAnswerCongress,
      label: { vi: 'Gia hạn', en: 'Extend the deadline' },
    },
    cancel: {
      from: [PLANNED, REPORTED, PERMITTED, RETURNED, EXTENDED, ADJOURNED_NO_QUORUM],
      to: CANCELLED,
      who: mayLeadOwner,
      reason: true,
      label: { vi: 'Hủy', en: 'Cancel' },
    },
  },
});

export type CongressStep = keyof typeof congressLifecycle.steps;
