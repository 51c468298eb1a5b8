import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import type { SuccessorEntry, TalentAttraction, TrainingRecord } from './training.entity.js';
import { AttractionStatus, SuccessorStatus, TrainingStatus } from './training.enums.js';
import { mayApprove, mayNominate, mayRecord } from './training.policy.js';
import { trainingProblems } from './training.problems.js';

const obliged: Precondition<TrainingRecord> = {
  ...trainingProblems.problem('NO_OBLIGATION'),
  holds: (_ctx, { returnDueOn }) => returnDueOn !== null,
};
const timePassed: Precondition<TrainingRecord> = {
  ...trainingProblems.problem('OBLIGATION_RUNS'),
  holds: ({ today }, { returnDueOn }) => returnDueOn === null || returnDueOn < today,
};

const { PLANNED, IN_PROGRESS, COMPLETED, DISCONTINUED, RETURNED, NOT_RETURNED } = TrainingStatus;

export const trainingLifecycle = defineLifecycle({
  entity: 'TrainingRecord',
  states: TrainingStatus,
  initial: PLANNED,
  steps: {
    start: { from: [PLANNED], to: IN_PROGRESS, who: mayRecord, label: { vi: 'Bắt đầu học', en: 'Start' } },
    complete: {
      from: [IN_PROGRESS],
      to: COMPLETED,
      who: mayRecord,
      label: { vi: 'Hoàn thành', en: 'Complete' },
    },
    discontinue: {
      from: [PLANNED, IN_PROGRESS],
      to: DISCONTINUED,
      who: mayRecord,
      reason: true,
      label: { vi: 'Dừng học', en: 'Break off' },
    },
    recordReturn: {
      from: [COMPLETED, NOT_RETURNED],
      to: RETURNED,
      who: mayRecord,
      requires: [obliged],
      label: { vi: 'Ghi nhận đã trở về', en: 'Record the return' },
    },
    recordNoReturn: {
      from: [COMPLETED],
      to: NOT_RETURNED,
      who: mayRecord,
      requires: [obliged, timePassed],
      label: { vi: 'Ghi nhận không trở về', en: 'Record that he did not return' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<TrainingRecord, TrainingStatus, string>>[0]);

const { SERVING, FULFILLED, LEFT } = AttractionStatus;

export const attractionLifecycle = defineLifecycle({
  entity: 'TalentAttraction',
  states: AttractionStatus,
  initial: SERVING,
  steps: {
    fulfil: {
      from: [SERVING],
      to: FULFILLED,
      who: mayRecord,
      label: { vi: 'Hoàn thành cam kết', en: 'Served the time agreed' },
    },
    leave: {
      from: [SERVING],
      to: LEFT,
      who: mayRecord,
      reason: true,
      label: { vi: 'Thôi việc trước hạn', en: 'Left before' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<TalentAttraction, AttractionStatus, string>>[0]);

const { NOMINATED, APPROVED, REJECTED, APPOINTED, REMOVED } = SuccessorStatus;

export const successorLifecycle = defineLifecycle({
  entity: 'SuccessorEntry',
  states: SuccessorStatus,
  initial: NOMINATED,
  steps: {
    approve: { from: [NOMINATED], to: APPROVED, who: mayApprove, label: { vi: 'Phê duyệt', en: 'Approve' } },
    reject: {
      from: [NOMINATED],
      to: REJECTED,
      who: mayApprove,
      reason: true,
      label: { vi: 'Không phê duyệt', en: 'Reject' },
    },
    appoint: {
      from: [APPROVED],
      to: APPOINTED,
      who: mayNominate,
      label: { vi: 'Ghi nhận được bầu, bổ nhiệm', en: 'Record the office' },
    },
    remove: {
      from: [APPROVED],
      to: REMOVED,
      who: mayApprove,
      reason: true,
      label: { vi: 'Đưa ra khỏi quy hoạch', en: 'Remove' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<SuccessorEntry, SuccessorStatus, string>>[0]);
