import { defineLifecycle } from '../../kernel/index.js';
import type { DataSubjectRequest } from './data-request.entity.js';
import { DataRequestStatus } from './data-request.enums.js';
import { mayHandleDataRequest } from './data-request.policy.js';

const { RECEIVED, ACKNOWLEDGED, IN_PROGRESS, EXTENDED, DONE, REFUSED } = DataRequestStatus;

/** DOMAIN E: acknowledged within two working days, answered in time, extended once with a reason. */
export const dataRequestLifecycle = defineLifecycle({
  entity: 'DataSubjectRequest',
  states: DataRequestStatus,
  initial: RECEIVED,
  steps: {
    acknowledge: {
      from: [RECEIVED],
      to: ACKNOWLEDGED,
      who: mayHandleDataRequest,
      label: { vi: 'Phản hồi đã nhận', en: 'Acknowledge' },
    },
    start: {
      from: [ACKNOWLEDGED],
      to: IN_PROGRESS,
      who: mayHandleDataRequest,
      label: { vi: 'Bắt đầu xử lý', en: 'Start' },
    },
    extend: {
      from: [IN_PROGRESS],
      to: EXTENDED,
      who: mayHandleDataRequest,
      reason: true,
      label: { vi: 'Gia hạn', en: 'Extend' },
    },
    complete: {
      from: [IN_PROGRESS, EXTENDED],
      to: DONE,
      who: mayHandleDataRequest,
      label: { vi: 'Hoàn thành', en: 'Complete' },
    },
    refuse: {
      from: [ACKNOWLEDGED, IN_PROGRESS, EXTENDED],
      to: REFUSED,
      who: mayHandleDataRequest,
      reason: true,
      label: { vi: 'Từ chối', en: 'Refuse' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<DataSubjectRequest, DataRequestStatus, string>>[0]);
