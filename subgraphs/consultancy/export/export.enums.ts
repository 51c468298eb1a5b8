import { registerLists } from '../../kernel/export/index.js';
import { type ExportedConsultancyList as AnyList, exportLists } from './export.lists.js';

export type ExportedConsultancyList = AnyList;
export const ExportedConsultancyList = registerLists(
  exportLists,
  'ExportedConsultancyList',
  'A list or statistic of consultancy that can be exported (sổ, thống kê tư vấn phản biện xuất được).',
);
