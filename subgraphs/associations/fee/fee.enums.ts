import { registerEnum } from '../../kernel/index.js';

export enum FeeStatus {
  DUE = 'DUE',
  PARTIAL = 'PARTIAL',
  PAID = 'PAID',
  OVERDUE = 'OVERDUE',
  WAIVED = 'WAIVED',
  WRITTEN_OFF = 'WRITTEN_OFF',
}
registerEnum(FeeStatus, 'FeeStatus', 'State of a fee of one year (tình trạng hội phí).', {
  DUE: ['Phải nộp', 'Due, nothing paid yet'],
  PARTIAL: ['Nộp một phần', 'Paid in part, before the due day'],
  PAID: ['Đã nộp', 'Paid in full'],
  OVERDUE: ['Quá hạn', 'Not paid in full, and the due day is over'],
  WAIVED: ['Miễn', 'Waived by resolution, e.g. for age or hardship'],
  WRITTEN_OFF: ['Xóa nợ', 'Written off by resolution, the debtor being gone'],
});

export enum FeePaymentMethod {
  CASH = 'CASH',
  BANK_TRANSFER = 'BANK_TRANSFER',
  OTHER = 'OTHER',
}
registerEnum(FeePaymentMethod, 'FeePaymentMethod', 'How a fee was paid (hình thức nộp).', {
  CASH: ['Tiền mặt', 'Cash'],
  BANK_TRANSFER: ['Chuyển khoản', 'Bank transfer'],
  OTHER: ['Khác', 'Another way'],
});

export enum FeeEntryKind {
  PAYMENT = 'PAYMENT',
  REVERSAL = 'REVERSAL',
}
registerEnum(FeeEntryKind, 'FeeEntryKind', 'Kind of a row of the fee ledger (loại bút toán).', {
  PAYMENT: ['Nộp', 'A payment'],
  REVERSAL: ['Hoàn bút toán', 'Takes a payment back; the payment stays on record'],
});

export enum FeeReversalStatus {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
}
registerEnum(
  FeeReversalStatus,
  'FeeReversalStatus',
  'State of a request to reverse a payment (tình trạng đề nghị hoàn bút toán).',
  {
    REQUESTED: ['Đã đề nghị', 'Requested, waits for a second person'],
    APPROVED: ['Đã duyệt', 'Approved; the ledger has the reversal'],
    REJECTED: ['Không duyệt', 'Rejected; the payment stands'],
  },
);
