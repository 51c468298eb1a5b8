import { registerEnum } from '../../kernel/index.js';

export enum BodyKind {
  EXECUTIVE_COMMITTEE = 'EXECUTIVE_COMMITTEE',
  STANDING_BOARD = 'STANDING_BOARD',
  PERMANENT_STANDING = 'PERMANENT_STANDING',
  INSPECTION_COMMITTEE = 'INSPECTION_COMMITTEE',
  ADVISORY_BOARD = 'ADVISORY_BOARD',
  OFFICE = 'OFFICE',
  SECTION = 'SECTION',
}
registerEnum(BodyKind, 'BodyKind', 'Kind of a body of an association or of the Union (cơ quan của hội).', {
  EXECUTIVE_COMMITTEE: ['Ban Chấp hành', 'Executive committee, elected by the congress'],
  STANDING_BOARD: ['Ban Thường vụ', 'Standing board, elected by the executive committee from its members'],
  PERMANENT_STANDING: ['Thường trực', 'Those of the standing board who work day by day'],
  INSPECTION_COMMITTEE: ['Ban Kiểm tra', 'Inspection committee'],
  ADVISORY_BOARD: ['Hội đồng cố vấn', 'Advisory board'],
  OFFICE: ['Văn phòng', 'Office'],
  SECTION: ['Ban chuyên môn', 'Section; an association may have several'],
});

export enum OfficeTitle {
  PRESIDENT = 'PRESIDENT',
  PERMANENT_VICE_PRESIDENT = 'PERMANENT_VICE_PRESIDENT',
  VICE_PRESIDENT = 'VICE_PRESIDENT',
  GENERAL_SECRETARY = 'GENERAL_SECRETARY',
  DEPUTY_GENERAL_SECRETARY = 'DEPUTY_GENERAL_SECRETARY',
  STANDING_MEMBER = 'STANDING_MEMBER',
  MEMBER = 'MEMBER',
  HEAD_OF_INSPECTION = 'HEAD_OF_INSPECTION',
  DEPUTY_HEAD_OF_INSPECTION = 'DEPUTY_HEAD_OF_INSPECTION',
  INSPECTION_MEMBER = 'INSPECTION_MEMBER',
  CHIEF_OF_OFFICE = 'CHIEF_OF_OFFICE',
  HONORARY_PRESIDENT = 'HONORARY_PRESIDENT',
}
registerEnum(OfficeTitle, 'OfficeTitle', 'Title of an office (chức danh).', {
  PRESIDENT: ['Chủ tịch', 'President'],
  PERMANENT_VICE_PRESIDENT: ['Phó Chủ tịch Thường trực', 'Permanent vice-president'],
  VICE_PRESIDENT: ['Phó Chủ tịch', 'Vice-president'],
  GENERAL_SECRETARY: ['Tổng Thư ký', 'General secretary'],
  DEPUTY_GENERAL_SECRETARY: ['Phó Tổng Thư ký', 'Deputy general secretary'],
  STANDING_MEMBER: ['Ủy viên Ban Thường vụ', 'Member of the standing board'],
  MEMBER: ['Ủy viên Ban Chấp hành', 'Member of the executive committee, or of a board or section'],
  HEAD_OF_INSPECTION: ['Trưởng Ban Kiểm tra', 'Head of the inspection committee'],
  DEPUTY_HEAD_OF_INSPECTION: ['Phó Trưởng Ban Kiểm tra', 'Deputy head of the inspection committee'],
  INSPECTION_MEMBER: ['Ủy viên Ban Kiểm tra', 'Member of the inspection committee'],
  CHIEF_OF_OFFICE: ['Chánh Văn phòng', 'Chief of office'],
  HONORARY_PRESIDENT: ['Chủ tịch danh dự', 'Honorary president'],
});

export enum OfficeStatus {
  IN_OFFICE = 'IN_OFFICE',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
}
registerEnum(OfficeStatus, 'OfficeStatus', 'State of an office holding (tình trạng giữ chức vụ).', {
  IN_OFFICE: ['Đương nhiệm', 'In office'],
  SUSPENDED: ['Tạm đình chỉ chức vụ', 'Suspended from office'],
  ENDED: ['Đã thôi giữ chức vụ', 'No longer in office'],
});

export enum OfficeSource {
  CONGRESS = 'CONGRESS',
  MEETING = 'MEETING',
  APPOINTMENT = 'APPOINTMENT',
}
registerEnum(OfficeSource, 'OfficeSource', 'How somebody came to an office (hình thức bầu, cử).', {
  CONGRESS: ['Đại hội bầu', 'Elected by the congress'],
  MEETING: ['Hội nghị bầu, bầu bổ sung', 'Elected or co-opted by a meeting of the committee or board'],
  APPOINTMENT: ['Bổ nhiệm, phân công', 'Appointed, e.g. as acting head'],
});

export enum OfficeEndReason {
  TERM_ENDED = 'TERM_ENDED',
  RESIGNED = 'RESIGNED',
  DISMISSED = 'DISMISSED',
  DECEASED = 'DECEASED',
  MEMBERSHIP_ENDED = 'MEMBERSHIP_ENDED',
  REPLACED = 'REPLACED',
  BODY_REORGANISED = 'BODY_REORGANISED',
}
registerEnum(OfficeEndReason, 'OfficeEndReason', 'Why an office holding ended (lý do thôi giữ chức vụ).', {
  TERM_ENDED: ['Hết nhiệm kỳ', 'The term ended'],
  RESIGNED: ['Xin thôi', 'Resigned'],
  DISMISSED: ['Miễn nhiệm, bãi nhiệm', 'Dismissed'],
  DECEASED: ['Đã mất', 'Deceased'],
  MEMBERSHIP_ENDED: ['Không còn là hội viên', 'No longer a member'],
  REPLACED: ['Có người thay thế', 'Replaced, e.g. an acting head by the one elected'],
  BODY_REORGANISED: ['Sắp xếp lại tổ chức', 'The body was reorganised'],
});
