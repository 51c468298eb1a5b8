import { constraintMeans, defineProblems } from '../../kernel/index.js';
import { leadershipProblems } from '../leadership/leadership.problems.js';

/** What an election can refuse because of the offices that it fills. */
const ofOffices = Object.fromEntries(
  (
    [
      'TITLE_NOT_OF_BODY',
      'OUTSIDE_TERM',
      'NOT_ELIGIBLE',
      'NOT_IN_EXECUTIVE_COMMITTEE',
      'NOT_IN_STANDING_BOARD',
      'TWO_PRESIDENTS',
      'STANDING_BOARD_TOO_LARGE',
      'INSPECTION_INCOMPATIBLE',
      'ALREADY_IN_OFFICE',
      'TERMS_OVERLAP',
      'TERM_IS_RUNNING',
      'DATE_IN_FUTURE',
      'DATE_BEFORE_START',
    ] as const
  ).map((code) => [code, leadershipProblems.problem(code).text]),
) as Record<
  | 'TITLE_NOT_OF_BODY'
  | 'OUTSIDE_TERM'
  | 'NOT_ELIGIBLE'
  | 'NOT_IN_EXECUTIVE_COMMITTEE'
  | 'NOT_IN_STANDING_BOARD'
  | 'TWO_PRESIDENTS'
  | 'STANDING_BOARD_TOO_LARGE'
  | 'INSPECTION_INCOMPATIBLE'
  | 'ALREADY_IN_OFFICE'
  | 'TERMS_OVERLAP'
  | 'TERM_IS_RUNNING'
  | 'DATE_IN_FUTURE'
  | 'DATE_BEFORE_START',
  { vi: string; en: string }
>;

export const congressProblems = defineProblems('Congress', {
  ...ofOffices,
  CONGRESS_EXISTS: {
    vi: 'Đã có đại hội cùng loại, cùng lần thứ.',
    en: 'There is a congress of this kind and ordinal.',
  },
  FOUNDED_ALREADY: {
    vi: 'Hội đã có nhiệm kỳ, không còn đại hội thành lập.',
    en: 'The association has terms already; its founding congress is over.',
  },
  FOUNDERS_NEEDED: {
    vi: 'Đại hội thành lập phải nêu số người đăng ký tham gia thành lập, và chỉ đại hội đó.',
    en: 'A founding congress, and no other, states the number of registered founders.',
  },
  REQUEST_NEEDED: {
    vi: 'Đại hội bất thường phải nêu bên đề nghị và số phiếu đề nghị, và chỉ đại hội đó.',
    en: 'An extraordinary congress, and no other, states who asked for it and by how many votes.',
  },
  REQUEST_TOO_WEAK: {
    vi: 'Chưa đủ tỷ lệ đề nghị triệu tập đại hội bất thường.',
    en: 'Too few asked for an extraordinary congress.',
  },
  AGENDA_MISSING: { vi: 'Chưa có chương trình đại hội.', en: 'The congress has no agenda.' },
  REPORTED_TOO_LATE: {
    vi: 'Hồ sơ phải gửi trước ngày đại hội đủ số ngày quy định; hãy lùi ngày đại hội.',
    en: 'The file must be sent so many days before as the rule says; choose a later day.',
  },
  QUORUM_NOT_MET: { vi: 'Chưa đủ số đại biểu (hội viên) để tiến hành.', en: 'There is no quorum.' },
  QUORUM_IS_MET: {
    vi: 'Đã đủ số đại biểu; không có lý do dừng vì thiếu đại biểu.',
    en: 'There is a quorum; there is nothing to adjourn for.',
  },
  PRESENT_NEEDED: {
    vi: 'Phải nêu số người có mặt; đại hội đại biểu thì tính từ danh sách đại biểu.',
    en: 'State how many were present; at a congress of delegates the list of delegates tells.',
  },
  NO_ELECTION_HELD: {
    vi: 'Chưa bầu Ban Chấp hành nhiệm kỳ mới.',
    en: 'No executive committee has been elected for the new term.',
  },
  ELECTION_NOT_COUNTED: { vi: 'Còn cuộc bầu cử chưa kiểm phiếu.', en: 'An election has not been counted.' },
  NO_RESOLUTION: { vi: 'Chưa có nghị quyết nào được thông qua.', en: 'No resolution has passed.' },
  RESOLUTION_EXISTS: { vi: 'Số nghị quyết đã được dùng.', en: 'The number of the resolution is taken.' },
  CHARTER_UNCHANGED: {
    vi: 'Đại hội không thay đổi điều lệ.',
    en: 'The congress did not change the charter.',
  },
  CHARTER_NOT_APPROVED: {
    vi: 'Điều lệ sửa đổi chưa được phê duyệt.',
    en: 'The changed charter has not been approved.',
  },
  NO_TERM: { vi: 'Chưa có nhiệm kỳ nào để gia hạn.', en: 'There is no term to extend.' },
  DEADLINE_PASSED: { vi: 'Đã quá hạn đại hội.', en: 'The deadline has passed.' },
  EXTENDED_ALREADY: { vi: 'Chỉ được gia hạn một lần.', en: 'The deadline can be extended once.' },
  EXTENSION_TOO_LONG: {
    vi: 'Thời gian gia hạn vượt mức cho phép.',
    en: 'The extension is longer than the rule allows.',
  },
  DELEGATE_EXISTS: { vi: 'Người này đã là đại biểu.', en: 'The person is a delegate already.' },
  DELEGATES_FINAL: {
    vi: 'Danh sách đại biểu đã chốt khi đại hội khai mạc.',
    en: 'The list of delegates is final once the congress has met.',
  },
  SENDER_NEEDED: {
    vi: 'Đại biểu dự đại hội Liên hiệp Hội phải thuộc một hội thành viên, và chỉ trường hợp đó.',
    en: 'An official delegate to the Union’s congress, and no other, is sent by an association.',
  },
  CONGRESS_NOT_IN_SESSION: { vi: 'Đại hội không đang diễn ra.', en: 'The congress is not in session.' },
  NOT_BY_CONGRESS: {
    vi: 'Đại hội chỉ bầu Ban Chấp hành và Ban Kiểm tra; chức danh khác do Ban Chấp hành bầu.',
    en: 'A congress elects the executive and the inspection committee; the committee elects the others.',
  },
  CANDIDATE_EXISTS: { vi: 'Người này đã là ứng cử viên.', en: 'The person is a candidate already.' },
  VOTES_DO_NOT_FIT: {
    vi: 'Phải nêu số phiếu của mỗi ứng cử viên đúng một lần.',
    en: 'Give the votes of every candidate once.',
  },
  TOO_MANY_BALLOTS: {
    vi: 'Số phiếu không khớp: hợp lệ ≤ phát ra ≤ số người bầu; phiếu của một người ≤ phiếu hợp lệ.',
    en: 'The numbers do not fit: valid ≤ issued ≤ electorate, and nobody has more votes than there are valid ballots.',
  },
});

const means = (name: string, code: Parameters<typeof congressProblems.problem>[0], ...path: string[]) =>
  constraintMeans(name, congressProblems.problem(code, ['input', ...path]));
means('congress_ordinal', 'CONGRESS_EXISTS', 'ordinal');
means('congress_delegate_person', 'DELEGATE_EXISTS', 'personId');
means('congress_resolution_number', 'RESOLUTION_EXISTS', 'number');
means('election_candidate_person', 'CANDIDATE_EXISTS', 'personId');
