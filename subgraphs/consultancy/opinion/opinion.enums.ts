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

export enum OpinionCallStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnum(
  OpinionCallStatus,
  'OpinionCallStatus',
  'State of a call for opinions (trạng thái đợt lấy ý kiến).',
  {
    OPEN: ['Đang lấy ý kiến', 'Opinions are awaited'],
    CLOSED: ['Đã kết thúc', 'Closed; who had not submitted is asked no more'],
  },
);

export enum ExpertProposalStatus {
  PROPOSED = 'PROPOSED',
  TAKEN = 'TAKEN',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnum(
  ExpertProposalStatus,
  'ExpertProposalStatus',
  'State of the proposal of an expert (trạng thái giới thiệu chuyên gia).',
  {
    PROPOSED: ['Đã giới thiệu', 'Proposed, not decided'],
    TAKEN: ['Chấp nhận', 'Taken by the Union'],
    DECLINED: ['Không chấp nhận', 'Not taken, with the reason'],
    WITHDRAWN: ['Rút', 'Taken back by the association'],
  },
);

/** What somebody thinks of another's opinion. */
export enum CommentStance {
  AGREE = 'AGREE',
  DISAGREE = 'DISAGREE',
}
registerEnum(
  CommentStance,
  'OpinionCommentStance',
  'What a comment thinks of the opinion (quan điểm đối với ý kiến khác).',
  { AGREE: ['Đồng tình', 'Agrees with it'], DISAGREE: ['Không đồng tình', 'Does not agree with it'] },
);

export enum CommentStatus {
  POSTED = 'POSTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnum(
  CommentStatus,
  'OpinionCommentStatus',
  'State of a comment on an opinion (trạng thái trao đổi).',
  {
    POSTED: ['Đã đăng', 'Posted'],
    WITHDRAWN: ['Đã rút', 'Withdrawn by its author'],
  },
);
