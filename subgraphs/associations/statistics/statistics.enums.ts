import { registerEnum } from '../../kernel/index.js';

export enum PeopleDimension {
  FIELD_L1 = 'FIELD_L1',
  FIELD_L2 = 'FIELD_L2',
  SECTOR = 'SECTOR',
  LOCALITY = 'LOCALITY',
  DEGREE = 'DEGREE',
  TITLE = 'TITLE',
  GENDER = 'GENDER',
  AGE_BAND = 'AGE_BAND',
  PRIORITY = 'PRIORITY',
  PROVINCE_LINK = 'PROVINCE_LINK',
  EMPLOYMENT_KIND = 'EMPLOYMENT_KIND',
  PROFILE_STATUS = 'PROFILE_STATUS',
}
const ofPeople = {
  FIELD_L1: ['Lĩnh vực cấp 1', 'Fields of expertise, level 1; a person in two counts in both'],
  FIELD_L2: ['Lĩnh vực cấp 2', 'Fields of expertise, level 2; a person in two counts in both'],
  SECTOR: ['Khu vực công tác', 'Sector of the main post held on the day'],
  LOCALITY: ['Địa bàn', 'Administrative unit, by `place`, `boundary` and `localityLevel`'],
  DEGREE: ['Học vị cao nhất', 'Highest degree awarded until the year of the day'],
  TITLE: ['Học hàm', 'Highest academic title until the year of the day'],
  GENDER: ['Giới tính', 'Gender'],
  AGE_BAND: ['Nhóm tuổi', 'Age on the day in bands of ten years'],
  PRIORITY: [
    'Nhóm ưu tiên',
    'Priority groups of the programme; a person in two counts in both. Sensitive: small cells are hidden from officers, too',
  ],
  PROVINCE_LINK: ['Gắn bó với tỉnh', 'How the person is tied to the province'],
  EMPLOYMENT_KIND: ['Loại cán bộ', 'Official, civil servant, public employee or none, by the main post'],
  PROFILE_STATUS: ['Tình trạng hồ sơ', 'State of the profile on the day'],
} as const;
registerEnum(
  PeopleDimension,
  'PeopleDimension',
  'What a statistic of intellectuals is divided by (chiều thống kê trí thức); DOMAIN C.4.',
  ofPeople,
);

export enum MembershipDimension {
  ASSOCIATION = 'ASSOCIATION',
  CATEGORY = 'CATEGORY',
  MEMBER_TYPE = 'MEMBER_TYPE',
  ADMISSION_YEAR = 'ADMISSION_YEAR',
  FIELD_L1 = 'FIELD_L1',
  FIELD_L2 = 'FIELD_L2',
  SECTOR = 'SECTOR',
  LOCALITY = 'LOCALITY',
  DEGREE = 'DEGREE',
  TITLE = 'TITLE',
  GENDER = 'GENDER',
  AGE_BAND = 'AGE_BAND',
  PRIORITY = 'PRIORITY',
  PROVINCE_LINK = 'PROVINCE_LINK',
  EMPLOYMENT_KIND = 'EMPLOYMENT_KIND',
}
const { PROFILE_STATUS: _, ...ofMembers } = ofPeople;
registerEnum(
  MembershipDimension,
  'MembershipDimension',
  'What a statistic of members is divided by (chiều thống kê hội viên).',
  {
    ASSOCIATION: ['Hội', 'Association; a person in two counts in both'],
    CATEGORY: ['Loại hội viên', 'Category of the membership'],
    MEMBER_TYPE: ['Cá nhân, tập thể', 'Whether a person or an organization is the member'],
    ADMISSION_YEAR: ['Năm kết nạp', 'Year of admission'],
    ...ofMembers,
  },
);

export enum AssociationDimension {
  KIND = 'KIND',
  FIELD_L1 = 'FIELD_L1',
  FIELD_L2 = 'FIELD_L2',
  UNION_STATUS = 'UNION_STATUS',
  LEGAL_STATUS = 'LEGAL_STATUS',
  SCOPE = 'SCOPE',
  ADMISSION_YEAR = 'ADMISSION_YEAR',
}
registerEnum(
  AssociationDimension,
  'AssociationDimension',
  'What a statistic of associations is divided by (chiều thống kê hội).',
  {
    KIND: ['Loại hội', 'Kind'],
    FIELD_L1: ['Lĩnh vực cấp 1', 'Fields, level 1; an association in two counts in both'],
    FIELD_L2: ['Lĩnh vực cấp 2', 'Fields, level 2; an association in two counts in both'],
    UNION_STATUS: ['Tư cách hội thành viên', 'Standing in the Union'],
    LEGAL_STATUS: ['Tình trạng pháp lý', 'Legal life, as it is today'],
    SCOPE: ['Phạm vi hoạt động', 'Area of activity'],
    ADMISSION_YEAR: ['Năm kết nạp', 'Year of admission to the Union'],
  },
);

export enum PlaceBasis {
  LIVES_OR_WORKS = 'LIVES_OR_WORKS',
  RESIDENCE = 'RESIDENCE',
  WORKPLACE = 'WORKPLACE',
}
registerEnum(PlaceBasis, 'PlaceBasis', 'Which place of a person a statistic goes by (căn cứ địa bàn).', {
  LIVES_OR_WORKS: [
    'Nơi ở, hoặc nơi làm việc',
    'Where residents live, and where the others have their main post; as the targets are counted',
  ],
  RESIDENCE: ['Nơi ở', 'Where the person lives'],
  WORKPLACE: [
    'Nơi làm việc',
    'Where the work of the main post is done: the unit it names, else the seat of its organization',
  ],
});

export enum BoundaryMode {
  AS_RECORDED = 'AS_RECORDED',
  CURRENT = 'CURRENT',
  SNAPSHOT = 'SNAPSHOT',
}
registerEnum(
  BoundaryMode,
  'BoundaryMode',
  'By which boundaries localities are told (địa giới dùng để thống kê).',
  {
    AS_RECORDED: ['Như khi ghi nhận', 'Units as recorded, which may have ended since'],
    CURRENT: ['Địa giới hiện nay', 'Units of today'],
    SNAPSHOT: ['Địa giới tại một ngày', 'Units of the day in `on`'],
  },
);
