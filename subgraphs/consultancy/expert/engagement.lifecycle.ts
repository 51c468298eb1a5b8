import { defineLifecycle } from '../../kernel/index.js';
import type { ExpertEngagement } from './engagement.entity.js';
import { EngagementStatus } from './engagement.enums.js';
import { mayAnswerOffer, mayEngage } from './engagement.policy.js';

const { OFFERED, ACCEPTED, DECLINED, DONE, PAID, CANCELLED } = EngagementStatus;

/** From the offer to the payment; what is done can no more be cancelled, only paid. */
export const engagementLifecycle = defineLifecycle({
  entity: 'ExpertEngagement',
  states: EngagementStatus,
  initial: OFFERED,
  steps: {
    accept: {
      from: [OFFERED],
      to: ACCEPTED,
      who: mayAnswerOffer,
      label: { vi: 'Nhận lời', en: 'Accept' },
    },
    decline: {
      from: [OFFERED],
      to: DECLINED,
      who: mayAnswerOffer,
      reason: true,
      label: { vi: 'Từ chối', en: 'Decline' },
    },
    complete: {
      from: [ACCEPTED],
      to: DONE,
      who: mayEngage,
      label: { vi: 'Xác nhận hoàn thành', en: 'Confirm that it is done' },
    },
    pay: { from: [DONE], to: PAID, who: mayEngage, label: { vi: 'Thanh toán', en: 'Pay' } },
    cancel: {
      from: [OFFERED, ACCEPTED],
      to: CANCELLED,
      who: mayEngage,
      reason: true,
      label: { vi: 'Hủy', en: 'Cancel' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ExpertEngagement, EngagementStatus, string>>[0]);
