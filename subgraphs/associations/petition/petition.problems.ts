import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const petitionProblems = defineProblems('Petition', {
  ONE_PETITIONER: {
    vi: 'Phải nêu người kiến nghị hoặc hội kiến nghị đúng với loại chủ thể.',
    en: 'Name the person or the association, as the kind of petitioner says.',
  },
  NOT_A_MEMBER: {
    vi: 'Người kiến nghị không phải là hội viên đang sinh hoạt của hội này.',
    en: 'The petitioner is not an active member of this association.',
  },
  TEXT_REQUIRED: { vi: 'Kiến nghị chưa có nội dung.', en: 'The petition has no text yet.' },
  TOO_MANY_ENTRIES: { vi: 'Mỗi danh sách có tối đa 20 mục.', en: 'A list has at most 20 entries.' },
  ALREADY_FORWARDED: {
    vi: 'Kiến nghị đang chờ cơ quan này trả lời.',
    en: 'The petition already waits for an answer of this body.',
  },
  NOT_A_HIGHER_BODY: {
    vi: 'Cơ quan cấp trên phải khác cơ quan đã được chuyển.',
    en: 'The higher body must be another one than the body asked.',
  },
  BODY_ENDED: {
    vi: 'Cơ quan này không còn hoạt động; hãy chuyển cho cơ quan kế nhiệm.',
    en: 'This body has ended; ask its successor.',
  },
  PETITION_NOT_RUNNING: {
    vi: 'Kiến nghị đã kết thúc hoặc đã rút.',
    en: 'The petition is closed or withdrawn.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước bước trước đó.',
    en: 'The date must not be before the step before.',
  },
});

const twice = petitionProblems.problem('ALREADY_FORWARDED', ['input', 'organizationId']);
constraintMeans('petition_forward_open', twice);
constraintMeans('petition_forward_escalation', twice);
