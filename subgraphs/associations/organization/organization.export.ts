import { defineExport } from '../../kernel/export/index.js';
import { SearchExportFilter } from '../export/search-filter.inputs.js';

export const organizationsExport = defineExport({
  label: { vi: 'Tổ chức', en: 'Organizations, as `organizations` has them' },
  fileName: 'to-chuc',
  query: 'organizations',
  filter: SearchExportFilter,
  columns: {
    code: ['Mã', 'Code'],
    nameVi: ['Tên', 'Name'],
    nameEn: ['Tên tiếng Anh', 'English name'],
    kind: ['Loại', 'Kind'],
    unit: ['Địa bàn', 'Administrative unit'],
    validFrom: ['Từ ngày', 'Since'],
    validTo: ['Đến ngày', 'Until'],
    successor: ['Tổ chức kế thừa', 'Successor'],
    id: ['Mã bản ghi', 'Id'],
  },
});
