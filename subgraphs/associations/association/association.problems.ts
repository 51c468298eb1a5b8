import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const associationProblems = defineProblems('Association', {
  CODE_TAKEN: { vi: 'Mã hội đã được dùng.', en: 'The code is taken.' },
  NAME_TAKEN: { vi: 'Đã có hội đang hoạt động mang tên này.', en: 'An active association has this name.' },
  NOT_IN_LEGAL_LIFE: {
    vi: 'Hội thành viên đang kết nạp phải đang hoạt động hoặc bị đình chỉ có thời hạn.',
    en: 'An admitted member must be active in law, or suspended for a time.',
  },
  DISSOLUTION_ENDS_MEMBERSHIP: {
    vi: 'Hội giải thể thì tư cách hội thành viên chấm dứt do giải thể, và chỉ khi đó.',
    en: 'The standing of a dissolved association is ENDED_BY_DISSOLUTION, and of no other.',
  },
  NOT_ACTIVE_IN_LAW: {
    vi: 'Hội chưa hoặc không còn hoạt động.',
    en: 'The association is not active in law.',
  },
  LICENCE_MISSING: {
    vi: 'Chưa ghi nhận quyết định cho phép thành lập.',
    en: 'The licence of the association is not recorded.',
  },
  CHARTER_MISSING: { vi: 'Chưa ghi nhận điều lệ.', en: 'The charter of the association is not recorded.' },
  APPLICATION_NOT_CHECKED: {
    vi: 'Cán bộ Liên hiệp Hội chưa xác nhận hồ sơ đầy đủ.',
    en: 'No officer has found the application complete yet.',
  },
  APPLICATION_CHECKED: {
    vi: 'Hồ sơ đã được xác nhận đầy đủ.',
    en: 'The application was found complete already.',
  },
  MAJORITY_NOT_REACHED: {
    vi: 'Chưa đạt tỷ lệ biểu quyết theo quy định.',
    en: 'The required majority was not reached.',
  },
  HEARING_NEEDED: {
    vi: 'Phải cho hội trình bày trước khi khai trừ.',
    en: 'The association must be heard before expulsion.',
  },
  DUES_NOT_SETTLED: { vi: 'Hội chưa nộp đủ hội phí.', en: 'The association has not settled its dues.' },
  TOO_FEW_YEARS_MISSING: {
    vi: 'Số năm liên tiếp thiếu báo cáo hoặc hội phí chưa đủ để đình chỉ.',
    en: 'Reports or fees are not missing for enough years in a row.',
  },
  TOO_FEW_FOUNDERS: {
    vi: 'Số người đăng ký thành lập ít hơn quy định.',
    en: 'There are fewer founders than the law asks for.',
  },
  FIELD_OVERLAPS: {
    vi: 'Lĩnh vực hoạt động chính trùng với hội đã có.',
    en: 'The main field overlaps with that of another association.',
  },
  OFFICE_MISSING: { vi: 'Chưa có trụ sở.', en: 'The association has no headquarters.' },
  ASSETS_MISSING: {
    vi: 'Chưa có tài sản bảo đảm hoạt động.',
    en: 'The association has no assets to work with.',
  },
  QUORUM_NOT_MET: { vi: 'Đại hội không đủ số người dự.', en: 'The congress had no quorum.' },
  CONGRESS_TOO_LATE: {
    vi: 'Đại hội thành lập quá hạn sau khi được phép thành lập.',
    en: 'The founding congress was held after its last day.',
  },
  ALREADY_EXTENDED: { vi: 'Chỉ được gia hạn một lần.', en: 'It can be extended once only.' },
  TOO_LONG_A_TIME: { vi: 'Thời hạn dài hơn quy định.', en: 'The time is longer than the rule allows.' },
  SUSPENSION_RUNS: {
    vi: 'Thời hạn đình chỉ chưa hết.',
    en: 'The suspension has not run out yet.',
  },
  GROUND_REQUIRED: {
    vi: 'Phải nêu căn cứ giải thể bắt buộc, hoặc nghị quyết đại hội nếu tự giải thể.',
    en: 'Give the ground of a forced dissolution, or the congress’s vote where it dissolves itself.',
  },
  DEBTS_NOT_SETTLED: { vi: 'Chưa thanh toán hết nợ.', en: 'The debts are not settled.' },
  NOTICE_NOT_PUBLISHED: {
    vi: 'Chưa đăng thông báo giải thể.',
    en: 'The dissolution was not made public by a notice.',
  },
  MEMBERS_LEFT: {
    vi: 'Còn hội viên chưa được bố trí.',
    en: 'There are members for whom the plan has no place.',
  },
  WRONG_PARTIES: {
    vi: 'Số hội trước và hội sau không đúng với hình thức này.',
    en: 'The numbers of associations before and after do not fit this kind of succession.',
  },
  CIRCULAR_SUCCESSION: {
    vi: 'Một hội không thể kế thừa chính mình hoặc hội do mình kế thừa.',
    en: 'An association cannot succeed itself or what came of it.',
  },
  SUCCESSOR_NOT_ACTIVE: {
    vi: 'Hội kế thừa phải đang hoạt động.',
    en: 'A successor must be active in law.',
  },
  SUCCESSOR_NOT_ADMITTED: {
    vi: 'Hội kế thừa hội thành viên phải là hội thành viên.',
    en: 'The successor of a member of the Union must be a member.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước ngày bắt đầu.',
    en: 'The date must not be before the start.',
  },
  CHARTER_OF_DAY: {
    vi: 'Đã có một điều lệ có hiệu lực từ ngày này.',
    en: 'A charter is in force from this day already.',
  },
});

constraintMeans('association_name', associationProblems.problem('NAME_TAKEN', ['input', 'nameVi']));
constraintMeans('association_code', associationProblems.problem('CODE_TAKEN', ['input', 'code']));
constraintMeans(
  'charter_version_from',
  associationProblems.problem('CHARTER_OF_DAY', ['input', 'validFrom']),
);
