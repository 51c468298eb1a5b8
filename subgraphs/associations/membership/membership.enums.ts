import { registerEnum } from '../../kernel/index.js';

export enum MemberType {
  INDIVIDUAL = 'INDIVIDUAL',
  COLLECTIVE = 'COLLECTIVE',
}
registerEnum(
  MemberType,
  'MemberType',
  'Whether a person or an organization is the member (hội viên cá nhân, tập thể).',
  {
    INDIVIDUAL: ['Hội viên cá nhân', 'A person'],
    COLLECTIVE: ['Hội viên tập thể', 'An organization'],
  },
);

export enum MemberCategory {
  FULL = 'FULL',
  ASSOCIATE = 'ASSOCIATE',
  HONORARY = 'HONORARY',
}
registerEnum(MemberCategory, 'MemberCategory', 'Category of a membership (loại hội viên).', {
  FULL: ['Hội viên chính thức', 'Full: votes, elects, can be elected'],
  ASSOCIATE: ['Hội viên liên kết', 'Associate: supports, neither votes nor stands'],
  HONORARY: ['Hội viên danh dự', 'Honorary: a title for merit, neither votes nor stands'],
});

export enum MembershipStatus {
  APPLIED = 'APPLIED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  RESIGNED = 'RESIGNED',
  EXPELLED = 'EXPELLED',
  STRUCK_OFF = 'STRUCK_OFF',
  DECEASED = 'DECEASED',
  ORG_DISSOLVED = 'ORG_DISSOLVED',
  REJECTED = 'REJECTED',
  TRANSFERRED = 'TRANSFERRED',
  ASSOCIATION_ENDED = 'ASSOCIATION_ENDED',
  MERGED = 'MERGED',
}
registerEnum(MembershipStatus, 'MembershipStatus', 'State of a membership (tình trạng hội viên).', {
  APPLIED: ['Đã nộp đơn', 'Applied'],
  UNDER_REVIEW: ['Đang xét', 'Under review'],
  ACTIVE: ['Đang sinh hoạt', 'Active'],
  SUSPENDED: ['Tạm dừng', 'Suspended'],
  RESIGNED: ['Xin ra', 'Resigned'],
  EXPELLED: ['Khai trừ', 'Expelled'],
  STRUCK_OFF: ['Xóa tên', 'Struck off for unpaid fees or lost contact'],
  DECEASED: ['Đã mất', 'Deceased'],
  ORG_DISSOLVED: ['Tổ chức giải thể', 'The organization was dissolved'],
  REJECTED: ['Không kết nạp', 'Not admitted'],
  TRANSFERRED: ['Đã chuyển sang tổ chức kế thừa', 'Went over to the association that succeeded this one'],
  ASSOCIATION_ENDED: ['Chấm dứt do hội giải thể', 'Ended with the association, which was dissolved'],
  MERGED: ['Đã gộp', 'One with another membership of the same person, which stands'],
});

/** States in which a person or organization counts as belonging to the association or asking to. */
export const openStatuses = [
  MembershipStatus.APPLIED,
  MembershipStatus.UNDER_REVIEW,
  MembershipStatus.ACTIVE,
  MembershipStatus.SUSPENDED,
] as const;
