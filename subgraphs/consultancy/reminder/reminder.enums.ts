import { registerEnum } from '../../kernel/index.js';

/** What a reminder is about. */
export enum ReminderKind {
  REPLY_DUE = 'REPLY_DUE',
  DOSSIER_AWAITED = 'DOSSIER_AWAITED',
  OPINION_DUE = 'OPINION_DUE',
  PERFORMANCE_DUE = 'PERFORMANCE_DUE',
  SIGN_DUE = 'SIGN_DUE',
  RESPONSE_DUE = 'RESPONSE_DUE',
  ESCALATION_DUE = 'ESCALATION_DUE',
}
registerEnum(
  ReminderKind,
  'ConsultancyReminderKind',
  'What a reminder about a consultancy request is about (nội dung nhắc việc).',
  {
    REPLY_DUE: ['Trả lời đề nghị', 'The request is to be accepted or declined'],
    DOSSIER_AWAITED: ['Chờ bổ sung hồ sơ', 'The rest of the dossier is awaited'],
    OPINION_DUE: ['Nộp phiếu nhận xét', 'A written opinion is due'],
    PERFORMANCE_DUE: ['Hoàn thành nhiệm vụ', 'The agreed performance time ends'],
    SIGN_DUE: ['Ký báo cáo', 'The report is to be signed'],
    RESPONSE_DUE: ['Phản hồi kiến nghị', 'The agency’s answer is due'],
    ESCALATION_DUE: ['Báo cáo cấp trên', 'The missing answer is to be taken to the higher body'],
  },
);

/** Whom a reminder is for. */
export enum ReminderAddressee {
  UNION = 'UNION',
  ASSOCIATION = 'ASSOCIATION',
  PERSON = 'PERSON',
  AGENCY = 'AGENCY',
}
registerEnum(
  ReminderAddressee,
  'ConsultancyReminderAddressee',
  'Whom a reminder about a consultancy request is for (người được nhắc).',
  {
    UNION: ['Liên hiệp Hội', 'The Union’s office'],
    ASSOCIATION: ['Hội thành viên', 'A member association'],
    PERSON: ['Cá nhân', 'A person'],
    AGENCY: ['Cơ quan', 'An agency'],
  },
);
