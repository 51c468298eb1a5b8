import { defineExport } from '../../kernel/export/index.js';
import { FeeDueFilter } from './fee.filters.js';

export const feePaymentsExport = defineExport({
  label: { vi: 'Thu hội phí', en: 'Payments and their reversals, of the fees that `feeDues` has' },
  fileName: 'thu-hoi-phi',
  query: 'feeDues',
  filter: FeeDueFilter,
  each: 'payments',
  columns: {
    debtor: ['Người nộp', 'Debtor', 'membership.person|membership.organization|debtorAssociation'],
    association: ['Hội thu', 'Association'],
    year: ['Năm', 'Year'],
    paidOn: ['Ngày nộp', 'Paid on', '@paidOn'],
    kind: ['Loại', 'Kind', '@kind'],
    amount: ['Số tiền (đồng)', 'Amount (VND)', '@amount'],
    method: ['Hình thức', 'Method', '@method'],
    receiptNo: ['Số phiếu thu', 'Receipt', '@receiptNo'],
    id: ['Mã', 'Id', '@id'],
  },
});
