import { defineExport } from '../../kernel/export/index.js';
import { FeeDueFilter } from './fee.filters.js';

export const feeDuesExport = defineExport({
  label: { vi: 'Hội phí phải thu', en: 'Fees that are due, as `feeDues` has them' },
  fileName: 'hoi-phi',
  query: 'feeDues',
  filter: FeeDueFilter,
  columns: {
    debtor: ['Người nộp', 'Debtor', 'membership.person|membership.organization|debtorAssociation'],
    association: ['Hội thu', 'Association'],
    year: ['Năm', 'Year'],
    category: ['Loại hội viên', 'Category'],
    dueOn: ['Hạn nộp', 'Due on'],
    amount: ['Phải nộp (đồng)', 'Amount (VND)'],
    paid: ['Đã nộp (đồng)', 'Paid (VND)'],
    balance: ['Còn lại (đồng)', 'Balance (VND)'],
    status: ['Tình trạng', 'State'],
    resolutionNumber: ['Số nghị quyết', 'Resolution'],
    id: ['Mã', 'Id'],
  },
});
