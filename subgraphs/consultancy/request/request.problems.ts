import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const consultancyProblems = defineProblems('Consultancy', {
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
