import { searchKey } from '../../kernel/text/index.js';
import { ImportField, ImportKind } from './import.enums.js';

const F = ImportField;
const person = [
  F.FULL_NAME,
  F.FAMILY_NAME,
  F.MIDDLE_NAME,
  F.GIVEN_NAME,
  F.BIRTH,
  F.GENDER,
  F.CITIZEN_ID,
  F.DEGREE,
  F.MAJOR,
  F.ACADEMIC_TITLE,
  F.WORKPLACE,
  F.POSITION,
  F.SECTOR,
];

/** What the columns of a table may mean, by what its rows become. */
export const fieldsOf: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  [ImportKind.PEOPLE]: person,
  [ImportKind.MEMBERSHIPS]: [
    ...person,
    F.CARD_NUMBER,
    F.CATEGORY,
    F.APPLIED_ON,
    F.ADMITTED_ON,
    F.DECISION_NUMBER,
  ],
  [ImportKind.ASSOCIATIONS]: [
    F.CODE,
    F.NAME,
    F.NAME_EN,
    F.KIND,
    F.FOUNDED_ON,
    F.ADMITTED_ON,
    F.DECISION_NUMBER,
    F.PHONE,
    F.EMAIL,
    F.ADDRESS,
  ],
};

/** What must have a column: one of each group. */
export const neededFields: Readonly<Record<ImportKind, readonly (readonly ImportField[])[]>> = {
  [ImportKind.PEOPLE]: [[F.FULL_NAME, F.GIVEN_NAME]],
  [ImportKind.MEMBERSHIPS]: [[F.FULL_NAME, F.GIVEN_NAME]],
  [ImportKind.ASSOCIATIONS]: [[F.CODE], [F.NAME], [F.KIND]],
};

/** Headers as unions write them; case, accents and signs do not count. */
const aliases: Readonly<Record<ImportField, string>> = {
  FULL_NAME: 'Họ và tên|Họ tên|Họ & tên|Hội viên|Tên hội viên|Họ tên hội viên|Full name|Name',
  FAMILY_NAME: 'Họ|Family name|Last name',
  MIDDLE_NAME: 'Đệm|Tên đệm|Chữ đệm|Middle name',
  GIVEN_NAME: 'Tên|Given name|First name',
  BIRTH:
    'Ngày sinh|Năm sinh|Ngày tháng năm sinh|Ngày, tháng, năm sinh|NTNS|Sinh ngày|Sinh năm|Birth|Date of birth|DOB|Birth date',
  GENDER: 'Giới tính|Giới|Phái|Nam/Nữ|Gender|Sex',
  CITIZEN_ID:
    'Số CCCD|CCCD|Số căn cước|Căn cước|Căn cước công dân|Số căn cước công dân|Số định danh|Số định danh cá nhân|CCCD/CMND|CMND/CCCD|Số CMND/CCCD|Citizen id',
  DEGREE: 'Trình độ|Học vị|Trình độ chuyên môn|Trình độ học vấn|Bằng cấp|Học vị cao nhất|Degree',
  MAJOR: 'Chuyên ngành|Ngành|Ngành đào tạo|Chuyên môn|Chuyên ngành đào tạo|Major',
  ACADEMIC_TITLE: 'Học hàm|Chức danh khoa học|Academic title',
  WORKPLACE:
    'Đơn vị công tác|Cơ quan|Cơ quan công tác|Nơi công tác|Nơi làm việc|Đơn vị|Cơ quan, đơn vị|Workplace|Organization',
  POSITION: 'Chức vụ|Chức danh|Vị trí|Chức vụ, nơi công tác|Position',
  SECTOR: 'Khu vực công tác|Khu vực|Sector',
  CARD_NUMBER: 'Số thẻ hội viên|Số thẻ|Mã hội viên|Mã số hội viên|Số thẻ HV|Mã HV|Card number|Member number',
  CATEGORY: 'Loại hội viên|Loại HV|Category',
  APPLIED_ON: 'Ngày nộp đơn|Ngày xin vào hội|Ngày làm đơn|Applied on',
  ADMITTED_ON:
    'Ngày vào hội|Ngày kết nạp|Ngày gia nhập|Ngày tham gia|Năm vào hội|Năm kết nạp|Ngày gia nhập Liên hiệp hội|Admitted on|Joined on',
  DECISION_NUMBER: 'Số quyết định|Số QĐ|Quyết định số|Quyết định kết nạp|QĐ kết nạp|Decision number',
  CODE: 'Mã hội|Mã|Ký hiệu|Code',
  NAME: 'Tên hội|Tên hội thành viên|Tên tổ chức|Hội thành viên|Tên đơn vị|Association',
  NAME_EN: 'Tên tiếng Anh|English name',
  KIND: 'Loại hội|Loại hình|Kind',
  FOUNDED_ON: 'Ngày thành lập|Năm thành lập|Founded on',
  PHONE: 'Điện thoại|Số điện thoại|ĐT|SĐT|Phone',
  EMAIL: 'Thư điện tử|Email|E-mail|Hộp thư',
  ADDRESS: 'Địa chỉ|Địa chỉ trụ sở|Trụ sở|Address',
};

const byHeader = new Map(
  Object.entries(aliases).flatMap(([field, headers]) =>
    headers.split('|').map((header) => [searchKey(header), field as ImportField]),
  ),
);
// «Họ và tên» over two columns, «Họ và tên đệm | Tên», is the usual form of official lists.
byHeader.set(searchKey('Họ và tên đệm'), F.FAMILY_NAME).set(searchKey('Họ và đệm'), F.FAMILY_NAME);

/** What a header most likely means among what rows of this kind have; null where nothing is known. */
export function fieldOf(header: string, kind: ImportKind): ImportField | null {
  const plain = header.replace(/\([^)]*\)|\*|:/g, ' ');
  const found = byHeader.get(searchKey(header)) ?? byHeader.get(searchKey(plain)) ?? null;
  return found && fieldsOf[kind].includes(found) ? found : null;
}
