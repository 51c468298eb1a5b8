import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const associationProblems = defineProblems('Association', {
  CODE_TAKEN: { vi: 'Mã hội đã được dùng.', en: 'The code is taken.' },
  NAME_TAKEN: { vi: 'Đã có hội đang hoạt động mang tên này.', en: 'An active association has this name.' },
  DISSOLVED_MEMBER: {
    vi: 'Hội đã giải thể không thể là hội thành viên đang kết nạp.',
    en: 'A dissolved association cannot be an admitted member.',
  },
});

constraintMeans('association_code', associationProblems.problem('CODE_TAKEN', ['input', 'code']));
