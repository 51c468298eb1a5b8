import { registerEnum } from '../../kernel/index.js';

export enum OpinionStatus {
  INVITED = 'INVITED',
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  DECLINED = 'DECLINED',
  CANCELLED = 'CANCELLED',
}
registerEnum(OpinionStatus, 'OpinionStatus', 'State of a written opinion (trạng thái phiếu nhận xét).', {
  INVITED: ['Đã mời', 'Asked for, not begun'],
  DRAFT: ['Đang soạn', 'Being written; only its author sees it'],
  SUBMITTED: ['Đã nộp', 'Submitted'],
  DECLINED: ['Từ chối', 'Declined by the one who was asked'],
  CANCELLED: ['Hủy', 'Asked for no more'],
});

export enum OpinionConclusion {
  AGREE = 'AGREE',
  AGREE_WITH_CHANGES = 'AGREE_WITH_CHANGES',
  NOT_AGREE = 'NOT_AGREE',
  NEEDS_MORE_INFO = 'NEEDS_MORE_INFO',
}
registerEnum(OpinionConclusion, 'OpinionConclusion', 'Conclusion of a written opinion (kết luận).', {
  AGREE: ['Tán thành', 'Agrees'],
  AGREE_WITH_CHANGES: ['Tán thành có chỉnh sửa', 'Agrees with changes'],
  NOT_AGREE: ['Không tán thành', 'Does not agree'],
  NEEDS_MORE_INFO: ['Cần bổ sung thông tin', 'Needs more information'],
});

/** Weight of a point or recommendation. */
export enum Severity {
  KEY = 'KEY',
  NORMAL = 'NORMAL',
  EDITORIAL = 'EDITORIAL',
}
registerEnum(Severity, 'RecommendationSeverity', 'Weight of a point or recommendation (mức độ).', {
  KEY: ['Trọng yếu', 'Key'],
  NORMAL: ['Thông thường', 'Normal'],
  EDITORIAL: ['Câu chữ, hình thức', 'Editorial'],
});
