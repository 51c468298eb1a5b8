import { defineExport } from '../../kernel/export/index.js';
import { SearchExportFilter } from '../export/search-filter.inputs.js';

export const publicServicesExport = defineExport({
  label: { vi: 'Danh mục dịch vụ công', en: 'The catalogue of services, as `publicServices` has it' },
  fileName: 'dich-vu-cong',
  query: 'publicServices',
  filter: SearchExportFilter,
  columns: {
    code: ['Mã', 'Code'],
    nameVi: ['Tên dịch vụ', 'Name'],
    kind: ['Loại', 'Kind'],
    unit: ['Đơn vị tính', 'Unit'],
    description: ['Mô tả', 'Description'],
    id: ['Mã bản ghi', 'Id'],
  },
});
