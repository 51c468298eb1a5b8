import { registerEnum } from '../../kernel/index.js';

export enum CongressKind {
  FOUNDING = 'FOUNDING',
  REGULAR = 'REGULAR',
  EXTRAORDINARY = 'EXTRAORDINARY',
}
registerEnum(CongressKind, 'CongressKind', 'Kind of a congress (loại đại hội).', {
  FOUNDING: ['Thành lập', 'Founding congress, also after a split, merger or consolidation'],
  REGULAR: ['Nhiệm kỳ', 'Regular congress at the end of a term'],
  EXTRAORDINARY: ['Bất thường', 'Extraordinary congress, asked for by the committee or by members'],
});

export enum CongressForm {
  PLENARY = 'PLENARY',
  DELEGATES = 'DELEGATES',
}
registerEnum(CongressForm, 'CongressForm', 'Who meets at a congress (hình thức đại hội).', {
  PLENARY: ['Toàn thể', 'All full members'],
  DELEGATES: ['Đại biểu', 'Official delegates of the members'],
});

export enum CongressStatus {
  PLANNED = 'PLANNED',
  REPORTED = 'REPORTED',
  PERMITTED = 'PERMITTED',
  RETURNED = 'RETURNED',
  CONVENED = 'CONVENED',
  ADJOURNED_NO_QUORUM = 'ADJOURNED_NO_QUORUM',
  CLOSED = 'CLOSED',
  RESULTS_REPORTED = 'RESULTS_REPORTED',
  CHARTER_APPROVED = 'CHARTER_APPROVED',
  COMPLETED = 'COMPLETED',
  EXTENDED = 'EXTENDED',
  CANCELLED = 'CANCELLED',
}
registerEnum(CongressStatus, 'CongressStatus', 'State of a congress (tình trạng đại hội).', {
  PLANNED: ['Dự kiến', 'Planned'],
  REPORTED: ['Đã báo cáo xin ý kiến', 'Reported to the authority for its opinion'],
  PERMITTED: ['Được đồng ý', 'Agreed to by the authority'],
  RETURNED: ['Trả lại hồ sơ', 'File returned for completion'],
  CONVENED: ['Đang diễn ra', 'In session'],
  ADJOURNED_NO_QUORUM: ['Dừng vì không đủ đại biểu', 'Adjourned for lack of quorum'],
  CLOSED: ['Bế mạc', 'Closed'],
  RESULTS_REPORTED: ['Đã báo cáo kết quả', 'Results reported to the authority'],
  CHARTER_APPROVED: ['Đã phê duyệt điều lệ', 'Changed charter approved'],
  COMPLETED: ['Hoàn tất', 'Completed'],
  EXTENDED: ['Gia hạn', 'Deadline extended'],
  CANCELLED: ['Hủy', 'Cancelled'],
});

export enum CongressRequest {
  EXECUTIVE_COMMITTEE = 'EXECUTIVE_COMMITTEE',
  FULL_MEMBERS = 'FULL_MEMBERS',
}
registerEnum(
  CongressRequest,
  'CongressRequest',
  'Who asked for an extraordinary congress (bên đề nghị triệu tập đại hội bất thường).',
  {
    EXECUTIVE_COMMITTEE: ['Ban Chấp hành', 'At least two thirds of the executive committee'],
    FULL_MEMBERS: ['Hội viên chính thức', 'More than half of the full members'],
  },
);

export enum DelegateKind {
  OFFICIAL = 'OFFICIAL',
  INVITED = 'INVITED',
}
registerEnum(DelegateKind, 'DelegateKind', 'Kind of a delegate to a congress (loại đại biểu).', {
  OFFICIAL: ['Đại biểu chính thức', 'Official: counts for the quorum, votes and stands'],
  INVITED: ['Đại biểu mời, khách mời', 'Invited: attends, neither counts nor votes'],
});

export enum ResolutionSubject {
  GENERAL = 'GENERAL',
  CHARTER = 'CHARTER',
  RENAME = 'RENAME',
  MERGER = 'MERGER',
  DISSOLUTION = 'DISSOLUTION',
}
registerEnum(
  ResolutionSubject,
  'ResolutionSubject',
  'Subject of a resolution of a congress (nội dung nghị quyết).',
  {
    GENERAL: ['Nghị quyết đại hội', 'Resolution on reports, directions and all else'],
    CHARTER: ['Thông qua, sửa đổi điều lệ', 'Adoption or change of the charter'],
    RENAME: ['Đổi tên hội', 'Change of the name'],
    MERGER: ['Chia, tách, sáp nhập, hợp nhất', 'Split, separation, merger or consolidation'],
    DISSOLUTION: ['Giải thể', 'Dissolution'],
  },
);

export enum ElectionStatus {
  NOMINATING = 'NOMINATING',
  COUNTED = 'COUNTED',
}
registerEnum(ElectionStatus, 'ElectionStatus', 'State of an election (tình trạng cuộc bầu cử).', {
  NOMINATING: ['Đề cử, ứng cử', 'Candidates are nominated'],
  COUNTED: ['Đã kiểm phiếu', 'Ballots counted'],
});

export enum CandidateOutcome {
  ELECTED = 'ELECTED',
  TIED = 'TIED',
  NOT_ELECTED = 'NOT_ELECTED',
  BELOW_MAJORITY = 'BELOW_MAJORITY',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnum(CandidateOutcome, 'CandidateOutcome', 'What became of a candidate (kết quả bầu cử).', {
  ELECTED: ['Trúng cử', 'Elected'],
  TIED: [
    'Ngang phiếu, bầu lại',
    'Tied for the last seat: nobody of those is elected, another ballot decides',
  ],
  NOT_ELECTED: ['Không trúng cử', 'Enough votes, but others had more'],
  BELOW_MAJORITY: ['Không quá bán', 'Fewer votes than the majority needs'],
  WITHDRAWN: ['Rút khỏi danh sách', 'Withdrew before the ballot'],
});
