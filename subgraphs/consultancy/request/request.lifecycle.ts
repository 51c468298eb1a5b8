import { defineLifecycle } from '../../kernel/index.js';
import * as course from './request.course.policy.js';
import type { ConsultancyRequest } from './request.entity.js';
import { mayDecide, mayHandle, mayWithdraw } from './request.policy.js';
import * as needs from './request.preconditions.js';
import {
  answerableStatuses,
  ConsultancyStatus,
  runningStatuses,
  sentStatuses,
  unsentStatuses,
  withdrawableStatuses,
} from './request.status.js';

const { PROPOSED, REGISTERED, ACCEPTED, DECLINED, WAITING_DOSSIER, IN_REVIEW } = ConsultancyStatus;
const { COUNCIL_HELD, DRAFT_REPORT, SIGNED, SENT, OVERDUE_RESPONSE, RESPONDED } = ConsultancyStatus;
const { FOLLOW_UP, CLOSED, CLOSED_NO_RESPONSE, WITHDRAWN, SUSPENDED } = ConsultancyStatus;
const same = ({ status }: ConsultancyRequest) => status;

/**
 * DOMAIN B.2 whole. The dossier is completed at most once: nothing leads back to ACCEPTED but the end of a suspension.
 * Steps that leave the state as it is are decisions that its history keeps.
 */
export const requestLifecycle = defineLifecycle({
  entity: 'ConsultancyRequest',
  states: ConsultancyStatus,
  initial: PROPOSED,
  steps: {
    approveInitiative: {
      from: [PROPOSED],
      to: PROPOSED,
      who: mayDecide,
      requires: [needs.initiativeOnly],
      label: { vi: 'Quyết định tự đề xuất', en: 'Decide on the initiative' },
    },
    register: {
      from: [PROPOSED],
      to: REGISTERED,
      who: mayHandle,
      requires: [needs.initiativeApproved],
      label: { vi: 'Tiếp nhận', en: 'Register' },
    },
    accept: {
      from: [REGISTERED],
      to: ACCEPTED,
      who: mayDecide,
      label: { vi: 'Nhận thực hiện', en: 'Accept' },
    },
    decline: {
      from: [REGISTERED],
      to: DECLINED,
      who: mayDecide,
      reason: true,
      label: { vi: 'Từ chối', en: 'Decline' },
    },
    requestDossier: {
      from: [ACCEPTED],
      to: WAITING_DOSSIER,
      who: mayHandle,
      label: { vi: 'Yêu cầu bổ sung hồ sơ', en: 'Ask for the rest of the dossier' },
    },
    decideNamedReview: {
      from: [ACCEPTED, WAITING_DOSSIER, IN_REVIEW],
      to: same,
      who: mayDecide,
      requires: [needs.noOpinionAsked],
      label: { vi: 'Quyết định công khai danh tính người phản biện', en: 'Decide on naming reviewers' },
    },
    startReview: {
      from: [ACCEPTED, WAITING_DOSSIER],
      to: IN_REVIEW,
      who: mayHandle,
      requires: [needs.councilEstablished, needs.somebodyReviews],
      label: { vi: 'Bắt đầu phản biện', en: 'Start the review' },
    },
    changeDueDate: {
      from: runningStatuses,
      to: same,
      who: mayDecide,
      reason: true,
      label: { vi: 'Điều chỉnh thời hạn', en: 'Change the due date' },
    },
    recordCouncil: {
      from: [IN_REVIEW],
      to: COUNCIL_HELD,
      who: course.mayRecordCouncil,
      requires: [needs.councilNeeded, needs.councilConcluded, needs.formsIn],
      label: { vi: 'Ghi nhận họp hội đồng', en: 'Record the council' },
    },
    draftReport: {
      from: [COUNCIL_HELD, IN_REVIEW],
      to: DRAFT_REPORT,
      who: course.mayDraftReport,
      requires: [needs.councilHeld, needs.formsIn],
      label: { vi: 'Soạn báo cáo', en: 'Draft the report' },
    },
    reviseReport: {
      from: [DRAFT_REPORT],
      to: DRAFT_REPORT,
      who: course.mayDraftReport,
      label: { vi: 'Soạn lại báo cáo', en: 'Revise the report' },
    },
    disposePoints: {
      from: [IN_REVIEW, COUNCIL_HELD, DRAFT_REPORT],
      to: same,
      who: course.mayDraftReport,
      label: { vi: 'Tổng hợp tiếp thu ý kiến', en: 'Say what becomes of the opinions' },
    },
    sign: {
      from: [DRAFT_REPORT],
      to: SIGNED,
      who: mayDecide,
      requires: [needs.textApproved, needs.pointsDisposed],
      label: { vi: 'Ký báo cáo', en: 'Sign the report' },
    },
    send: {
      from: [SIGNED],
      to: SENT,
      who: mayHandle,
      requires: [needs.formsIn],
      label: { vi: 'Gửi báo cáo', en: 'Send the report' },
    },
    answer: {
      from: answerableStatuses,
      to: same,
      who: course.mayAnswer,
      label: { vi: 'Trả lời kiến nghị', en: 'Answer recommendations' },
    },
    respond: {
      from: answerableStatuses,
      to: RESPONDED,
      who: course.mayAnswer,
      requires: [needs.allAnswered],
      label: { vi: 'Hoàn thành phản hồi', en: 'Complete the response' },
    },
    markOverdue: {
      from: [SENT],
      to: OVERDUE_RESPONSE,
      who: course.mayRunDeadlines,
      requires: [needs.responseLate],
      label: { vi: 'Đánh dấu quá hạn phản hồi', en: 'Mark the response as overdue' },
    },
    escalate: {
      from: [OVERDUE_RESPONSE],
      to: OVERDUE_RESPONSE,
      who: mayDecide,
      requires: [needs.escalationDue],
      label: { vi: 'Báo cáo cấp trên', en: 'Take to the higher body' },
    },
    closeWithoutResponse: {
      from: [OVERDUE_RESPONSE],
      to: CLOSED_NO_RESPONSE,
      who: mayDecide,
      requires: [needs.escalated],
      label: { vi: 'Kết thúc, không phản hồi', en: 'Close without a response' },
    },
    beginFollowUp: {
      from: [RESPONDED],
      to: FOLLOW_UP,
      who: mayHandle,
      requires: [needs.somethingAccepted],
      label: { vi: 'Theo dõi tiếp thu', en: 'Follow up what was accepted' },
    },
    close: {
      from: [RESPONDED, FOLLOW_UP],
      to: CLOSED,
      who: mayDecide,
      requires: [needs.followUpDone, needs.paymentsSettled],
      label: { vi: 'Kết thúc', en: 'Close' },
    },
    rate: {
      from: sentStatuses,
      to: same,
      who: course.mayRate,
      requires: [needs.notRated],
      label: { vi: 'Đánh giá chất lượng', en: 'Rate the usefulness' },
    },
    withdraw: {
      from: withdrawableStatuses,
      to: WITHDRAWN,
      who: mayWithdraw,
      reason: true,
      label: { vi: 'Rút', en: 'Withdraw' },
    },
    suspend: {
      from: unsentStatuses,
      to: SUSPENDED,
      who: mayDecide,
      reason: true,
      label: { vi: 'Tạm dừng', en: 'Suspend' },
    },
    resume: {
      from: [SUSPENDED],
      to: ({ suspendedFrom }: ConsultancyRequest) => suspendedFrom ?? ACCEPTED,
      who: mayDecide,
      label: { vi: 'Tiếp tục', en: 'Resume' },
    },
    reopen: {
      from: [CLOSED],
      to: IN_REVIEW,
      who: mayDecide,
      label: { vi: 'Phản biện dự thảo mới', en: 'Review a new draft' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ConsultancyRequest, ConsultancyStatus, string>>[0]);
