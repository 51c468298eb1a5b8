import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const expertProblems = defineProblems('Expert', {
  ALREADY_IN_POOL: {
    vi: 'Người này đã có trong mạng lưới chuyên gia.',
    en: 'The person is in the pool of experts already.',
  },
  NO_CONSENT: {
    vi: 'Người này chưa đồng ý tham gia mạng lưới chuyên gia.',
    en: 'The person has not agreed to the pool of experts.',
  },
  REQUEST_NOT_OPEN: {
    vi: 'Nhiệm vụ chưa được nhận thực hiện hoặc đã kết thúc.',
    en: 'The request is not accepted yet, or has ended.',
  },
  ALREADY_ENGAGED: {
    vi: 'Người này đã được mời với vai trò đó cho nhiệm vụ này.',
    en: 'The person is engaged for this request in that role already.',
  },
  CONFLICT_OF_INTEREST: {
    vi: 'Người này có xung đột lợi ích, không được tham gia.',
    en: 'A conflict of interest bars the person.',
  },
  CONFLICT_NOT_DISCLOSED: {
    vi: 'Có nội dung phải kê khai: hãy xem xét và xác nhận đã kê khai.',
    en: 'Something must be disclosed: look at it and confirm that it was.',
  },
  CONFLICT_UNKNOWN: {
    vi: 'Chưa kiểm tra được hết xung đột lợi ích; hãy thử lại sau.',
    en: 'The check for conflicts of interest is not complete; try again later.',
  },
  FEE_ABOVE_NORM: {
    vi: 'Mức chi vượt định mức.',
    en: 'The fee is above the norm.',
  },
  TAX_ABOVE_FEE: {
    vi: 'Thuế không được lớn hơn mức chi.',
    en: 'The tax is more than the fee.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước bước trước đó.',
    en: 'The date must not be before the step before.',
  },
});

constraintMeans('expert_pool_entry_person', expertProblems.problem('ALREADY_IN_POOL', ['input', 'personId']));
constraintMeans('expert_engagement_once', expertProblems.problem('ALREADY_ENGAGED', ['input', 'personId']));
