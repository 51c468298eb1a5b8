import { registerEnum } from '../../kernel/index.js';

export enum ComplianceAlertKind {
  CONGRESS_DUE = 'CONGRESS_DUE',
  FEES_MISSING = 'FEES_MISSING',
  REPORTS_MISSING = 'REPORTS_MISSING',
  SUSPENSION_ENDS = 'SUSPENSION_ENDS',
  UNION_SUSPENSION_ENDS = 'UNION_SUSPENSION_ENDS',
  FOUNDING_CONGRESS_DUE = 'FOUNDING_CONGRESS_DUE',
  APPLICATION_CHECK_DUE = 'APPLICATION_CHECK_DUE',
  LICENCE_MISSING = 'LICENCE_MISSING',
  CHARTER_MISSING = 'CHARTER_MISSING',
  MEMBER_DECEASED = 'MEMBER_DECEASED',
  HEAD_MISSING = 'HEAD_MISSING',
}
registerEnum(
  ComplianceAlertKind,
  'ComplianceAlertKind',
  'What an association has to see to (cảnh báo tuân thủ).',
  {
    CONGRESS_DUE: ['Đến hạn hoặc quá hạn đại hội', 'A congress is due or overdue'],
    FEES_MISSING: ['Thiếu hội phí', 'Fees to the Union are missing'],
    REPORTS_MISSING: ['Thiếu báo cáo năm', 'Annual reports are missing'],
    SUSPENSION_ENDS: [
      'Sắp hết hoặc đã hết hạn đình chỉ',
      'The suspension by the authority ends or has run out',
    ],
    UNION_SUSPENSION_ENDS: [
      'Sắp hết hoặc đã hết hạn tạm đình chỉ tư cách',
      'The suspension in the Union ends or has run out',
    ],
    FOUNDING_CONGRESS_DUE: [
      'Đến hạn đại hội thành lập',
      'The founding congress is due; after the day the licence lapses',
    ],
    APPLICATION_CHECK_DUE: [
      'Đến hạn kiểm tra hồ sơ gia nhập',
      'An officer has to check an application to the Union',
    ],
    LICENCE_MISSING: ['Chưa ghi nhận quyết định thành lập', 'The licence of a member is not recorded'],
    HEAD_MISSING: [
      'Chưa có người đứng đầu',
      'Nobody heads the association: the president’s office ended, and nobody acts',
    ],
    CHARTER_MISSING: ['Chưa ghi nhận điều lệ', 'The charter of a member is not recorded'],
    MEMBER_DECEASED: [
      'Hội viên đã mất, chưa ghi nhận',
      'A member has died, and the association has not ended the membership',
    ],
  },
);
