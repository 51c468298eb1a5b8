import { registerEnum } from '../../kernel/index.js';

export enum ImportKind {
  PEOPLE = 'PEOPLE',
  MEMBERSHIPS = 'MEMBERSHIPS',
  ASSOCIATIONS = 'ASSOCIATIONS',
}
registerEnum(ImportKind, 'ImportKind', 'What the rows of a table become (loại dữ liệu nhập).', {
  PEOPLE: ['Hồ sơ cá nhân', 'People with their profile'],
  MEMBERSHIPS: ['Hội viên', 'People with a membership in one association'],
  ASSOCIATIONS: ['Hội thành viên', 'Associations'],
});

export enum ExistingRows {
  SKIP = 'SKIP',
  UPDATE = 'UPDATE',
}
registerEnum(ExistingRows, 'ExistingRows', 'What becomes of rows that are there already (dòng đã có).', {
  SKIP: ['Bỏ qua', 'They are left as they are'],
  UPDATE: ['Cập nhật', 'What their cells say is brought up to date; empty cells change nothing'],
});

export enum ImportField {
  FULL_NAME = 'FULL_NAME',
  FAMILY_NAME = 'FAMILY_NAME',
  MIDDLE_NAME = 'MIDDLE_NAME',
  GIVEN_NAME = 'GIVEN_NAME',
  BIRTH = 'BIRTH',
  GENDER = 'GENDER',
  CITIZEN_ID = 'CITIZEN_ID',
  DEGREE = 'DEGREE',
  MAJOR = 'MAJOR',
  ACADEMIC_TITLE = 'ACADEMIC_TITLE',
  WORKPLACE = 'WORKPLACE',
  POSITION = 'POSITION',
  SECTOR = 'SECTOR',
  CARD_NUMBER = 'CARD_NUMBER',
  CATEGORY = 'CATEGORY',
  APPLIED_ON = 'APPLIED_ON',
  ADMITTED_ON = 'ADMITTED_ON',
  DECISION_NUMBER = 'DECISION_NUMBER',
  CODE = 'CODE',
  NAME = 'NAME',
  NAME_EN = 'NAME_EN',
  KIND = 'KIND',
  FOUNDED_ON = 'FOUNDED_ON',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  ADDRESS = 'ADDRESS',
}
registerEnum(ImportField, 'ImportField', 'What a column of a table means (ý nghĩa của cột).', {
  FULL_NAME: ['Họ và tên', 'Full name, divided by its family name'],
  FAMILY_NAME: ['Họ', 'Family name'],
  MIDDLE_NAME: ['Đệm', 'Middle name'],
  GIVEN_NAME: ['Tên', 'Given name'],
  BIRTH: ['Ngày sinh', 'Birth: day, month and year, or the year'],
  GENDER: ['Giới tính', 'Gender'],
  CITIZEN_ID: ['Số CCCD', 'Citizen id, 12 digits; told apart by it, not kept'],
  DEGREE: ['Trình độ', 'Highest degree'],
  MAJOR: ['Chuyên ngành', 'Major of the degree'],
  ACADEMIC_TITLE: ['Học hàm', 'Academic title'],
  WORKPLACE: ['Đơn vị công tác', 'Organization, by its name in the graph'],
  POSITION: ['Chức vụ', 'Position'],
  SECTOR: ['Khu vực công tác', 'Sector of work'],
  CARD_NUMBER: ['Số thẻ hội viên', 'Number of the member’s card'],
  CATEGORY: ['Loại hội viên', 'Category of membership, default full'],
  APPLIED_ON: ['Ngày nộp đơn', 'Day of the application'],
  ADMITTED_ON: ['Ngày vào hội', 'Day of admission'],
  DECISION_NUMBER: ['Số quyết định', 'Number of the decision of admission'],
  CODE: ['Mã hội', 'Short code of an association'],
  NAME: ['Tên hội', 'Name of an association'],
  NAME_EN: ['Tên tiếng Anh', 'English name'],
  KIND: ['Loại hội', 'Kind of association'],
  FOUNDED_ON: ['Ngày thành lập', 'Day of foundation'],
  PHONE: ['Điện thoại', 'Office telephone'],
  EMAIL: ['Thư điện tử', 'Office e-mail'],
  ADDRESS: ['Địa chỉ', 'Office address'],
});
