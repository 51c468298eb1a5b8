import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const projectProblems = defineProblems('ResearchProject', {
  CODE_TAKEN: { vi: 'Mã số nhiệm vụ đã được dùng.', en: 'The code is taken.' },
  ONE_PRINCIPAL_INVESTIGATOR: {
    vi: 'Nhiệm vụ phải có đúng một chủ nhiệm, có hồ sơ trong hệ thống.',
    en: 'A project has exactly one principal investigator, who has a record.',
  },
  PERSON_TWICE: { vi: 'Một người được nêu hai lần trong nhóm.', en: 'A person is in the team twice.' },
  PRODUCT_TWICE: { vi: 'Một sản phẩm được nêu hai lần.', en: 'A product is listed twice.' },
  TOO_MANY_RUNNING_PROJECTS: {
    vi: 'Chủ nhiệm đang chủ trì đủ số nhiệm vụ cấp tỉnh cho phép.',
    en: 'The principal investigator already leads as many provincial projects as allowed.',
  },
  TOO_LONG_A_PERIOD: {
    vi: 'Thời gian thực hiện hoặc gia hạn dài hơn quy định.',
    en: 'The project or its extension is longer than allowed.',
  },
  DATE_ORDER: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must be after the start.' },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước ngày bắt đầu của hợp đồng.',
    en: 'The date must not be before the start of the contract.',
  },
  DATE_BEFORE_LAST_STEP: {
    vi: 'Ngày không được trước ngày của bước gần nhất.',
    en: 'The date must not be before the day of the last step.',
  },
  ALREADY_EXTENDED: { vi: 'Nhiệm vụ chỉ được gia hạn một lần.', en: 'A project is extended only once.' },
  ALREADY_EXPIRED: {
    vi: 'Phải đề nghị gia hạn trước khi hợp đồng hết hạn.',
    en: 'An extension must be requested before the contract expires.',
  },
  ALREADY_REDONE: { vi: 'Nhiệm vụ chỉ được làm lại một lần.', en: 'A project is redone only once.' },
  VOTES_DO_NOT_ADD_UP: {
    vi: 'Số phiếu không khớp với số thành viên có mặt.',
    en: 'The votes do not fit the members present.',
  },
  NO_QUORUM: {
    vi: 'Số phiếu hợp lệ chưa đủ theo quy định về thành viên hội đồng.',
    en: 'Fewer members of the council cast a valid vote than its quorum.',
  },
  CAUSE_REQUIRED: {
    vi: 'Phải nêu nguyên nhân khi kết quả không đạt.',
    en: 'The council must state the cause of a failure.',
  },
  RISK_NOT_IN_REGIME: {
    vi: 'Chấp nhận rủi ro chỉ áp dụng theo Luật 2025.',
    en: 'Risk is accepted only under the 2025 law.',
  },
  PROJECT_CLOSED: {
    vi: 'Không thể ghi sản phẩm khi nhiệm vụ đã chấm dứt hoặc đã công nhận kết quả.',
    en: 'Products are closed once the project is terminated or its result recognised.',
  },
  GRADE_TOO_EARLY: {
    vi: 'Chưa thể xếp loại trước khi hội đồng kết luận.',
    en: 'No grade before the council has concluded.',
  },
});

constraintMeans('research_project_code', projectProblems.problem('CODE_TAKEN', ['input', 'code']));
constraintMeans('product_once', projectProblems.problem('PRODUCT_TWICE', ['input', 'name']));
