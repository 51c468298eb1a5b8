import { registerEnum } from '../../kernel/index.js';

export enum ExportedList {
  PEOPLE = 'PEOPLE',
  MEMBERSHIPS = 'MEMBERSHIPS',
  ASSOCIATIONS = 'ASSOCIATIONS',
}
registerEnum(ExportedList, 'ExportedList', 'A list that can be exported (danh sách xuất được).', {
  PEOPLE: ['Nhân sự', 'People, as `people` has them'],
  MEMBERSHIPS: ['Hội viên', 'Memberships, as `memberships` has them'],
  ASSOCIATIONS: ['Hội thành viên', 'Associations with their counts, as `associations` has them'],
});

export enum ExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}
registerEnum(ExportFormat, 'ExportFormat', 'Form of an exported table (định dạng).', {
  CSV: ['CSV', 'Text with commas, UTF-8 with a mark'],
  XLSX: ['Excel', 'Spreadsheet'],
});
