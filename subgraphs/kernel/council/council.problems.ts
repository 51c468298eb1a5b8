import type { Text } from '../locale.js';

/** Refusals of every council, for `defineProblems` of a feature. */
export const councilProblems = {
  SEAT_TAKEN: { vi: 'Chức danh này đã đủ người.', en: 'There are as many of this seat as there may be.' },
  TOO_MANY_MEMBERS: {
    vi: 'Hội đồng đã đủ số thành viên tối đa.',
    en: 'The council has all members it may have.',
  },
  ALREADY_MEMBER: {
    vi: 'Người này đã có trong hội đồng.',
    en: 'This person has a seat in the council already.',
  },
  CONFLICT_BLOCKS: {
    vi: 'Có xung đột lợi ích, không được giữ chức danh này.',
    en: 'A conflict of interest bars this person from the seat.',
  },
  CONFLICT_UNKNOWN: {
    vi: 'Chưa kiểm tra được xung đột lợi ích ở mọi lĩnh vực; hãy thử lại.',
    en: 'Not every domain answered whether there is a conflict of interest; try again.',
  },
  DECLARATION_NEEDED: {
    vi: 'Cần bản kê khai xung đột lợi ích trước.',
    en: 'A declaration on conflicts of interest is needed first.',
  },
  APPLICANT_SEAT: {
    vi: 'Cơ quan đề nghị chỉ được có một thành viên và không giữ chức danh chủ chốt hoặc phản biện.',
    en: 'The applicant’s organisation may have one seat, and not a chair’s, reviewer’s or secretary’s.',
  },
  DRAFTER_SEAT: {
    vi: 'Người của cơ quan soạn thảo không được làm chủ tịch hoặc ủy viên phản biện.',
    en: 'Nobody of the drafting agency may be chair or reviewer.',
  },
  WRONG_COUNCIL_STATE: {
    vi: 'Không thể thực hiện ở trạng thái hiện tại của hội đồng.',
    en: 'This is not possible in the present state of the council.',
  },
  COMPOSITION_INCOMPLETE: {
    vi: 'Thành phần hội đồng chưa đúng quy định.',
    en: 'The composition does not satisfy the rules.',
  },
  SEAT_NOT_ACCEPTED: { vi: 'Còn thành viên chưa nhận lời.', en: 'Not every member has accepted.' },
  SEATS_CHANGED: {
    vi: 'Thành phần vừa thay đổi; hãy thử lại.',
    en: 'The seats changed meanwhile; try again.',
  },
  SESSION_PENDING: { vi: 'Còn một phiên họp chưa kết thúc.', en: 'Another session is not over.' },
  SESSION_NOT_OPEN: { vi: 'Phiên họp không đang diễn ra.', en: 'The session is not open.' },
  SESSION_TOO_EARLY: { vi: 'Chưa đến ngày họp.', en: 'The day of the session has not come.' },
  DATE_IN_PAST: { vi: 'Thời điểm phải ở sau hiện tại.', en: 'The time must be in the future.' },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  MATERIALS_NOT_SENT: { vi: 'Chưa gửi tài liệu cho thành viên.', en: 'The materials have not been sent.' },
  MATERIALS_TOO_LATE: {
    vi: 'Tài liệu phải được gửi sớm hơn; hãy dời phiên họp.',
    en: 'The materials must be sent earlier; put the session off.',
  },
  NO_QUORUM: { vi: 'Không đủ số thành viên có mặt.', en: 'Too few members are present.' },
  MUST_ATTEND_MISSING: {
    vi: 'Thiếu thành viên bắt buộc có mặt.',
    en: 'A member who must attend is missing.',
  },
  NOT_A_MEMBER: {
    vi: 'Không phải thành viên đã nhận lời và kê khai của hội đồng này.',
    en: 'Not a seat of this council that was accepted with a declaration.',
  },
  NOT_PRESENT: { vi: 'Không có mặt tại phiên họp.', en: 'Not present in the session.' },
  ALREADY_PRESENT: { vi: 'Đã có mặt tại phiên họp.', en: 'Present in the session already.' },
  MAY_NOT_VOTE: {
    vi: 'Thư ký hành chính không biểu quyết.',
    en: 'An administrative secretary does not vote.',
  },
  ALREADY_VOTED: { vi: 'Đã biểu quyết.', en: 'The ballot was cast already.' },
  RECUSED: {
    vi: 'Không được biểu quyết do xung đột lợi ích.',
    en: 'Recused from this vote for a conflict of interest.',
  },
  VOTE_NOT_OPEN: { vi: 'Cuộc biểu quyết không đang mở.', en: 'The vote is not open.' },
  VOTE_PENDING: { vi: 'Còn cuộc biểu quyết chưa kiểm phiếu.', en: 'A vote is still open.' },
  TOO_FEW_BALLOTS: {
    vi: 'Quá ít phiếu để kiểm mà không lộ ý kiến từng người.',
    en: 'Too few ballots to count them without telling who voted how.',
  },
  MINUTES_MISSING: { vi: 'Chưa có biên bản.', en: 'There are no minutes yet.' },
  MINUTES_NOT_SIGNED: {
    vi: 'Biên bản phải có chữ ký của chủ tọa và thư ký khoa học.',
    en: 'The minutes must be signed by chair and scientific secretary.',
  },
  ALREADY_SIGNED: { vi: 'Đã ký biên bản.', en: 'The minutes were signed already.' },
} as const satisfies Record<string, Text>;

export type CouncilProblem =
  | keyof typeof councilProblems
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'INVALID_VALUE'
  | 'REFERENCE_NOT_FOUND'
  | 'ILLEGAL_TRANSITION';
