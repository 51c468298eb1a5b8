import { registerEnum } from '../../kernel/index.js';

export enum IdentityDocumentKind {
  CITIZEN_ID = 'CITIZEN_ID',
  PASSPORT = 'PASSPORT',
}
registerEnum(IdentityDocumentKind, 'IdentityDocumentKind', 'Kind of identity document (giấy tờ tùy thân).', {
  CITIZEN_ID: ['Số định danh cá nhân (CCCD)', 'Vietnamese citizen id of 12 digits'],
  PASSPORT: ['Hộ chiếu', 'Passport'],
});

export enum IdentityWarning {
  GENDER_DIFFERS = 'GENDER_DIFFERS',
  BIRTH_YEAR_DIFFERS = 'BIRTH_YEAR_DIFFERS',
}
registerEnum(
  IdentityWarning,
  'IdentityWarning',
  'Where a citizen id does not fit the profile: for a person to judge, no refusal.',
  {
    GENDER_DIFFERS: ['Khác giới tính', 'Its digits name another gender'],
    BIRTH_YEAR_DIFFERS: ['Khác năm sinh', 'Its digits name another year of birth'],
  },
);

export enum ContactChannel {
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  POST = 'POST',
}
registerEnum(ContactChannel, 'ContactChannel', 'How a person prefers to be reached (kênh liên lạc).', {
  PHONE: ['Điện thoại', 'Phone'],
  EMAIL: ['Thư điện tử', 'E-mail'],
  POST: ['Thư', 'Post'],
});
