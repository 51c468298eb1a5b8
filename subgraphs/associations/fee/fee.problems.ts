import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const feeProblems = defineProblems('Fee', {
  SCHEDULE_IN_USE: {
    vi: 'Đã lập danh sách phải nộp theo mức hội phí này nên không thay đổi được nữa.',
    en: 'Fees were charged by this schedule, so that it cannot be changed any more.',
  },
  AMBIGUOUS_RATE: {
    vi: 'Có hai mức cho cùng một loại hội viên.',
    en: 'Two rates are for the same members.',
  },
  YEAR_NOT_BEGUN: { vi: 'Năm này chưa bắt đầu.', en: 'The year has not begun.' },
  OVERPAYMENT: {
    vi: 'Số tiền nhiều hơn số còn phải nộp; nếu đúng là nộp thừa, hãy xác nhận.',
    en: 'The amount is more than what is still owed; confirm it where it really was paid.',
  },
  RECEIPT_NUMBER_TAKEN: {
    vi: 'Số phiếu thu đã được dùng.',
    en: 'The number of the receipt is taken.',
  },
  DEBTOR_STILL_THERE: {
    vi: 'Chỉ xóa nợ khi hội viên đã thôi sinh hoạt; nếu còn, hãy miễn hội phí.',
    en: 'A debt is written off where the debtor is gone; waive it where he is still a member.',
  },
  NOT_A_PAYMENT: { vi: 'Bút toán này không phải là khoản nộp.', en: 'This row of the ledger is no payment.' },
  REVERSAL_REQUESTED: {
    vi: 'Khoản nộp này đã được đề nghị hoàn hoặc đã hoàn.',
    en: 'The reversal of this payment is asked for already, or done.',
  },
  NO_REVERSAL_REQUESTED: {
    vi: 'Không có đề nghị hoàn bút toán nào đang chờ duyệt.',
    en: 'No reversal of this payment waits for a decision.',
  },
  SAME_PERSON: {
    vi: 'Người đề nghị không được tự duyệt; phải có người thứ hai.',
    en: 'Who asked may not decide; a second person must.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
});

constraintMeans('fee_payment_receipt', feeProblems.problem('RECEIPT_NUMBER_TAKEN', ['input', 'receiptNo']));
constraintMeans('fee_payment_reversed_once', feeProblems.problem('REVERSAL_REQUESTED'));
constraintMeans('fee_reversal_open', feeProblems.problem('REVERSAL_REQUESTED'));
