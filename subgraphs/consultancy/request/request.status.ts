import { registerEnum } from '../../kernel/index.js';

export enum ConsultancyStatus {
  PROPOSED = 'PROPOSED',
  REGISTERED = 'REGISTERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WAITING_DOSSIER = 'WAITING_DOSSIER',
  IN_REVIEW = 'IN_REVIEW',
  COUNCIL_HELD = 'COUNCIL_HELD',
  DRAFT_REPORT = 'DRAFT_REPORT',
  SIGNED = 'SIGNED',
  SENT = 'SENT',
  RESPONDED = 'RESPONDED',
  OVERDUE_RESPONSE = 'OVERDUE_RESPONSE',
  CLOSED_NO_RESPONSE = 'CLOSED_NO_RESPONSE',
  FOLLOW_UP = 'FOLLOW_UP',
  CLOSED = 'CLOSED',
  SUSPENDED = 'SUSPENDED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnum(ConsultancyStatus, 'ConsultancyStatus', 'State of a consultancy request (trạng thái).', {
  PROPOSED: ['Đề xuất', 'Proposed'],
  REGISTERED: ['Đã tiếp nhận', 'Registered'],
  ACCEPTED: ['Nhận thực hiện', 'Accepted'],
  DECLINED: ['Từ chối', 'Declined'],
  WAITING_DOSSIER: ['Chờ bổ sung hồ sơ', 'Waiting for the rest of the dossier; the clock stands still'],
  IN_REVIEW: ['Đang phản biện', 'In review'],
  COUNCIL_HELD: ['Đã họp hội đồng', 'The council has met'],
  DRAFT_REPORT: ['Dự thảo báo cáo', 'The report is being drafted'],
  SIGNED: ['Đã ký', 'The report is signed'],
  SENT: ['Đã gửi', 'The report is sent'],
  RESPONDED: ['Đã có phản hồi', 'The agency has responded'],
  OVERDUE_RESPONSE: ['Quá hạn phản hồi', 'The response is overdue'],
  CLOSED_NO_RESPONSE: ['Kết thúc, không phản hồi', 'Closed without a response'],
  FOLLOW_UP: ['Theo dõi tiếp thu', 'What was accepted is being followed up'],
  CLOSED: ['Kết thúc', 'Closed'],
  SUSPENDED: ['Tạm dừng', 'Suspended'],
  WITHDRAWN: ['Rút', 'Withdrawn'],
});

const { PROPOSED, REGISTERED, ACCEPTED, DECLINED, WAITING_DOSSIER, IN_REVIEW, COUNCIL_HELD } =
  ConsultancyStatus;
const { DRAFT_REPORT, SIGNED, SENT, RESPONDED, OVERDUE_RESPONSE, FOLLOW_UP } = ConsultancyStatus;
const { CLOSED_NO_RESPONSE, CLOSED, SUSPENDED, WITHDRAWN } = ConsultancyStatus;

/** States after which the same scheme may be put up again as a new request. */
export const endedStatuses: readonly ConsultancyStatus[] = [DECLINED, WITHDRAWN, CLOSED, CLOSED_NO_RESPONSE];

/** States in which the Union has taken the task on: others than the parties may know of it. */
export const acceptedStatuses: readonly ConsultancyStatus[] = Object.values(ConsultancyStatus).filter(
  (status) => ![PROPOSED, REGISTERED, DECLINED, SUSPENDED, WITHDRAWN].includes(status),
);

/** States in which the performance time runs; it stands still while the dossier is awaited. */
export const runningStatuses: readonly ConsultancyStatus[] = [
  ACCEPTED,
  IN_REVIEW,
  COUNCIL_HELD,
  DRAFT_REPORT,
  SIGNED,
];

/** States before the report is sent, in which a request can be suspended. */
export const unsentStatuses: readonly ConsultancyStatus[] = [
  PROPOSED,
  REGISTERED,
  ACCEPTED,
  WAITING_DOSSIER,
  IN_REVIEW,
  COUNCIL_HELD,
  DRAFT_REPORT,
  SIGNED,
];

/** States that a request can be withdrawn from. */
export const withdrawableStatuses: readonly ConsultancyStatus[] = [...unsentStatuses, SUSPENDED];

/** States in which the agency owes its answer. */
export const answerableStatuses: readonly ConsultancyStatus[] = [SENT, OVERDUE_RESPONSE];

/** States since the report of the round was sent. */
export const sentStatuses: readonly ConsultancyStatus[] = [
  SENT,
  OVERDUE_RESPONSE,
  RESPONDED,
  FOLLOW_UP,
  CLOSED,
  CLOSED_NO_RESPONSE,
];
