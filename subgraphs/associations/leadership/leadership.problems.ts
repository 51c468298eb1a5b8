import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const leadershipProblems = defineProblems('Leadership', {
  DATE_IN_FUTURE: { vi: 'Ngày không được ở tương lai.', en: 'The day is in the future.' },
  ORDINAL_TAKEN: { vi: 'Nhiệm kỳ này đã được ghi nhận.', en: 'A term of this ordinal is recorded already.' },
  TERMS_OVERLAP: { vi: 'Hai nhiệm kỳ trùng thời gian.', en: 'Two terms overlap.' },
  TERM_IS_RUNNING: {
    vi: 'Đang có một nhiệm kỳ chưa kết thúc; nhiệm kỳ mới bắt đầu bằng đại hội.',
    en: 'A term is running; a new one begins with a congress.',
  },
  BODY_EXISTS: { vi: 'Nhiệm kỳ này đã có cơ quan loại đó.', en: 'The term has a body of this kind.' },
  TITLE_NOT_OF_BODY: { vi: 'Chức danh không thuộc cơ quan này.', en: 'The title is none of this body.' },
  OUTSIDE_TERM: { vi: 'Thời gian nằm ngoài nhiệm kỳ.', en: 'The period is outside the term.' },
  NOT_ELIGIBLE: {
    vi: 'Chỉ hội viên chính thức đang sinh hoạt, không bị tạm dừng, mới được bầu cử, ứng cử.',
    en: 'Only full and active members who are not suspended vote and stand.',
  },
  NOT_IN_EXECUTIVE_COMMITTEE: {
    vi: 'Ủy viên Ban Thường vụ phải là ủy viên Ban Chấp hành của nhiệm kỳ này.',
    en: 'Members of the standing board are members of the executive committee of this term.',
  },
  NOT_IN_STANDING_BOARD: {
    vi: 'Chủ tịch, phó chủ tịch, tổng thư ký được bầu trong số ủy viên Ban Thường vụ.',
    en: 'Presidents, vice-presidents and secretaries are elected from the standing board.',
  },
  TWO_PRESIDENTS: {
    vi: 'Mỗi thời điểm chỉ có một chủ tịch (một người phụ trách).',
    en: 'There is one president, and one acting head, at a time.',
  },
  STANDING_BOARD_TOO_LARGE: {
    vi: 'Ban Thường vụ vượt tỷ lệ cho phép so với Ban Chấp hành.',
    en: 'The standing board is too large for the executive committee.',
  },
  INSPECTION_INCOMPATIBLE: {
    vi: 'Thành viên Ban Kiểm tra không giữ chức vụ trong Ban Chấp hành, Ban Thường vụ cùng nhiệm kỳ.',
    en: 'Members of the inspection committee hold no executive office of the same term.',
  },
  ALREADY_IN_OFFICE: { vi: 'Người này đang giữ chức vụ đó.', en: 'The person holds this office already.' },
  HOLDS_DEPENDENT_OFFICE: {
    vi: 'Còn giữ chức vụ dựa trên tư cách này; hãy kết thúc chức vụ đó trước.',
    en: 'The person holds an office that rests on this one; end that one first.',
  },
  SUCCESSOR_NEEDED: {
    vi: 'Khi miễn nhiệm, bãi nhiệm chủ tịch phải đồng thời bầu người thay hoặc cử người phụ trách.',
    en: 'Who dismisses a president elects a successor or names an acting head in the same act.',
  },
  ONE_SUCCESSOR: {
    vi: 'Chỉ nêu một: người được bầu thay hoặc người phụ trách; chỉ áp dụng cho chủ tịch.',
    en: 'Give one of successor and acting head, and for a president only.',
  },
  DATE_BEFORE_START: { vi: 'Ngày sớm hơn ngày bắt đầu.', en: 'The day is before the start.' },
  CIRCULAR_SUCCESSION: {
    vi: 'Chuỗi kế nhiệm bị lặp vòng.',
    en: 'The line of predecessors runs in a circle.',
  },
  PREDECESSOR_DOES_NOT_FIT: {
    vi: 'Người tiền nhiệm phải giữ cùng chức danh, cùng tổ chức và thôi chức trước đó.',
    en: 'A predecessor held the same title of the same owner, and ended before.',
  },
});

const means = (name: string, code: Parameters<typeof leadershipProblems.problem>[0], ...path: string[]) =>
  constraintMeans(name, leadershipProblems.problem(code, ['input', ...path]));
means('term_ordinal', 'ORDINAL_TAKEN', 'ordinal');
means('term_running', 'TERM_IS_RUNNING');
means('association_body_kind', 'BODY_EXISTS', 'kind');
means('office_president', 'TWO_PRESIDENTS');
means('office_seat', 'ALREADY_IN_OFFICE');
