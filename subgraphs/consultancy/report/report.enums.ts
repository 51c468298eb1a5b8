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

/** DOMAIN B.2: what a report has to say. */
export enum ReportSection {
  NECESSITY = 'NECESSITY',
  SCIENTIFIC_BASIS = 'SCIENTIFIC_BASIS',
  FIT = 'FIT',
  FEASIBILITY = 'FEASIBILITY',
  SOCIO_ECONOMIC_EFFECT = 'SOCIO_ECONOMIC_EFFECT',
  ENVIRONMENT_AND_DEFENCE = 'ENVIRONMENT_AND_DEFENCE',
  RISKS_AND_ALTERNATIVES = 'RISKS_AND_ALTERNATIVES',
  CONCLUSIONS = 'CONCLUSIONS',
}
registerEnum(ReportSection, 'ConsultancyReportSection', 'Section of a report (mục của báo cáo).', {
  NECESSITY: ['Sự cần thiết, cơ sở pháp lý', 'Necessity and legal basis'],
  SCIENTIFIC_BASIS: ['Cơ sở khoa học, số liệu', 'Scientific basis and data'],
  FIT: ['Sự phù hợp với mục tiêu, điều kiện', 'Fit with goals and conditions'],
  FEASIBILITY: ['Tính khả thi', 'Feasibility: technical, financial, human'],
  SOCIO_ECONOMIC_EFFECT: ['Hiệu quả kinh tế - xã hội', 'Socio-economic effect'],
  ENVIRONMENT_AND_DEFENCE: ['Môi trường, quốc phòng, an ninh', 'Environment, defence and security'],
  RISKS_AND_ALTERNATIVES: ['Rủi ro, phương án thay thế', 'Risks and alternatives'],
  CONCLUSIONS: ['Kết luận', 'Conclusions'],
});

/** What became of a point of an opinion in the report. */
export enum DispositionOutcome {
  TAKEN = 'TAKEN',
  PARTLY = 'PARTLY',
  NOT_TAKEN = 'NOT_TAKEN',
}
registerEnum(
  DispositionOutcome,
  'PointDispositionOutcome',
  'What became of a point of an opinion in the report (tiếp thu ý kiến).',
  {
    TAKEN: ['Tiếp thu', 'Taken into the report'],
    PARTLY: ['Tiếp thu một phần', 'Taken in part, with the reason'],
    NOT_TAKEN: ['Không tiếp thu', 'Not taken, with the reason'],
  },
);

/** What became of an accepted recommendation in the final document. */
export enum FollowUpStatus {
  TO_CHECK = 'TO_CHECK',
  DONE = 'DONE',
  PARTLY = 'PARTLY',
  NOT_DONE = 'NOT_DONE',
}
registerEnum(
  FollowUpStatus,
  'RecommendationFollowUpStatus',
  'What became of an accepted recommendation in the final document (kết quả thực hiện).',
  {
    TO_CHECK: ['Chờ kiểm tra', 'Not looked for yet'],
    DONE: ['Đã thể hiện', 'It is in the final document'],
    PARTLY: ['Thể hiện một phần', 'It is there in part'],
    NOT_DONE: ['Chưa thể hiện', 'It is not there'],
  },
);
