import { registerEnum } from '../../kernel/index.js';

export enum EngagementStatus {
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  DONE = 'DONE',
  PAID = 'PAID',
  CANCELLED = 'CANCELLED',
}
registerEnum(
  EngagementStatus,
  'EngagementStatus',
  'State of an engagement (trạng thái hợp đồng chuyên gia).',
  {
    OFFERED: ['Đã mời', 'Offered; the expert has not answered'],
    ACCEPTED: ['Đã nhận lời', 'Accepted by the expert'],
    DECLINED: ['Từ chối', 'Declined by the expert'],
    DONE: ['Đã hoàn thành', 'The work is done and was judged'],
    PAID: ['Đã thanh toán', 'Paid'],
    CANCELLED: ['Hủy', 'Cancelled before it was done'],
  },
);

export enum EngagementRole {
  CHAIR = 'CHAIR',
  SECRETARY = 'SECRETARY',
  REVIEWER = 'REVIEWER',
  MEMBER = 'MEMBER',
  EXPERT = 'EXPERT',
  RAPPORTEUR = 'RAPPORTEUR',
}
registerEnum(EngagementRole, 'EngagementRole', 'What an expert is engaged for (công việc được thuê khoán).', {
  CHAIR: ['Chủ tịch hội đồng', 'Chairs the council'],
  SECRETARY: ['Thư ký khoa học', 'Scientific secretary'],
  REVIEWER: ['Phản biện', 'Writes a reviewer’s opinion'],
  MEMBER: ['Ủy viên hội đồng', 'Member of the council'],
  EXPERT: ['Chuyên gia độc lập', 'Gives an expert opinion outside the council'],
  RAPPORTEUR: ['Tổng hợp báo cáo', 'Writes the report'],
});

export enum ExpertFundingSource {
  PROVINCIAL_BUDGET = 'PROVINCIAL_BUDGET',
  REQUESTING_AGENCY = 'REQUESTING_AGENCY',
  UNION_FUNDS = 'UNION_FUNDS',
  SPONSOR = 'SPONSOR',
}
registerEnum(ExpertFundingSource, 'ExpertFundingSource', 'Who pays an expert (nguồn kinh phí).', {
  PROVINCIAL_BUDGET: ['Ngân sách tỉnh', 'The provincial budget'],
  REQUESTING_AGENCY: ['Cơ quan đề nghị', 'The requesting agency, from the scheme’s own money'],
  UNION_FUNDS: ['Kinh phí Liên hiệp Hội', 'The Union’s own money'],
  SPONSOR: ['Tài trợ', 'A sponsor'],
});
