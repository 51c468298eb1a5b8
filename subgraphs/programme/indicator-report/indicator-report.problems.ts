import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const reportProblems = defineProblems('IndicatorReport', {
  APPROVED_EXISTS: {
    vi: 'Đã có báo cáo được duyệt cho chỉ tiêu, kỳ và địa bàn này.',
    en: 'A report of this target, period and territory is approved already.',
  },
  EVIDENCE_MISSING: {
    vi: 'Chỉ tiêu này do báo cáo, phải kèm minh chứng.',
    en: 'The target is reported and not counted: evidence is needed.',
  },
  SHARE_NEEDED: {
    vi: 'Chỉ tiêu tỷ lệ cần tử số và mẫu số; tử số không lớn hơn mẫu số.',
    en: 'A share needs numerator and denominator, the numerator not above the denominator.',
  },
  COUNT_NEEDED: {
    vi: 'Chỉ tiêu số lượng cần đúng một giá trị, không âm.',
    en: 'A number needs an official value that is not negative, and neither numerator nor denominator.',
  },
  PERIOD_OPEN: { vi: 'Kỳ báo cáo chưa kết thúc.', en: 'The period is not over.' },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
});

constraintMeans('indicator_report_approved', reportProblems.problem('APPROVED_EXISTS', ['input', 'id']));
