import { defineExport } from '../../kernel/export/index.js';

export const researchFieldsExport = defineExport({
  label: { vi: 'Lĩnh vực nghiên cứu', en: 'Research fields, as `researchFields` has them' },
  fileName: 'linh-vuc',
  query: 'researchFields',
  columns: {
    code: ['Mã', 'Code'],
    nameVi: ['Tên', 'Name'],
    nameEn: ['Tên tiếng Anh', 'English name'],
    level: ['Cấp', 'Level'],
    parent: ['Thuộc', 'Under'],
    ford: ['FORD', 'FORD'],
    id: ['Mã bản ghi', 'Id'],
  },
});
