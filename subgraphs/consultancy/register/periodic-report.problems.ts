import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const periodicReportProblems = defineProblems('PeriodicReport', {
  REPORT_EXISTS: {
    vi: 'Báo cáo của kỳ này đang được người khác lập.',
    en: 'Somebody else is preparing the report of this period.',
  },
  FIGURES_FROZEN: {
    vi: 'Báo cáo đã trình hoặc đã gửi; số liệu không thay đổi nữa.',
    en: 'The report is submitted or sent; its figures change no more.',
  },
  PERIOD_NOT_BEGUN: { vi: 'Kỳ báo cáo chưa bắt đầu.', en: 'The period has not begun.' },
  PERIOD_OPEN: { vi: 'Kỳ báo cáo chưa kết thúc.', en: 'The period is not over.' },
  FIGURES_TOO_EARLY: {
    vi: 'Số liệu được lập trước khi kết thúc kỳ; hãy lập lại.',
    en: 'The figures were taken before the end of the period; prepare it again.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
});

constraintMeans('periodic_report_once', periodicReportProblems.problem('REPORT_EXISTS', ['input', 'year']));
