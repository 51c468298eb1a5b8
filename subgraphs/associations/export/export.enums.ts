import { registerLists } from '../../kernel/export/index.js';
import { type ExportedList as AnyList, exportLists } from './export.lists.js';

export type ExportedList = AnyList;
export const ExportedList = registerLists(
  exportLists,
  'ExportedList',
  'A list or statistic that can be exported (danh sách, thống kê xuất được).',
);
