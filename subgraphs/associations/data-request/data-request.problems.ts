import { defineProblems } from '../../kernel/index.js';

export const dataRequestProblems = defineProblems('DataSubjectRequest', {
  ALREADY_OPEN: {
    vi: 'Đã có một yêu cầu cùng loại đang được xử lý.',
    en: 'A request of this kind is open already.',
  },
});
