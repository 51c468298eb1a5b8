import { constraintMeans, defineProblems } from '../../kernel/index.js';
import { reportProblemTexts } from '../report/report.problems.js';

export const consultancyProblems = defineProblems('Consultancy', {
  ...reportProblemTexts,
  DUPLICATE_OPEN_REQUEST: {
    vi: 'Đã có một nhiệm vụ cùng loại về đề án này đang mở.',
    en: 'A request of this type about the same scheme is open already.',
  },
  REQUESTING_AGENCY_NEEDED: {
    vi: 'Phải nêu cơ quan đề nghị.',
    en: 'The requesting agency must be named.',
  },
  NO_REQUESTING_AGENCY: {
    vi: 'Nguồn đề nghị này không có cơ quan đề nghị.',
    en: 'A request of this origin has no requesting agency.',
  },
  RECIPIENT_NEEDED: {
    vi: 'Liên hiệp Hội tự đề xuất thì phải nêu cơ quan nhận kết quả.',
    en: 'An initiative of the Union must name the agency that receives the result.',
  },
  PROPOSING_ASSOCIATION_NEEDED: {
    vi: 'Phải nêu hội thành viên đề xuất.',
    en: 'The proposing association must be named.',
  },
  NO_PROPOSING_ASSOCIATION: {
    vi: 'Chỉ đề xuất của hội thành viên mới nêu hội đề xuất.',
    en: 'Only a proposal of a member association names one.',
  },
  DRAFT_NEEDED: {
    vi: 'Phản biện phải có dự thảo: hãy nêu cơ quan chủ trì soạn thảo.',
    en: 'A critique needs a draft: name the drafting agency.',
  },
  SCHEME_NOT_UNDER_WAY: {
    vi: 'Giám định xã hội chỉ áp dụng cho đề án đã phê duyệt hoặc đang thực hiện.',
    en: 'A social appraisal needs a scheme that is approved or under way, not a draft.',
  },
  STATE_SECRET_ON_PAPER: {
    vi: 'Yêu cầu có bí mật nhà nước phải gửi bằng văn bản; cán bộ Liên hiệp Hội sẽ ghi nhận.',
    en: 'A request that is a state secret is sent on paper; a union officer records it.',
  },
  DOCUMENT_MISSING: {
    vi: 'Chưa có văn bản đề nghị hoặc tờ trình đề xuất.',
    en: 'The request letter or initiative note is missing.',
  },
  DOSSIER_INCOMPLETE: {
    vi: 'Hồ sơ chưa đầy đủ.',
    en: 'The dossier is not complete.',
  },
  CONFIDENTIALITY_UNCHANGED: {
    vi: 'Nhiệm vụ đã có độ mật này.',
    en: 'The request has this confidentiality already.',
  },
  TEXT_OR_FILE_EXISTS: {
    vi: 'Bí mật nhà nước không được lưu tệp hay nội dung trong hệ thống này.',
    en: 'A state secret has no file and no text here.',
  },
  NOT_AN_INITIATIVE: {
    vi: 'Chỉ nhiệm vụ do Liên hiệp Hội tự đề xuất mới cần quyết định này.',
    en: 'Only an initiative of the Union needs this decision.',
  },
  INITIATIVE_NOT_APPROVED: {
    vi: 'Liên hiệp Hội tự đề xuất thì phải có quyết định của lãnh đạo trước khi tiếp nhận.',
    en: 'An initiative of the Union needs the decision of a leader before it is registered.',
  },
  LEAD_FIELDS_DIFFER: {
    vi: 'Lĩnh vực của hội chủ trì không trùng với lĩnh vực của nhiệm vụ; hãy nêu lý do chọn hội này.',
    en: 'The lead association works in none of the request’s fields; say why it is chosen.',
  },
  COUNCIL_NOT_ESTABLISHED: {
    vi: 'Hội đồng của lần phản biện này chưa được thành lập.',
    en: 'The council of this round is not established.',
  },
  NOBODY_TO_REVIEW: {
    vi: 'Chưa có chuyên gia, người phản biện hoặc hội nào tham gia.',
    en: 'No expert, reviewer or association takes part yet.',
  },
  NO_COUNCIL: {
    vi: 'Nhiệm vụ này không có hội đồng.',
    en: 'This request has no council.',
  },
  COUNCIL_NOT_CONCLUDED: {
    vi: 'Hội đồng chưa kết luận.',
    en: 'The council has not concluded.',
  },
  COUNCIL_NOT_HELD: {
    vi: 'Hội đồng chưa họp.',
    en: 'The council has not met.',
  },
  REVIEW_FORMS_MISSING: {
    vi: 'Chưa đủ phiếu nhận xét của các ủy viên phản biện.',
    en: 'Not all reviewers have handed in their forms.',
  },
  OPINIONS_ASKED: {
    vi: 'Đã lấy ý kiến; không thể đổi việc công khai danh tính người phản biện.',
    en: 'Opinions were asked for already; whether reviewers are named cannot be changed.',
  },
  REPORT_NOT_APPROVED: {
    vi: 'Nội dung báo cáo chưa được duyệt.',
    en: 'The text of the report is not approved.',
  },
  POINTS_OPEN: {
    vi: 'Còn ý kiến chưa được nêu rõ tiếp thu hay không.',
    en: 'Of some points of the opinions it is not said whether they are taken.',
  },
  NOT_ALL_ANSWERED: {
    vi: 'Còn kiến nghị chưa được trả lời.',
    en: 'Some recommendations are not answered.',
  },
  RESPONSE_NOT_DUE: {
    vi: 'Chưa hết hạn phản hồi.',
    en: 'The time for the response has not passed.',
  },
  ESCALATION_NOT_DUE: {
    vi: 'Chưa đến ngày báo cáo cấp trên.',
    en: 'The day for taking it to the higher body has not come.',
  },
  NOT_ESCALATED: {
    vi: 'Chưa có văn bản báo cáo cấp trên về việc không phản hồi.',
    en: 'The missing response was not taken to the higher body.',
  },
  NOTHING_TO_FOLLOW: {
    vi: 'Không có kiến nghị nào được tiếp thu để theo dõi.',
    en: 'No recommendation was accepted that could be followed up.',
  },
  FOLLOW_UP_OPEN: {
    vi: 'Còn kiến nghị đã tiếp thu chưa được kiểm tra trong văn bản cuối.',
    en: 'Some accepted recommendations are not verified in the final document.',
  },
  PAYMENTS_OPEN: {
    vi: 'Chưa thanh toán xong, kể cả thù lao chuyên gia.',
    en: 'Payments are not settled, those to experts among them.',
  },
  RATED_ALREADY: {
    vi: 'Cơ quan đã đánh giá nhiệm vụ này.',
    en: 'The agency has rated this request already.',
  },
  STATE_SECRET_NO_TEXT: {
    vi: 'Nhiệm vụ có bí mật nhà nước: không nhập nội dung vào hệ thống.',
    en: 'The request is a state secret: no text is accepted.',
  },
  DATE_IN_PAST: { vi: 'Ngày không được trước hôm nay.', en: 'The date must not be in the past.' },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước bước trước đó.',
    en: 'The date must not be before the step before.',
  },
});

constraintMeans(
  'consultancy_request_open_title',
  consultancyProblems.problem('DUPLICATE_OPEN_REQUEST', ['input', 'title']),
);
constraintMeans(
  'consultancy_report_number',
  consultancyProblems.problem('NUMBER_TAKEN', ['input', 'number']),
);
