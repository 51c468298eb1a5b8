import { defineExport } from '../../kernel/export/index.js';

export const feeSchedulesExport = defineExport({
  label: { vi: 'Mức hội phí', en: 'Fee schedules, as `feeSchedules` has them, by rate' },
  fileName: 'muc-hoi-phi',
  query: 'feeSchedules',
  each: 'rates',
  columns: {
    association: ['Hội', 'Association'],
    year: ['Năm', 'Year'],
    memberType: ['Cá nhân, tập thể', 'Type', '@memberType'],
    category: ['Loại hội viên', 'Category', '@category'],
    amount: ['Mức (đồng)', 'Rate (VND)', '@amount'],
    dueOn: ['Hạn nộp', 'Due on'],
    resolutionNumber: ['Số nghị quyết', 'Resolution'],
    issuedOn: ['Ngày ban hành', 'Issued on'],
    id: ['Mã', 'Id'],
  },
});
