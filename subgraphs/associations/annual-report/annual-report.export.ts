import { defineExport } from '../../kernel/export/index.js';
import { AnnualReportFilter } from './annual-report.filters.js';

export const annualReportsExport = defineExport({
  label: { vi: 'Báo cáo năm', en: 'Annual reports, as `annualReports` has them' },
  fileName: 'bao-cao-nam',
  query: 'annualReports',
  filter: AnnualReportFilter,
  columns: {
    association: ['Hội', 'Association'],
    year: ['Năm', 'Year'],
    status: ['Tình trạng', 'State'],
    dueOn: ['Hạn nộp', 'Due on'],
    submittedOn: ['Ngày nộp', 'Submitted on'],
    isOverdue: ['Quá hạn', 'Overdue'],
    income: ['Thu (đồng)', 'Income (VND)'],
    expenses: ['Chi (đồng)', 'Expenses (VND)'],
    activities: ['Hoạt động', 'Activities'],
    plans: ['Phương hướng', 'Plans'],
    revision: ['Lần sửa', 'Revision'],
    id: ['Mã', 'Id'],
  },
});
