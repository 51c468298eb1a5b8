import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const trainingProblems = defineProblems('Training', {
  NOT_A_MEMBER: {
    vi: 'Người này không phải là hội viên đang sinh hoạt của hội này.',
    en: 'The person is not an active member of this association.',
  },
  NO_OBLIGATION: {
    vi: 'Khóa học này không có cam kết trở về.',
    en: 'This training carries no obligation to return.',
  },
  OBLIGATION_RUNS: {
    vi: 'Thời hạn trở về theo cam kết chưa hết.',
    en: 'The time to return has not passed yet.',
  },
  ALREADY_IN_POOL: {
    vi: 'Người này đã có trong quy hoạch cho chức danh và nhiệm kỳ này.',
    en: 'The person is in the pool for this title and term already.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước ngày bắt đầu.',
    en: 'The date must not be before the start.',
  },
});

constraintMeans('successor_entry_open', trainingProblems.problem('ALREADY_IN_POOL', ['input']));
