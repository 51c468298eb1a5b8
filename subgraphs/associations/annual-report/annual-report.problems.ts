import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const annualReportProblems = defineProblems('AnnualReport', {
  REPORT_EXISTS: {
    vi: 'Hội đã có báo cáo của năm này.',
    en: 'The association has a report of this year already.',
  },
  YEAR_NOT_BEGUN: { vi: 'Năm này chưa bắt đầu.', en: 'The year has not begun.' },
  YEAR_OPEN: {
    vi: 'Chỉ khóa báo cáo khi năm đã kết thúc.',
    en: 'A report is locked after the year is over.',
  },
  NOT_EDITABLE: {
    vi: 'Chỉ sửa được báo cáo đang dự thảo hoặc bị trả lại.',
    en: 'Only a draft or a returned report can be edited.',
  },
  ACTIVITIES_MISSING: {
    vi: 'Báo cáo chưa nêu kết quả hoạt động.',
    en: 'The report does not say what the association did.',
  },
  ACCOUNTS_MISSING: {
    vi: 'Báo cáo chưa nêu thu và chi.',
    en: 'The report does not say what came in and went out.',
  },
  NOTHING_CORRECTED: { vi: 'Không có nội dung đính chính.', en: 'Nothing is corrected.' },
});

constraintMeans('annual_report_once', annualReportProblems.problem('REPORT_EXISTS', ['input', 'year']));
