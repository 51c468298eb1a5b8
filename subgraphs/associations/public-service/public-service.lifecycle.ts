import { defineLifecycle } from '../../kernel/index.js';
import type { ServiceAssignment, ServiceResult } from './public-service.entity.js';
import { ServiceAssignmentStatus, ServiceResultStatus } from './public-service.enums.js';
import { mayCommission, mayReport } from './public-service.policy.js';

const { PROPOSED, ACTIVE, SUSPENDED, ENDED, TERMINATED, REJECTED } = ServiceAssignmentStatus;

export const assignmentLifecycle = defineLifecycle({
  entity: 'ServiceAssignment',
  states: ServiceAssignmentStatus,
  initial: PROPOSED,
  steps: {
    assign: { from: [PROPOSED], to: ACTIVE, who: mayCommission, label: { vi: 'Giao dịch vụ', en: 'Assign' } },
    reject: {
      from: [PROPOSED],
      to: REJECTED,
      who: mayCommission,
      reason: true,
      label: { vi: 'Không giao', en: 'Reject' },
    },
    suspend: {
      from: [ACTIVE],
      to: SUSPENDED,
      who: mayCommission,
      reason: true,
      label: { vi: 'Tạm dừng', en: 'Suspend' },
    },
    resume: { from: [SUSPENDED], to: ACTIVE, who: mayCommission, label: { vi: 'Tiếp tục', en: 'Resume' } },
    end: {
      from: [ACTIVE, SUSPENDED],
      to: ENDED,
      who: mayCommission,
      label: { vi: 'Kết thúc', en: 'End' },
    },
    terminate: {
      from: [ACTIVE, SUSPENDED],
      to: TERMINATED,
      who: mayCommission,
      reason: true,
      label: { vi: 'Chấm dứt trước hạn', en: 'Terminate' },
    },
  },
} as const satisfies Parameters<
  typeof defineLifecycle<ServiceAssignment, ServiceAssignmentStatus, string>
>[0]);

const { REPORTED, RETURNED, CONFIRMED } = ServiceResultStatus;

export const resultLifecycle = defineLifecycle({
  entity: 'ServiceResult',
  states: ServiceResultStatus,
  initial: REPORTED,
  steps: {
    confirm: {
      from: [REPORTED],
      to: CONFIRMED,
      who: mayCommission,
      label: { vi: 'Nghiệm thu', en: 'Confirm' },
    },
    return: {
      from: [REPORTED],
      to: RETURNED,
      who: mayCommission,
      reason: true,
      label: { vi: 'Trả lại', en: 'Return' },
    },
    correct: { from: [RETURNED], to: REPORTED, who: mayReport, label: { vi: 'Báo cáo lại', en: 'Correct' } },
  },
} as const satisfies Parameters<typeof defineLifecycle<ServiceResult, ServiceResultStatus, string>>[0]);
