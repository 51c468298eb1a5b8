import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import type { DataSubjectRequest } from './data-request.entity.js';
import { DataRequestKind, DataRequestStatus } from './data-request.enums.js';
import { mayHandleDataRequest } from './data-request.policy.js';
import { dataRequestProblems } from './data-request.problems.js';
import { pendingSubgraphs } from './erasure-progress.js';

const { RECEIVED, ACKNOWLEDGED, IN_PROGRESS, EXTENDED, ERASING, DONE, REFUSED } = DataRequestStatus;

const isErasure: Precondition<DataSubjectRequest> = {
  ...dataRequestProblems.problem('NOT_AN_ERASURE'),
  holds: (_ctx, { kind }) => kind === DataRequestKind.ERASE,
};

/** Erased here, and confirmed by everybody else who holds data of people. */
const isErased: Precondition<DataSubjectRequest> = {
  ...dataRequestProblems.problem('ERASURE_PENDING'),
  holds: async (ctx, request) =>
    request.kind !== DataRequestKind.ERASE ||
    (request.status === ERASING && (await pendingSubgraphs(ctx, request)).length === 0),
};

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
    grantErasure: {
      from: [IN_PROGRESS, EXTENDED],
      to: ERASING,
      who: mayHandleDataRequest,
      requires: [isErasure],
      label: { vi: 'Chấp thuận xóa dữ liệu', en: 'Grant the erasure' },
    },
    complete: {
      from: [IN_PROGRESS, EXTENDED, ERASING],
      to: DONE,
      who: mayHandleDataRequest,
      requires: [isErased],
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
