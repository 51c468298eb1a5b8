import { registerEnum } from '../enums.js';

export enum CouncilRole {
  CHAIR = 'CHAIR',
  VICE_CHAIR = 'VICE_CHAIR',
  SCIENTIFIC_SECRETARY = 'SCIENTIFIC_SECRETARY',
  REVIEWER = 'REVIEWER',
  MEMBER = 'MEMBER',
  ADMIN_SECRETARY = 'ADMIN_SECRETARY',
}
registerEnum(CouncilRole, 'CouncilRole', 'Seat in a council (chức danh trong hội đồng).', {
  CHAIR: ['Chủ tịch hội đồng', 'Chair'],
  VICE_CHAIR: ['Phó chủ tịch hội đồng', 'Vice-chair'],
  SCIENTIFIC_SECRETARY: ['Thư ký khoa học', 'Scientific secretary'],
  REVIEWER: ['Ủy viên phản biện', 'Reviewer'],
  MEMBER: ['Ủy viên', 'Member'],
  ADMIN_SECRETARY: ['Thư ký hành chính', 'Administrative secretary; never votes'],
});

export enum CouncilStatus {
  DRAFT = 'DRAFT',
  ESTABLISHED = 'ESTABLISHED',
  IN_SESSION = 'IN_SESSION',
  CONCLUDED = 'CONCLUDED',
  DISSOLVED = 'DISSOLVED',
  CANCELLED = 'CANCELLED',
}
registerEnum(CouncilStatus, 'CouncilStatus', 'State of a council (trạng thái hội đồng).', {
  DRAFT: ['Dự kiến', 'Being put together'],
  ESTABLISHED: ['Đã thành lập', 'Established by decision'],
  IN_SESSION: ['Đang họp', 'In session'],
  CONCLUDED: ['Đã kết luận', 'Concluded; the minutes are signed'],
  DISSOLVED: ['Đã giải thể', 'Dissolved'],
  CANCELLED: ['Hủy', 'Cancelled'],
});
