import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const editionProblems = defineProblems('AwardEdition', {
  ORDINAL_TAKEN: {
    vi: 'Chương trình đã có kỳ mang số lần này.',
    en: 'The programme has an edition with this ordinal.',
  },
  DATES_OUT_OF_ORDER: { vi: 'Các mốc thời gian không đúng thứ tự.', en: 'The dates are out of order.' },
  DUPLICATE_RANK: { vi: 'Một hạng giải được nêu hai lần.', en: 'A rank occurs twice in the prize table.' },
  NOT_YET_OPEN: { vi: 'Chưa đến ngày bắt đầu nhận hồ sơ.', en: 'The opening day has not come.' },
  DEADLINE_PASSED: { vi: 'Đã hết hạn nộp hồ sơ.', en: 'The deadline has passed.' },
  DEADLINE_NOT_PASSED: {
    vi: 'Chưa hết ngày cuối nhận hồ sơ (giờ Việt Nam).',
    en: 'The last day for entries is not over (Vietnam time).',
  },
  PUBLIC_NOTICE_RUNNING: {
    vi: 'Chưa hết thời gian công khai kết quả.',
    en: 'The public notice of the results has not ended.',
  },
  COMPLAINTS_OPEN: { vi: 'Còn khiếu nại chưa giải quyết.', en: 'Complaints are not settled.' },
  PRIZES_UNPAID: { vi: 'Tiền thưởng chưa chi hết.', en: 'The prize money is not paid.' },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
});

constraintMeans('award_edition_ordinal', editionProblems.problem('ORDINAL_TAKEN', ['input', 'ordinal']));
