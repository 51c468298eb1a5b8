import { defineProblems } from '../../kernel/index.js';

export const honourProblems = defineProblems('ConferredHonour', {
  ONE_RECIPIENT: {
    vi: 'Phải nêu đúng một đối tượng, phù hợp với loại đối tượng.',
    en: 'Give exactly one recipient, of the type stated.',
  },
  CLASS_MISMATCH: {
    vi: 'Hạng chỉ và phải nêu cho huân chương, huy chương có hạng.',
    en: 'A class is stated for orders and medals that have classes, and for no others.',
  },
  ALREADY_CONFERRED: {
    vi: 'Kỷ niệm chương này chỉ tặng một lần cho mỗi người.',
    en: 'This badge is conferred once per person only.',
  },
  POSTHUMOUS_NOT_PERSON: {
    vi: 'Chỉ truy tặng cho cá nhân.',
    en: 'Only persons are honoured posthumously.',
  },
  EDITION_OF_OTHER_PROGRAMME: {
    vi: 'Kỳ giải thưởng không thuộc chương trình này.',
    en: 'The edition belongs to another programme.',
  },
  EDITION_NOT_APPROVED: {
    vi: 'Kết quả của kỳ giải thưởng chưa được phê duyệt.',
    en: 'The results of the edition are not approved.',
  },
  PRIZE_TABLE_EXCEEDED: {
    vi: 'Cơ cấu giải không còn hạng giải này.',
    en: 'The prize table has no more prizes of this rank.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
});
