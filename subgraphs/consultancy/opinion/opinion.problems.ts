import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const opinionProblems = defineProblems('Opinion', {
  STATE_SECRET: {
    vi: 'Nhiệm vụ có bí mật nhà nước: ý kiến chỉ gửi bằng văn bản, không nhập vào hệ thống.',
    en: 'The request is a state secret: opinions go on paper and are never entered here.',
  },
  REQUEST_NOT_RUNNING: {
    vi: 'Nhiệm vụ không ở giai đoạn lấy ý kiến, hoặc đã sang lần khác.',
    en: 'The request takes no opinions in its present state, or is in another round.',
  },
  CALL_OPEN: {
    vi: 'Đang có một đợt lấy ý kiến của nhiệm vụ này; hãy mời thêm vào đợt đó.',
    en: 'A call for this request is open already; ask further associations in it.',
  },
  RESTRICTED_NEEDS_LIST: {
    vi: 'Nhiệm vụ hạn chế: phải nêu đích danh từng hội được lấy ý kiến.',
    en: 'The request is restricted: the associations must be named one by one.',
  },
  NOBODY_TO_ASK: {
    vi: 'Không có hội thành viên nào phù hợp để lấy ý kiến.',
    en: 'There is no association to ask.',
  },
  NOT_ADMITTED: {
    vi: 'Hội này không phải là hội thành viên đang sinh hoạt của Liên hiệp Hội.',
    en: 'The association is no member of the Union at present.',
  },
  TOO_MANY_ENTRIES: { vi: 'Quá nhiều mục.', en: 'There are too many entries.' },
  DEADLINE_PAST: { vi: 'Hạn phải từ hôm nay trở đi.', en: 'The deadline must not be in the past.' },
  DEADLINE_AFTER_REQUEST: {
    vi: 'Hạn không được sau hạn hoàn thành nhiệm vụ.',
    en: 'The deadline must not be after the due date of the request.',
  },
  DEADLINE_NOT_LATER: {
    vi: 'Gia hạn phải muộn hơn hạn hiện tại.',
    en: 'An extension must be later than the present deadline.',
  },
  CONFLICT_OF_INTEREST: {
    vi: 'Người này có xung đột lợi ích, không được phản biện nhiệm vụ này.',
    en: 'A conflict of interest bars this person from reviewing this request.',
  },
  ALREADY_OPENED: {
    vi: 'Ý kiến của lần này đã mở.',
    en: 'The opinions of this round are open already.',
  },
  OPINIONS_AWAITED: {
    vi: 'Chưa hết hạn và còn người chưa nộp ý kiến.',
    en: 'The deadline has not passed, and somebody has not submitted yet.',
  },
  NO_OPINION_IN: { vi: 'Chưa có ý kiến nào được nộp.', en: 'No opinion was submitted yet.' },
  NO_LONGER_CHANGED: {
    vi: 'Ý kiến đã nộp chỉ được thay trước hạn và trước khi mở ý kiến.',
    en: 'A submitted opinion can be replaced only until the deadline and until the opinions are opened.',
  },
  NOTHING_SAVED: { vi: 'Chưa có bản nào được lưu.', en: 'No version was saved yet.' },
  OUTDATED_VERSION: {
    vi: 'Đã có bản mới hơn được lưu; hãy tải lại.',
    en: 'A later version was saved meanwhile; read it first.',
  },
  CONCLUSION_NEEDED: { vi: 'Chưa có kết luận.', en: 'The conclusion is missing.' },
  OPINION_EMPTY: {
    vi: 'Phiếu chưa có ý kiến chung, nhận xét hay ý kiến cụ thể nào.',
    en: 'It has neither a summary nor a comment nor a point.',
  },
  POINT_NEEDED: {
    vi: 'Không tán thành thì phải nêu ít nhất một ý kiến cụ thể.',
    en: 'Who does not agree must make at least one point.',
  },
  UNKNOWN_CRITERION: {
    vi: 'Mẫu phiếu không có tiêu chí này.',
    en: 'The form has no such criterion.',
  },
  REPEATED_CRITERION: {
    vi: 'Mỗi tiêu chí chỉ có một nhận xét.',
    en: 'A criterion has one comment only.',
  },
  DOCUMENT_UNCLEAR: {
    vi: 'Phải nêu tên văn bản hoặc tệp của nhiệm vụ, một trong hai.',
    en: 'Name the document or give a file of the request, one of the two.',
  },
  ARTICLE_NEEDED: {
    vi: 'Nêu Khoản, Điểm thì phải nêu Điều.',
    en: 'A clause or point needs its article.',
  },
  COMPETING_INTERESTS_UNCLEAR: {
    vi: 'Phải khai rõ có hay không có lợi ích liên quan; nếu có thì nêu cụ thể.',
    en: 'State whether there are competing interests and, where there are, which.',
  },
  NOT_CONCERNED: {
    vi: 'Hội không được lấy ý kiến và không hoạt động trong lĩnh vực của nhiệm vụ.',
    en: 'The association was not asked and does not work in the fields of the request.',
  },
  NOT_A_MEMBER: {
    vi: 'Người được giới thiệu không phải là hội viên đang sinh hoạt của hội.',
    en: 'The person is no active member of the association.',
  },
  ALREADY_PROPOSED: {
    vi: 'Hội đã giới thiệu người này cho nhiệm vụ này.',
    en: 'The association has proposed this person for this request already.',
  },
  NOT_OPEN: { vi: 'Ý kiến này chưa mở.', en: 'The opinion is not open yet.' },
  OWN_OPINION: {
    vi: 'Chỉ trao đổi về ý kiến của người khác.',
    en: 'Only opinions of others are commented on.',
  },
  AUTHOR_UNCLEAR: {
    vi: 'Hãy nêu bạn trao đổi thay mặt hội nào.',
    en: 'Say for which association you comment.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước ngày mời.',
    en: 'The date must not be before the invitation.',
  },
  ONLY_FROM_PAPER: {
    vi: 'Chỉ nêu ngày nhận khi nhập phiếu giấy.',
    en: 'A day of receipt is given only for what came on paper.',
  },
});

constraintMeans('opinion_call_open', opinionProblems.problem('CALL_OPEN', ['input', 'requestId']));
constraintMeans('expert_proposal_once', opinionProblems.problem('ALREADY_PROPOSED', ['input', 'personId']));
