import { registerEnum } from '../../kernel/index.js';

export enum ResponseStatus {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  PARTIALLY_ACCEPTED = 'PARTIALLY_ACCEPTED',
  EXPLAINED = 'EXPLAINED',
  NO_RESPONSE = 'NO_RESPONSE',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnum(
  ResponseStatus,
  'RecommendationResponseStatus',
  'What the agency answered to a recommendation (tình trạng tiếp thu).',
  {
    PENDING: ['Chờ phản hồi', 'Not answered yet'],
    ACCEPTED: ['Tiếp thu', 'Accepted'],
    PARTIALLY_ACCEPTED: ['Tiếp thu một phần', 'Accepted in part'],
    EXPLAINED: ['Giải trình', 'Not accepted, with the reason'],
    NO_RESPONSE: ['Quá hạn, không phản hồi', 'Not answered in time'],
    SUPERSEDED: ['Được thay thế', 'Replaced by a later version of the report'],
  },
);

export enum ReportStatus {
  DRAFT = 'DRAFT',
  APPROVED = 'APPROVED',
  SIGNED = 'SIGNED',
  SENT = 'SENT',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnum(
  ReportStatus,
  'ConsultancyReportStatus',
  'State of a version of a report (trạng thái báo cáo).',
  {
    DRAFT: ['Dự thảo', 'Draft'],
    APPROVED: ['Đã duyệt', 'Text approved by the chair'],
    SIGNED: ['Đã ký', 'Signed by a leader of the Union'],
    SENT: ['Đã gửi', 'Sent to the agency'],
    SUPERSEDED: ['Được thay thế', 'Replaced by a later version'],
  },
);
