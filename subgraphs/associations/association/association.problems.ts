import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const associationProblems = defineProblems('Association', {
  CODE_TAKEN: { vi: 'Mã hội đã được dùng.', en: 'The code is taken.' },
  NAME_TAKEN: { vi: 'Đã có hội đang hoạt động mang tên này.', en: 'An active association has this name.' },
  NOT_IN_LEGAL_LIFE: {
    vi: 'Hội thành viên đang kết nạp phải đang hoạt động hoặc bị đình chỉ có thời hạn.',
    en: 'An admitted member must be active in law, or suspended for a time.',
  },
  DISSOLUTION_ENDS_MEMBERSHIP: {
    vi: 'Hội giải thể thì tư cách hội thành viên chấm dứt do giải thể, và chỉ khi đó.',
    en: 'The standing of a dissolved association is ENDED_BY_DISSOLUTION, and of no other.',
  },
});

constraintMeans('association_name', associationProblems.problem('NAME_TAKEN', ['input', 'nameVi']));
constraintMeans('association_code', associationProblems.problem('CODE_TAKEN', ['input', 'code']));
