import { registerEnum } from '../../kernel/index.js';

export enum AnnualReportStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  APPROVED = 'APPROVED',
  LOCKED = 'LOCKED',
  CORRECTED = 'CORRECTED',
}
registerEnum(
  AnnualReportStatus,
  'AnnualReportStatus',
  'State of an association’s annual report (tình trạng báo cáo năm).',
  {
    DRAFT: ['Dự thảo', 'Draft'],
    SUBMITTED: ['Đã gửi', 'Submitted; its figures are frozen'],
    RETURNED: ['Trả lại', 'Returned, to be submitted again'],
    APPROVED: ['Đã duyệt', 'Approved'],
    LOCKED: ['Đã khóa', 'Locked'],
    CORRECTED: ['Đính chính', 'Corrected after it was locked, to be approved again'],
  },
);

/** What the graph could not be asked for when a report was filled in. */
export enum ReportSource {
  CONSULTANCY = 'CONSULTANCY',
  AWARDS = 'AWARDS',
  RESEARCH = 'RESEARCH',
}
registerEnum(
  ReportSource,
  'ReportSource',
  'Part of the graph that figures of a report come from (nguồn số liệu).',
  {
    CONSULTANCY: ['Tư vấn, phản biện', 'Consultancy'],
    AWARDS: ['Khen thưởng', 'Awards and honours'],
    RESEARCH: ['Nhiệm vụ khoa học và công nghệ', 'Research projects'],
  },
);
