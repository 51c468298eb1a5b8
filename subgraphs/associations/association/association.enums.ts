import { registerEnum } from '../../kernel/index.js';

export enum AssociationKind {
  SECTORAL = 'SECTORAL',
  PROFESSIONAL = 'PROFESSIONAL',
  SCIENTIFIC_SOCIETY = 'SCIENTIFIC_SOCIETY',
  PROVINCIAL_FEDERATION = 'PROVINCIAL_FEDERATION',
  AFFILIATED_CENTRE = 'AFFILIATED_CENTRE',
  INSTITUTE = 'INSTITUTE',
  CLUB = 'CLUB',
  FUND = 'FUND',
}
registerEnum(AssociationKind, 'AssociationKind', 'Kind of a member association (loại hội).', {
  SECTORAL: ['Hội ngành', 'Association of one discipline'],
  PROFESSIONAL: ['Hội nghề nghiệp', 'Association of one profession'],
  SCIENTIFIC_SOCIETY: ['Hội khoa học', 'Scientific society'],
  PROVINCIAL_FEDERATION: ['Liên hiệp, Tổng hội', 'Federation'],
  AFFILIATED_CENTRE: ['Trung tâm trực thuộc', 'Centre founded by the Union'],
  INSTITUTE: ['Viện', 'Institute'],
  CLUB: ['Câu lạc bộ', 'Club'],
  FUND: ['Quỹ', 'Fund'],
});

export enum AssociationScope {
  NATIONWIDE_OR_INTERPROVINCIAL = 'NATIONWIDE_OR_INTERPROVINCIAL',
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  COMMUNE = 'COMMUNE',
}
registerEnum(
  AssociationScope,
  'AssociationScope',
  'Area in which an association is active (Decree 126/2024/NĐ-CP).',
  {
    NATIONWIDE_OR_INTERPROVINCIAL: ['Toàn quốc hoặc liên tỉnh', 'Nationwide or in several provinces'],
    PROVINCE: ['Tỉnh', 'The province'],
    DISTRICT: ['Huyện', 'A district; historical after 2025-07-01'],
    COMMUNE: ['Xã', 'A commune'],
  },
);

export enum LegalStatus {
  FOUNDING = 'FOUNDING',
  LICENSED = 'LICENSED',
  LICENCE_LAPSED = 'LICENCE_LAPSED',
  REFUSED = 'REFUSED',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  RENAMED = 'RENAMED',
  SPLIT = 'SPLIT',
  SEPARATED = 'SEPARATED',
  MERGED = 'MERGED',
  CONSOLIDATED = 'CONSOLIDATED',
  DISSOLVED = 'DISSOLVED',
}
registerEnum(LegalStatus, 'LegalStatus', 'Legal life of an association (tình trạng pháp lý).', {
  FOUNDING: ['Đang vận động thành lập', 'Founding committee at work'],
  LICENSED: ['Được phép thành lập', 'Licensed, before the founding congress'],
  LICENCE_LAPSED: ['Giấy phép hết hiệu lực', 'Licence lapsed without a congress'],
  REFUSED: ['Không cho phép', 'Licence refused'],
  ACTIVE: ['Hoạt động', 'Active'],
  SUSPENDED: ['Đình chỉ có thời hạn', 'Suspended for a time by the authority'],
  RENAMED: ['Đổi tên', 'Renamed'],
  SPLIT: ['Chia', 'Split into new associations'],
  SEPARATED: ['Tách', 'A part separated'],
  MERGED: ['Sáp nhập', 'Merged into another'],
  CONSOLIDATED: ['Hợp nhất', 'Consolidated with others into a new one'],
  DISSOLVED: ['Giải thể', 'Dissolved'],
});

export enum UnionMembershipStatus {
  NONE = 'NONE',
  APPLIED = 'APPLIED',
  ADMITTED = 'ADMITTED',
  SUSPENDED = 'SUSPENDED',
  WITHDRAWN = 'WITHDRAWN',
  EXPELLED = 'EXPELLED',
  ENDED_BY_DISSOLUTION = 'ENDED_BY_DISSOLUTION',
  SUCCEEDED = 'SUCCEEDED',
}
registerEnum(
  UnionMembershipStatus,
  'UnionMembershipStatus',
  'Standing of an association in the Union (tư cách hội thành viên).',
  {
    NONE: ['Chưa tham gia', 'No member'],
    APPLIED: ['Đã đề nghị', 'Applied'],
    ADMITTED: ['Đã kết nạp', 'Admitted'],
    SUSPENDED: ['Tạm đình chỉ', 'Suspended'],
    WITHDRAWN: ['Xin rút', 'Withdrawn'],
    EXPELLED: ['Khai trừ', 'Expelled'],
    ENDED_BY_DISSOLUTION: ['Chấm dứt do giải thể', 'Ended by dissolution'],
    SUCCEEDED: ['Đã có tổ chức kế thừa', 'Succeeded by another association'],
  },
);

export enum UnionSuspensionGround {
  CHARTER_BREACH = 'CHARTER_BREACH',
  NO_REPORT = 'NO_REPORT',
  NO_FEE = 'NO_FEE',
}
registerEnum(
  UnionSuspensionGround,
  'UnionSuspensionGround',
  'Why the Union suspends a member association (căn cứ tạm đình chỉ).',
  {
    CHARTER_BREACH: ['Vi phạm điều lệ', 'Breach of the charter'],
    NO_REPORT: ['Nhiều năm liền không báo cáo', 'No report for years in a row'],
    NO_FEE: ['Nhiều năm liền không nộp hội phí', 'No fee for years in a row'],
  },
);

export enum DissolutionGround {
  SELF = 'SELF',
  UNLAWFUL_ACTS = 'UNLAWFUL_ACTS',
  CONGRESS_WITHOUT_PERMISSION = 'CONGRESS_WITHOUT_PERMISSION',
  CONGRESS_OVERDUE = 'CONGRESS_OVERDUE',
  NO_REPORTS = 'NO_REPORTS',
  SUSPENSION_EXPIRED = 'SUSPENSION_EXPIRED',
  MEMBERS_ASKED = 'MEMBERS_ASKED',
  TOO_FEW_MEMBERS = 'TOO_FEW_MEMBERS',
}
registerEnum(
  DissolutionGround,
  'DissolutionGround',
  'Why an association is dissolved (căn cứ giải thể; Decree 126/2024/NĐ-CP).',
  {
    SELF: ['Tự giải thể', 'By its own congress'],
    UNLAWFUL_ACTS: ['Vi phạm pháp luật', 'Unlawful acts'],
    CONGRESS_WITHOUT_PERMISSION: ['Tổ chức đại hội khi chưa được đồng ý', 'Congress held without permission'],
    CONGRESS_OVERDUE: ['Quá hạn đại hội', 'Congress overdue past its extension'],
    NO_REPORTS: ['Hai năm liền không báo cáo', 'No reports for two years in a row'],
    SUSPENSION_EXPIRED: ['Hết hạn đình chỉ mà không khắc phục', 'Suspension expired without remedy'],
    MEMBERS_ASKED: ['Quá nửa hội viên đề nghị', 'More than half of the members asked for it 180 days ago'],
    TOO_FEW_MEMBERS: ['Không đủ hội viên', 'Too few members'],
  },
);
