import { registerEnum } from '../../kernel/index.js';

export enum Gender {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
  UNDISCLOSED = 'UNDISCLOSED',
}
registerEnum(Gender, 'Gender', 'Gender (giới tính).', {
  MALE: ['Nam', 'Male'],
  FEMALE: ['Nữ', 'Female'],
  UNDISCLOSED: ['Không khai', 'Not disclosed'],
});

export enum ProvinceLink {
  RESIDENT = 'RESIDENT',
  WORKS_HERE_LIVES_ELSEWHERE = 'WORKS_HERE_LIVES_ELSEWHERE',
  NATIVE_IN_VIETNAM = 'NATIVE_IN_VIETNAM',
  NATIVE_OVERSEAS = 'NATIVE_OVERSEAS',
  FOREIGN_IN_PROVINCE = 'FOREIGN_IN_PROVINCE',
  COLLABORATOR = 'COLLABORATOR',
}
registerEnum(ProvinceLink, 'ProvinceLink', 'How a person is tied to the province (gắn bó với tỉnh).', {
  RESIDENT: ['Cư trú trong tỉnh', 'Lives in the province'],
  WORKS_HERE_LIVES_ELSEWHERE: ['Làm việc trong tỉnh', 'Works in the province and lives elsewhere'],
  NATIVE_IN_VIETNAM: ['Người Quảng Ngãi ở ngoài tỉnh', 'Native who lives elsewhere in Vietnam'],
  NATIVE_OVERSEAS: ['Người Quảng Ngãi ở nước ngoài', 'Native who lives abroad'],
  FOREIGN_IN_PROVINCE: ['Người nước ngoài tại Quảng Ngãi', 'Foreigner in the province'],
  COLLABORATOR: ['Cộng tác', 'Collaborator from outside'],
});

export enum ProfileStatus {
  DRAFT = 'DRAFT',
  PROPOSED = 'PROPOSED',
  SELF_DECLARED = 'SELF_DECLARED',
  VERIFYING = 'VERIFYING',
  VERIFIED = 'VERIFIED',
  RETURNED = 'RETURNED',
  STALE = 'STALE',
  DISCARDED = 'DISCARDED',
  RESTRICTED = 'RESTRICTED',
  DECEASED = 'DECEASED',
  MERGED = 'MERGED',
  ERASED = 'ERASED',
}
registerEnum(
  ProfileStatus,
  'ProfileStatus',
  'State of a person’s profile of intellectuals (tình trạng hồ sơ trí thức).',
  {
    DRAFT: ['Nháp', 'Draft'],
    PROPOSED: ['Được đề cử', 'Proposed by an association or employer'],
    SELF_DECLARED: ['Tự khai', 'Declared by the person'],
    VERIFYING: ['Đang xác minh', 'Being verified'],
    VERIFIED: ['Đã xác minh', 'Verified'],
    RETURNED: ['Trả lại', 'Returned for correction'],
    STALE: ['Cần cập nhật', 'Verified too long ago'],
    DISCARDED: ['Không xác nhận', 'Proposed, and refused or not confirmed in time'],
    RESTRICTED: ['Hạn chế xử lý', 'Not processed while an objection is examined'],
    DECEASED: ['Đã mất', 'Deceased; only what is public stays public'],
    MERGED: ['Đã hợp nhất', 'Merged into another record of the same person; never shown'],
    ERASED: ['Đã xóa', 'Erased at the person’s request; never shown'],
  },
);

/** States in which nothing of a profile is changed or used. */
/** Nothing of these is shown or changed. */
export const closedProfiles: readonly ProfileStatus[] = [
  ProfileStatus.DISCARDED,
  ProfileStatus.RESTRICTED,
  ProfileStatus.MERGED,
  ProfileStatus.ERASED,
];

export enum ProfileSource {
  SELF = 'SELF',
  ASSOCIATION = 'ASSOCIATION',
  EMPLOYER = 'EMPLOYER',
  UNION = 'UNION',
  IMPORT = 'IMPORT',
}
registerEnum(ProfileSource, 'ProfileSource', 'Where a profile came from (nguồn hồ sơ).', {
  SELF: ['Tự khai', 'The person'],
  ASSOCIATION: ['Hội', 'An association'],
  EMPLOYER: ['Cơ quan công tác', 'The employer'],
  UNION: ['Liên hiệp Hội', 'The Union’s office'],
  IMPORT: ['Nhập từ tệp', 'An import'],
});

/** In rising order: the order in which the highest degree is found. */
export enum DegreeLevel {
  COLLEGE = 'COLLEGE',
  BACHELOR = 'BACHELOR',
  ENGINEER = 'ENGINEER',
  PHYSICIAN = 'PHYSICIAN',
  PHARMACIST = 'PHARMACIST',
  ARCHITECT = 'ARCHITECT',
  SPECIALIST_I = 'SPECIALIST_I',
  RESIDENCY = 'RESIDENCY',
  MASTER = 'MASTER',
  SPECIALIST_II = 'SPECIALIST_II',
  PHD = 'PHD',
  DSC = 'DSC',
}
registerEnum(
  DegreeLevel,
  'DegreeLevel',
  'Degree (học vị), in rising order. Specialist degrees do not count as master or doctor.',
  {
    COLLEGE: ['Cao đẳng', 'College diploma'],
    BACHELOR: ['Cử nhân', 'Bachelor'],
    ENGINEER: ['Kỹ sư', 'Engineer'],
    PHYSICIAN: ['Bác sĩ', 'Physician'],
    PHARMACIST: ['Dược sĩ', 'Pharmacist'],
    ARCHITECT: ['Kiến trúc sư', 'Architect'],
    SPECIALIST_I: ['Chuyên khoa cấp I', 'Medical specialist, level I'],
    RESIDENCY: ['Bác sĩ nội trú', 'Residency'],
    MASTER: ['Thạc sĩ', 'Master'],
    SPECIALIST_II: ['Chuyên khoa cấp II', 'Medical specialist, level II'],
    PHD: ['Tiến sĩ', 'Doctor'],
    DSC: ['Tiến sĩ khoa học', 'Doctor of science'],
  },
);

export enum AcademicTitleKind {
  ASSOCIATE_PROFESSOR = 'ASSOCIATE_PROFESSOR',
  PROFESSOR = 'PROFESSOR',
}
registerEnum(AcademicTitleKind, 'AcademicTitleKind', 'Academic title (học hàm); not a degree.', {
  ASSOCIATE_PROFESSOR: ['Phó giáo sư', 'Associate professor'],
  PROFESSOR: ['Giáo sư', 'Professor'],
});

export enum WorkSector {
  PARTY_AND_MASS_ORG = 'PARTY_AND_MASS_ORG',
  STATE_ADMIN = 'STATE_ADMIN',
  EDUCATION = 'EDUCATION',
  HEALTH = 'HEALTH',
  RESEARCH_ORG = 'RESEARCH_ORG',
  OTHER_PUBLIC_SERVICE = 'OTHER_PUBLIC_SERVICE',
  STATE_ENTERPRISE = 'STATE_ENTERPRISE',
  PRIVATE_ENTERPRISE = 'PRIVATE_ENTERPRISE',
  FDI_ENTERPRISE = 'FDI_ENTERPRISE',
  COOPERATIVE = 'COOPERATIVE',
  ARMED_FORCES = 'ARMED_FORCES',
  ASSOCIATION = 'ASSOCIATION',
  SELF_EMPLOYED = 'SELF_EMPLOYED',
  RETIRED = 'RETIRED',
  STUDENT = 'STUDENT',
  OTHER = 'OTHER',
}
registerEnum(WorkSector, 'WorkSector', 'Sector in which a person works (khu vực công tác).', {
  PARTY_AND_MASS_ORG: ['Cơ quan Đảng, đoàn thể', 'Party or mass organization'],
  STATE_ADMIN: ['Quản lý nhà nước', 'State administration'],
  EDUCATION: ['Giáo dục và đào tạo', 'Education and training'],
  HEALTH: ['Y tế', 'Health'],
  RESEARCH_ORG: ['Tổ chức khoa học và công nghệ', 'Science and technology organization'],
  OTHER_PUBLIC_SERVICE: ['Sự nghiệp khác', 'Other public service'],
  STATE_ENTERPRISE: ['Doanh nghiệp nhà nước', 'State enterprise'],
  PRIVATE_ENTERPRISE: ['Doanh nghiệp tư nhân', 'Private enterprise'],
  FDI_ENTERPRISE: ['Doanh nghiệp FDI', 'Enterprise with foreign capital'],
  COOPERATIVE: ['Hợp tác xã', 'Cooperative'],
  ARMED_FORCES: ['Lực lượng vũ trang', 'Armed forces'],
  ASSOCIATION: ['Hội', 'Association'],
  SELF_EMPLOYED: ['Tự do', 'Self-employed'],
  RETIRED: ['Nghỉ hưu', 'Retired'],
  STUDENT: ['Đang học', 'Studying'],
  OTHER: ['Khác', 'Other'],
});

export enum ConsentPurpose {
  MEMBERSHIP_ADMIN = 'MEMBERSHIP_ADMIN',
  EXPERT_POOL = 'EXPERT_POOL',
  PUBLIC_PROFILE = 'PUBLIC_PROFILE',
  STATISTICS = 'STATISTICS',
  CONTEST = 'CONTEST',
  HONOUR_PUBLICATION = 'HONOUR_PUBLICATION',
  CONTACT_MAILING = 'CONTACT_MAILING',
}
registerEnum(
  ConsentPurpose,
  'ConsentPurpose',
  'Purpose of a consent (mục đích đồng ý), one consent per purpose; law 91/2025/QH15.',
  {
    MEMBERSHIP_ADMIN: ['Quản lý hội viên', 'Administration of memberships'],
    EXPERT_POOL: ['Mạng lưới chuyên gia', 'Expert pool'],
    PUBLIC_PROFILE: ['Công khai hồ sơ', 'Public profile'],
    STATISTICS: ['Thống kê', 'Statistics'],
    CONTEST: ['Dự thi, hội thi', 'Taking part in contests'],
    HONOUR_PUBLICATION: ['Công bố khen thưởng', 'Publication of honours'],
    CONTACT_MAILING: ['Gửi thông tin', 'Letters and messages'],
  },
);
