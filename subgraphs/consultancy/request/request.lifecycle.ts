import { defineLifecycle } from '../../kernel/index.js';
import type { ConsultancyRequest } from './request.entity.js';
import { mayDecide, mayHandle, mayWithdraw } from './request.policy.js';
import { ConsultancyStatus, withdrawableStatuses } from './request.status.js';

const { PROPOSED, REGISTERED, ACCEPTED, DECLINED, WAITING_DOSSIER, IN_REVIEW, WITHDRAWN } = ConsultancyStatus;

/** DOMAIN B.2 up to the review. The dossier is completed at most once: nothing leads back to ACCEPTED. */
export const requestLifecycle = defineLifecycle({
  entity: 'ConsultancyRequest',
  states: ConsultancyStatus,
  initial: PROPOSED,
  steps: {
    register: {
      from: [PROPOSED],
      to: REGISTERED,
      who: mayHandle,
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
    startReview: {
      from: [ACCEPTED, WAITING_DOSSIER],
      to: IN_REVIEW,
      who: mayHandle,
      label: { vi: 'Bắt đầu phản biện', en: 'Start the review' },
    },
    withdraw: {
      from: withdrawableStatuses,
      to: WITHDRAWN,
      who: mayWithdraw,
      reason: true,
      label: { vi: 'Rút', en: 'Withdraw' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ConsultancyRequest, ConsultancyStatus, string>>[0]);
