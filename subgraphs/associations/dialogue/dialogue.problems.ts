import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const dialogueProblems = defineProblems('Dialogue', {
  ONE_PARTY: {
    vi: 'Phải nêu đúng một: cá nhân, hội hoặc cơ quan.',
    en: 'Give exactly one of person, association and organization.',
  },
  ALREADY_REGISTERED: { vi: 'Đã đăng ký tham dự.', en: 'There already is a registration.' },
  NOT_OPEN: {
    vi: 'Hội nghị đối thoại không nhận đăng ký hoặc câu hỏi lúc này.',
    en: 'The dialogue takes no registrations or questions now.',
  },
  NOT_HELD: { vi: 'Hội nghị đối thoại chưa được tổ chức.', en: 'The dialogue has not been held yet.' },
  QUESTION_OF_ANOTHER_DIALOGUE: {
    vi: 'Câu hỏi thuộc hội nghị đối thoại khác.',
    en: 'The question was put at another dialogue.',
  },
  OPEN_QUESTIONS: {
    vi: 'Còn câu hỏi chưa được xem xét.',
    en: 'There are questions that nobody has decided on.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước ngày bắt đầu.',
    en: 'The date must not be before the start.',
  },
});

for (const name of ['person', 'association', 'organization'])
  constraintMeans(
    `dialogue_participant_${name}`,
    dialogueProblems.problem('ALREADY_REGISTERED', ['input', `${name}Id`]),
  );
