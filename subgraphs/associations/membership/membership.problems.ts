import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const membershipProblems = defineProblems('Membership', {
  DUPLICATE_OPEN_MEMBERSHIP: {
    vi: 'Đã có một tư cách hội viên đang mở trong hội này.',
    en: 'There already is an open membership in this association.',
  },
  OVERLAPPING_MEMBERSHIP: {
    vi: 'Ngày này rơi vào thời gian của một tư cách hội viên trước đó trong hội này.',
    en: 'On that day an earlier membership in this association had not ended.',
  },
  NOT_A_MEMBER: {
    vi: 'Chỉ cấp thẻ cho hội viên đang sinh hoạt.',
    en: 'Cards are issued to active members only.',
  },
  LEDGER_SAYS_OTHERWISE: {
    vi: 'Số năm nợ hội phí không khớp với sổ hội phí.',
    en: 'The years of unpaid fees are not those of the ledger.',
  },
  CONSENT_MISSING: {
    vi: 'Người này chưa đồng ý (hoặc đã rút sự đồng ý) để hội này xử lý dữ liệu nhằm quản lý hội viên.',
    en: 'The person has not consented, or not any longer, to MEMBERSHIP_ADMIN by this association.',
  },
  UNDER_AGE: { vi: 'Hội viên chính thức phải đủ 18 tuổi.', en: 'Full members must be 18 or older.' },
  AGE_UNKNOWN: {
    vi: 'Chưa rõ ngày sinh nên chưa xác định được đủ tuổi làm hội viên chính thức.',
    en: 'The birth date is not known well enough to tell whether the person is of age for a full member.',
  },
  ASSOCIATION_NOT_ADMITTED: {
    vi: 'Hội không còn hoặc chưa là hội thành viên đang hoạt động.',
    en: 'The association is not an active member of the Union.',
  },
  MEMBER_NOT_ALIVE: { vi: 'Người này đã mất.', en: 'The person is deceased.' },
  ONE_MEMBER: {
    vi: 'Phải nêu đúng một: cá nhân hoặc tổ chức.',
    en: 'Give exactly one of person and organization.',
  },
  CARD_NUMBER_TAKEN: {
    vi: 'Số thẻ đã được dùng trong hội này.',
    en: 'The card number is taken in this association.',
  },
  TWO_NOTICES_NEEDED: {
    vi: 'Phải gửi đủ hai thông báo trước khi xóa tên.',
    en: 'Two notices must have been sent before a member is struck off.',
  },
  FEES_NOT_OVERDUE_LONG_ENOUGH: {
    vi: 'Số năm nợ hội phí chưa đủ để xóa tên.',
    en: 'The fees are not unpaid for long enough to strike the member off.',
  },
  MAJORITY_NOT_REACHED: {
    vi: 'Chưa đạt tỷ lệ biểu quyết theo quy định.',
    en: 'The required majority was not reached.',
  },
  HEARING_NEEDED: {
    vi: 'Phải cho hội viên trình bày trước khi khai trừ.',
    en: 'The member must be heard before expulsion.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước ngày bắt đầu.',
    en: 'The date must not be before the start.',
  },
  WRONG_MEMBER_TYPE: {
    vi: 'Bước này không áp dụng cho loại hội viên này.',
    en: 'This step is not for this type of member.',
  },
});

constraintMeans('membership_open_person', membershipProblems.problem('DUPLICATE_OPEN_MEMBERSHIP'));
constraintMeans('membership_open_organization', membershipProblems.problem('DUPLICATE_OPEN_MEMBERSHIP'));
constraintMeans('membership_card', membershipProblems.problem('CARD_NUMBER_TAKEN', ['input', 'cardNumber']));
