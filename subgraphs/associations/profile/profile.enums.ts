import { registerEnum } from '../../kernel/index.js';

export enum LanguageLevel {
  A1 = 'A1',
  A2 = 'A2',
  B1 = 'B1',
  B2 = 'B2',
  C1 = 'C1',
  C2 = 'C2',
  NATIVE = 'NATIVE',
}
registerEnum(
  LanguageLevel,
  'LanguageLevel',
  'Command of a language, in rising order: the six levels of the Vietnamese framework (Circular 01/2014/TT-BGDĐT), which are those of the CEFR, and the mother tongue.',
  {
    A1: ['Bậc 1/6 (A1)', 'Level 1 of 6'],
    A2: ['Bậc 2/6 (A2)', 'Level 2 of 6'],
    B1: ['Bậc 3/6 (B1)', 'Level 3 of 6'],
    B2: ['Bậc 4/6 (B2)', 'Level 4 of 6'],
    C1: ['Bậc 5/6 (C1)', 'Level 5 of 6'],
    C2: ['Bậc 6/6 (C2)', 'Level 6 of 6'],
    NATIVE: ['Tiếng mẹ đẻ', 'Mother tongue'],
  },
);

export enum TheoryTrainingKind {
  POLITICAL_THEORY = 'POLITICAL_THEORY',
  STATE_MANAGEMENT = 'STATE_MANAGEMENT',
}
registerEnum(TheoryTrainingKind, 'TheoryTrainingKind', 'Training for officials (bồi dưỡng cán bộ).', {
  POLITICAL_THEORY: ['Lý luận chính trị', 'Political theory'],
  STATE_MANAGEMENT: ['Quản lý nhà nước', 'State management'],
});

export enum TrainingLevel {
  BASIC = 'BASIC',
  INTERMEDIATE = 'INTERMEDIATE',
  ADVANCED = 'ADVANCED',
}
registerEnum(TrainingLevel, 'TrainingLevel', 'Level of such a training, in rising order.', {
  BASIC: ['Sơ cấp', 'Basic'],
  INTERMEDIATE: ['Trung cấp', 'Intermediate'],
  ADVANCED: ['Cao cấp', 'Advanced'],
});

export enum LeadershipLevel {
  NONE = 'NONE',
  COMMUNE = 'COMMUNE',
  DISTRICT = 'DISTRICT',
  DEPARTMENT = 'DEPARTMENT',
  PROVINCE = 'PROVINCE',
}
registerEnum(LeadershipLevel, 'LeadershipLevel', 'Level of a leading post (cấp lãnh đạo, quản lý).', {
  NONE: ['Không giữ chức vụ', 'No leading post'],
  COMMUNE: ['Cấp xã', 'Commune'],
  DISTRICT: ['Cấp huyện (trước 01-7-2025)', 'District, until 30 June 2025'],
  DEPARTMENT: ['Cấp sở, ngành', 'Department of the province'],
  PROVINCE: ['Cấp tỉnh', 'Province'],
});

export enum StaffKind {
  OFFICIAL = 'OFFICIAL',
  CIVIL_SERVANT = 'CIVIL_SERVANT',
  PUBLIC_EMPLOYEE = 'PUBLIC_EMPLOYEE',
  NONE = 'NONE',
}
registerEnum(StaffKind, 'StaffKind', 'Kind of public service (đối tượng cán bộ).', {
  OFFICIAL: ['Cán bộ', 'Official'],
  CIVIL_SERVANT: ['Công chức', 'Civil servant'],
  PUBLIC_EMPLOYEE: ['Viên chức', 'Public employee'],
  NONE: ['Không thuộc', 'None of these'],
});

export enum PlaceKind {
  RESIDENCE = 'RESIDENCE',
  NATIVE_PLACE = 'NATIVE_PLACE',
  BIRTH_PLACE = 'BIRTH_PLACE',
}
registerEnum(PlaceKind, 'PlaceKind', 'What a place is to a person.', {
  RESIDENCE: ['Nơi cư trú', 'Residence'],
  NATIVE_PLACE: ['Quê quán', 'Native place'],
  BIRTH_PLACE: ['Nơi sinh', 'Place of birth'],
});

export enum WorkKind {
  REVIEW = 'REVIEW',
  COUNCIL = 'COUNCIL',
  JURY = 'JURY',
  CONSULTANCY = 'CONSULTANCY',
  TEACHING = 'TEACHING',
  SURVEY = 'SURVEY',
}
registerEnum(WorkKind, 'WorkKind', 'Kind of work that an expert offers (việc sẵn sàng tham gia).', {
  REVIEW: ['Phản biện, nhận xét', 'Written reviews'],
  COUNCIL: ['Tham gia hội đồng', 'Seats in councils'],
  JURY: ['Chấm giải, hội thi', 'Juries of contests'],
  CONSULTANCY: ['Tư vấn', 'Consultancy'],
  TEACHING: ['Giảng dạy, tập huấn', 'Teaching and training'],
  SURVEY: ['Khảo sát thực địa', 'Surveys on site'],
});

export enum VerificationProof {
  DIPLOMA = 'DIPLOMA',
  CERTIFIED_COPY = 'CERTIFIED_COPY',
  EMPLOYER_CONFIRMATION = 'EMPLOYER_CONFIRMATION',
}
registerEnum(
  VerificationProof,
  'VerificationProof',
  'What an officer saw when he verified a profile (căn cứ xác minh); the kind is kept, never an image.',
  {
    DIPLOMA: ['Bản chính văn bằng', 'The diploma'],
    CERTIFIED_COPY: ['Bản sao chứng thực', 'A certified copy of the diploma'],
    EMPLOYER_CONFIRMATION: ['Xác nhận của cơ quan công tác', 'The employer’s confirmation'],
  },
);
