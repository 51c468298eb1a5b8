import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import type { Petition } from './petition.entity.js';
import { PetitionForwardStatus, PetitionStatus } from './petition.enums.js';
import { followsFromForwards, mayAnswer, mayFile, mayHandle, mayRunDeadlines } from './petition.policy.js';
import { petitionProblems } from './petition.problems.js';
import type { PetitionForward } from './petition-forward.entity.js';

const hasText: Precondition<Petition> = {
  ...petitionProblems.problem('TEXT_REQUIRED'),
  holds: (_ctx, { text }) => text !== null,
};

const { DRAFT, FILED, RETURNED, REGISTERED, FORWARDED, ANSWERED, CLOSED, WITHDRAWN } = PetitionStatus;

/** How a union handles petitions: register or return, send to who is competent, follow the answers, tell the petitioner. */
export const petitionLifecycle = defineLifecycle({
  entity: 'Petition',
  states: PetitionStatus,
  initial: DRAFT,
  steps: {
    file: {
      from: [DRAFT, RETURNED],
      to: FILED,
      who: mayFile,
      requires: [hasText],
      label: { vi: 'Gửi kiến nghị', en: 'File' },
    },
    register: { from: [FILED], to: REGISTERED, who: mayHandle, label: { vi: 'Vào sổ', en: 'Register' } },
    return: {
      from: [FILED],
      to: RETURNED,
      who: mayHandle,
      reason: true,
      label: { vi: 'Trả lại', en: 'Return' },
    },
    forward: {
      from: [REGISTERED, FORWARDED, ANSWERED],
      to: FORWARDED,
      who: mayHandle,
      label: { vi: 'Chuyển cơ quan có thẩm quyền', en: 'Send to a competent body' },
    },
    answer: {
      from: [FORWARDED],
      to: ANSWERED,
      who: followsFromForwards,
      label: { vi: 'Ghi nhận đã trả lời đủ', en: 'All bodies have answered' },
    },
    recall: {
      from: [FORWARDED],
      to: REGISTERED,
      who: followsFromForwards,
      label: { vi: 'Thu hồi văn bản chuyển', en: 'All letters were taken back' },
    },
    close: {
      from: [ANSWERED],
      to: CLOSED,
      who: mayHandle,
      label: { vi: 'Kết thúc, báo người kiến nghị', en: 'Close and tell the petitioner' },
    },
    withdraw: {
      from: [DRAFT, FILED, RETURNED, REGISTERED, FORWARDED],
      to: WITHDRAWN,
      who: mayFile,
      reason: true,
      label: { vi: 'Rút kiến nghị', en: 'Withdraw' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Petition, PetitionStatus, string>>[0]);

const { PREPARED, WAITING, OVERDUE, REMINDED, ESCALATED, CANCELLED } = PetitionForwardStatus;

/** A body that does not answer is reminded and then passed over; it may still answer late. */
export const forwardLifecycle = defineLifecycle({
  entity: 'PetitionForward',
  states: PetitionForwardStatus,
  initial: PREPARED,
  steps: {
    send: { from: [PREPARED], to: WAITING, who: mayHandle, label: { vi: 'Phát hành', en: 'Send' } },
    markOverdue: {
      from: [WAITING],
      to: OVERDUE,
      who: mayRunDeadlines,
      label: { vi: 'Đánh dấu quá hạn', en: 'Mark as overdue' },
    },
    remind: {
      from: [OVERDUE, REMINDED],
      to: REMINDED,
      who: mayHandle,
      label: { vi: 'Đôn đốc', en: 'Remind' },
    },
    escalate: {
      from: [OVERDUE, REMINDED],
      to: ESCALATED,
      who: mayHandle,
      label: { vi: 'Báo cáo cấp trên', en: 'Take to a higher body' },
    },
    answer: {
      from: [WAITING, OVERDUE, REMINDED, ESCALATED],
      to: PetitionForwardStatus.ANSWERED,
      who: mayAnswer,
      label: { vi: 'Trả lời', en: 'Answer' },
    },
    cancel: {
      from: [PREPARED, WAITING, OVERDUE, REMINDED],
      to: CANCELLED,
      who: mayHandle,
      reason: true,
      label: { vi: 'Thu hồi', en: 'Take back' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<PetitionForward, PetitionForwardStatus, string>>[0]);
