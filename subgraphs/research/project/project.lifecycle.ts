import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import type { ResearchProject } from './project.entity.js';
import { Grade } from './project.enums.js';
import { mayActAsHost, mayDecide, mayManage } from './project.policy.js';
import { projectProblems } from './project.problems.js';
import { ProjectStatus } from './project.status.js';

const notYetExtended: Precondition<ResearchProject> = {
  ...projectProblems.problem('ALREADY_EXTENDED'),
  holds: (_ctx, { extendedTo }) => extendedTo === null,
};
const notYetRedone: Precondition<ResearchProject> = {
  ...projectProblems.problem('ALREADY_REDONE'),
  holds: (_ctx, { redoUntil }) => redoUntil === null,
};

const S = ProjectStatus;

/** The state that a grade leads to. */
export const acceptanceOutcome = ({ grade }: Pick<ResearchProject, 'grade'>): ProjectStatus =>
  grade === Grade.FAIL ? S.FAILED : S.ACCEPTED;

/** DOMAIN B.4.5 from the contract to the registration of the result. */
export const projectLifecycle = defineLifecycle({
  entity: 'ResearchProject',
  states: ProjectStatus,
  initial: S.CONTRACTED,
  steps: {
    start: {
      from: [S.CONTRACTED],
      to: S.IN_PROGRESS,
      who: mayManage,
      label: { vi: 'Bắt đầu thực hiện', en: 'Start' },
    },
    extend: {
      from: [S.IN_PROGRESS],
      to: S.IN_PROGRESS,
      who: mayManage,
      requires: [notYetExtended],
      reason: true,
      label: { vi: 'Gia hạn', en: 'Extend' },
    },
    suspend: {
      from: [S.IN_PROGRESS],
      to: S.SUSPENDED,
      who: mayManage,
      reason: true,
      label: { vi: 'Tạm dừng', en: 'Suspend' },
    },
    resume: {
      from: [S.SUSPENDED],
      to: S.IN_PROGRESS,
      who: mayManage,
      label: { vi: 'Tiếp tục thực hiện', en: 'Resume' },
    },
    terminate: {
      from: [S.IN_PROGRESS, S.SUSPENDED, S.FAILED],
      to: S.TERMINATED,
      who: mayDecide,
      reason: true,
      label: { vi: 'Chấm dứt', en: 'Terminate' },
    },
    recordHostAcceptance: {
      from: [S.IN_PROGRESS],
      to: S.HOST_ACCEPTED,
      who: mayActAsHost,
      label: { vi: 'Nghiệm thu cấp cơ sở', en: 'Record the host’s acceptance' },
    },
    openProvincialAcceptance: {
      from: [S.HOST_ACCEPTED],
      to: S.UNDER_ACCEPTANCE,
      who: mayManage,
      label: { vi: 'Thành lập hội đồng nghiệm thu cấp tỉnh', en: 'Open the provincial acceptance' },
    },
    concludeAcceptance: {
      from: [S.UNDER_ACCEPTANCE],
      // The service sets the grade from the votes right after, and the state that follows from it.
      to: acceptanceOutcome,
      who: mayManage,
      label: { vi: 'Kết luận nghiệm thu', en: 'Conclude the acceptance' },
    },
    redo: {
      from: [S.FAILED],
      to: S.IN_PROGRESS,
      who: mayManage,
      requires: [notYetRedone],
      reason: true,
      label: { vi: 'Cho làm lại', en: 'Redo' },
    },
    recognise: {
      from: [S.ACCEPTED],
      to: S.RECOGNISED,
      who: mayDecide,
      label: { vi: 'Công nhận kết quả', en: 'Recognise the result' },
    },
    register: {
      from: [S.RECOGNISED],
      to: S.REGISTERED,
      who: mayManage,
      label: { vi: 'Đăng ký kết quả', en: 'Register the result' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ResearchProject, ProjectStatus, string>>[0]);
