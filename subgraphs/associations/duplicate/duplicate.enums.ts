import { registerEnum } from '../../kernel/index.js';

export enum DuplicateStatus {
  OPEN = 'OPEN',
  DISMISSED = 'DISMISSED',
  MERGED = 'MERGED',
}
registerEnum(DuplicateStatus, 'DuplicateStatus', 'State of a pair of possible duplicates (cặp nghi trùng).', {
  OPEN: ['Chờ xem xét', 'To be looked at'],
  DISMISSED: ['Không trùng', 'Found to be two people'],
  MERGED: ['Đã gộp', 'Merged, these two or one of them with another'],
});

export enum DuplicateReasonCode {
  CITIZEN_ID = 'CITIZEN_ID',
  NAME = 'NAME',
  NAME_WITHOUT_MARKS = 'NAME_WITHOUT_MARKS',
  BIRTH_DATE = 'BIRTH_DATE',
  BIRTH_YEAR = 'BIRTH_YEAR',
  INSTITUTION = 'INSTITUTION',
  WORKPLACE = 'WORKPLACE',
  RESIDENCE = 'RESIDENCE',
  BIRTH_DIFFERS = 'BIRTH_DIFFERS',
  GENDER_DIFFERS = 'GENDER_DIFFERS',
}
registerEnum(
  DuplicateReasonCode,
  'DuplicateReasonCode',
  'Why two people may be one, or may not (căn cứ nghi trùng).',
  {
    CITIZEN_ID: ['Cùng số định danh cá nhân', 'The same citizen id'],
    NAME: ['Cùng họ tên, kể cả dấu', 'The same name with the same diacritics; hoà and hòa are the same'],
    NAME_WITHOUT_MARKS: [
      'Cùng họ tên, một bên ghi không dấu',
      'The same name, which one of the two writes without diacritics',
    ],
    BIRTH_DATE: ['Cùng ngày sinh', 'The same birth date'],
    BIRTH_YEAR: ['Cùng năm sinh', 'The same birth year, where a day or month is not known'],
    INSTITUTION: ['Cùng cơ sở đào tạo', 'A degree of the same school'],
    WORKPLACE: ['Cùng nơi công tác', 'A post at the same organization'],
    RESIDENCE: ['Cùng nơi cư trú', 'The same residence'],
    BIRTH_DIFFERS: ['Khác ngày hoặc tháng sinh', 'Another day or month of birth in the same year'],
    GENDER_DIFFERS: ['Khác giới tính', 'Another gender'],
  },
);

export enum ComparedField {
  NAME = 'NAME',
  GENDER = 'GENDER',
  BIRTH = 'BIRTH',
  PROVINCE_LINK = 'PROVINCE_LINK',
  RESIDENCE = 'RESIDENCE',
  STATUS = 'STATUS',
  DEGREES = 'DEGREES',
  TITLES = 'TITLES',
  EMPLOYMENTS = 'EMPLOYMENTS',
  EXPERTISE = 'EXPERTISE',
  MEMBERSHIPS = 'MEMBERSHIPS',
  CONSENTS = 'CONSENTS',
}
registerEnum(ComparedField, 'ComparedField', 'What two people are compared by (mục đối chiếu).', {
  NAME: ['Họ và tên', 'Name'],
  GENDER: ['Giới tính', 'Gender'],
  BIRTH: ['Ngày sinh', 'Birth date'],
  PROVINCE_LINK: ['Gắn bó với tỉnh', 'Tie to the province'],
  RESIDENCE: ['Nơi cư trú', 'Residence'],
  STATUS: ['Tình trạng hồ sơ', 'State of the profile'],
  DEGREES: ['Bằng cấp', 'Degrees'],
  TITLES: ['Học hàm', 'Academic titles'],
  EMPLOYMENTS: ['Quá trình công tác', 'Posts'],
  EXPERTISE: ['Lĩnh vực chuyên môn', 'Fields of expertise'],
  MEMBERSHIPS: ['Tư cách hội viên', 'Memberships'],
  CONSENTS: ['Sự đồng ý', 'Consents'],
});
