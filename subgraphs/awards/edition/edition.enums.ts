import { registerEnum } from '../../kernel/index.js';

export enum EditionStatus {
  PLANNED = 'PLANNED',
  RULES_ISSUED = 'RULES_ISSUED',
  OPEN = 'OPEN',
  EXTENDED = 'EXTENDED',
  CLOSED = 'CLOSED',
  PRELIMINARY_JUDGING = 'PRELIMINARY_JUDGING',
  FINAL_JUDGING = 'FINAL_JUDGING',
  RESULTS_PROPOSED = 'RESULTS_PROPOSED',
  RESULTS_APPROVED = 'RESULTS_APPROVED',
  AWARDED = 'AWARDED',
  ARCHIVED = 'ARCHIVED',
  CANCELLED = 'CANCELLED',
}
registerEnum(EditionStatus, 'EditionStatus', 'State of an award edition (tình trạng kỳ giải thưởng).', {
  PLANNED: ['Dự kiến', 'Planned'],
  RULES_ISSUED: ['Đã ban hành thể lệ', 'Rules issued'],
  OPEN: ['Nhận hồ sơ', 'Open for entries'],
  EXTENDED: ['Gia hạn', 'Deadline extended'],
  CLOSED: ['Hết hạn nhận', 'Closed for entries'],
  PRELIMINARY_JUDGING: ['Chấm sơ khảo', 'Preliminary judging'],
  FINAL_JUDGING: ['Chấm chung khảo', 'Final judging'],
  RESULTS_PROPOSED: ['Đề xuất kết quả', 'Results proposed'],
  RESULTS_APPROVED: ['Đã phê duyệt', 'Results approved'],
  AWARDED: ['Đã trao giải', 'Awarded'],
  ARCHIVED: ['Lưu trữ', 'Archived'],
  CANCELLED: ['Hủy', 'Cancelled'],
});

export enum PrizeRank {
  SPECIAL = 'SPECIAL',
  FIRST = 'FIRST',
  SECOND = 'SECOND',
  THIRD = 'THIRD',
  CONSOLATION = 'CONSOLATION',
  TOPIC_AWARD = 'TOPIC_AWARD',
}
registerEnum(PrizeRank, 'PrizeRank', 'Rank of a prize (hạng giải).', {
  SPECIAL: ['Giải Đặc biệt', 'Special prize'],
  FIRST: ['Nhất', 'First prize'],
  SECOND: ['Nhì', 'Second prize'],
  THIRD: ['Ba', 'Third prize'],
  CONSOLATION: ['Khuyến khích', 'Consolation prize'],
  TOPIC_AWARD: ['Giải chuyên đề', 'Topic award'],
});
