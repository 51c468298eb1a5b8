import { registerEnum } from '../../kernel/index.js';

export enum ProjectStatus {
  PROPOSED = 'PROPOSED',
  UNDER_IDENTIFICATION = 'UNDER_IDENTIFICATION',
  LISTED = 'LISTED',
  CALLED = 'CALLED',
  ASSIGNED = 'ASSIGNED',
  EVALUATED = 'EVALUATED',
  APPROVED = 'APPROVED',
  NOT_APPROVED = 'NOT_APPROVED',
  CONTRACTED = 'CONTRACTED',
  IN_PROGRESS = 'IN_PROGRESS',
  SUSPENDED = 'SUSPENDED',
  TERMINATED = 'TERMINATED',
  HOST_ACCEPTED = 'HOST_ACCEPTED',
  UNDER_ACCEPTANCE = 'UNDER_ACCEPTANCE',
  ACCEPTED = 'ACCEPTED',
  FAILED = 'FAILED',
  RECOGNISED = 'RECOGNISED',
  REGISTERED = 'REGISTERED',
  LIQUIDATED = 'LIQUIDATED',
  TRANSFERRED = 'TRANSFERRED',
}
registerEnum(ProjectStatus, 'ProjectStatus', 'State of a research project (tình trạng nhiệm vụ).', {
  PROPOSED: ['Đề xuất', 'Proposed'],
  UNDER_IDENTIFICATION: ['Đang xác định', 'Being identified'],
  LISTED: ['Trong danh mục', 'In the list of tasks'],
  CALLED: ['Thông báo tuyển chọn', 'Called for applications'],
  ASSIGNED: ['Giao trực tiếp', 'Assigned to a named executor'],
  EVALUATED: ['Đã xét chọn', 'Evaluated'],
  APPROVED: ['Phê duyệt', 'Approved'],
  NOT_APPROVED: ['Không phê duyệt', 'Not approved'],
  CONTRACTED: ['Đã ký hợp đồng', 'Contracted'],
  IN_PROGRESS: ['Đang thực hiện', 'In progress'],
  SUSPENDED: ['Tạm dừng', 'Suspended'],
  TERMINATED: ['Chấm dứt', 'Terminated'],
  HOST_ACCEPTED: ['Đã nghiệm thu cơ sở', 'Accepted by the host'],
  UNDER_ACCEPTANCE: ['Đang nghiệm thu cấp tỉnh', 'Under provincial acceptance'],
  ACCEPTED: ['Đã nghiệm thu', 'Accepted'],
  FAILED: ['Không đạt', 'Failed'],
  RECOGNISED: ['Đã công nhận kết quả', 'Result recognised'],
  REGISTERED: ['Đã đăng ký kết quả', 'Result registered'],
  LIQUIDATED: ['Đã thanh lý', 'Contract liquidated'],
  TRANSFERRED: ['Đã chuyển giao', 'Transferred'],
});

const S = ProjectStatus;

/** Before the contract: not public. */
export const beforeContract = [
  S.PROPOSED,
  S.UNDER_IDENTIFICATION,
  S.LISTED,
  S.CALLED,
  S.ASSIGNED,
  S.EVALUATED,
  S.APPROVED,
  S.NOT_APPROVED,
] as const;

/** States that bind the principal investigator: FAILED too, since the redo must not break the limit. */
export const runningStatuses = [
  S.CONTRACTED,
  S.IN_PROGRESS,
  S.SUSPENDED,
  S.HOST_ACCEPTED,
  S.UNDER_ACCEPTANCE,
  S.FAILED,
] as const;
