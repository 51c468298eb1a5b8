import { registerEnum } from '../../kernel/index.js';
import { type ExportedList as AnyList, exportLists } from './export.lists.js';

const lists = Object.entries(exportLists);

export type ExportedList = AnyList;
export const ExportedList = Object.fromEntries(lists.map(([list]) => [list, list])) as {
  readonly [List in AnyList]: List;
};
registerEnum(
  ExportedList,
  'ExportedList',
  'A list or statistic that can be exported (danh sách, thống kê xuất được).',
  Object.fromEntries(lists.map(([list, { label }]) => [list, [label.vi, label.en]])) as never,
);

export enum ExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}
registerEnum(ExportFormat, 'ExportFormat', 'Form of an exported table (định dạng).', {
  CSV: ['CSV', 'Text with commas, UTF-8 with a mark'],
  XLSX: ['Excel', 'Spreadsheet'],
});
