import { registerEnum } from '../enums.js';

export enum CouncilKind {
  CONSULTANCY_REVIEW = 'CONSULTANCY_REVIEW',
  TASK_IDENTIFICATION = 'TASK_IDENTIFICATION',
  SELECTION = 'SELECTION',
  BUDGET_APPRAISAL = 'BUDGET_APPRAISAL',
  HOST_ACCEPTANCE = 'HOST_ACCEPTANCE',
  PROVINCIAL_ACCEPTANCE = 'PROVINCIAL_ACCEPTANCE',
  CONTEST_JURY = 'CONTEST_JURY',
  TITLE_SELECTION = 'TITLE_SELECTION',
  EMULATION_COMMENDATION = 'EMULATION_COMMENDATION',
}
registerEnum(CouncilKind, 'CouncilKind', 'What a council is for (loại hội đồng).', {
  CONSULTANCY_REVIEW: ['Hội đồng tư vấn, phản biện', 'Consultancy and critique'],
  TASK_IDENTIFICATION: ['Hội đồng tư vấn xác định nhiệm vụ', 'Says which tasks are to be done'],
  SELECTION: ['Hội đồng tuyển chọn, giao trực tiếp', 'Selects who does a task'],
  BUDGET_APPRAISAL: ['Tổ thẩm định kinh phí', 'Appraises the budget of a task'],
  HOST_ACCEPTANCE: ['Hội đồng nghiệm thu cấp cơ sở', 'Accepts results at the host'],
  PROVINCIAL_ACCEPTANCE: ['Hội đồng nghiệm thu cấp tỉnh', 'Accepts results for the province'],
  CONTEST_JURY: ['Hội đồng giám khảo', 'Jury of a contest'],
  TITLE_SELECTION: ['Hội đồng xét chọn danh hiệu', 'Selects for a title'],
  EMULATION_COMMENDATION: ['Hội đồng thi đua khen thưởng', 'Emulation and commendation'],
});

export enum CouncilRole {
  CHAIR = 'CHAIR',
  VICE_CHAIR = 'VICE_CHAIR',
  SCIENTIFIC_SECRETARY = 'SCIENTIFIC_SECRETARY',
  REVIEWER = 'REVIEWER',
  MEMBER = 'MEMBER',
  ADMIN_SECRETARY = 'ADMIN_SECRETARY',
}
registerEnum(CouncilRole, 'CouncilRole', 'Seat in a council (chức danh trong hội đồng).', {
  CHAIR: ['Chủ tịch hội đồng', 'Chair'],
  VICE_CHAIR: ['Phó chủ tịch hội đồng', 'Vice-chair'],
  SCIENTIFIC_SECRETARY: ['Thư ký khoa học', 'Scientific secretary'],
  REVIEWER: ['Ủy viên phản biện', 'Reviewer'],
  MEMBER: ['Ủy viên', 'Member'],
  ADMIN_SECRETARY: ['Thư ký hành chính', 'Administrative secretary; never votes'],
});

export enum CouncilStatus {
  DRAFT = 'DRAFT',
  ESTABLISHED = 'ESTABLISHED',
  IN_SESSION = 'IN_SESSION',
  CONCLUDED = 'CONCLUDED',
  DISSOLVED = 'DISSOLVED',
  CANCELLED = 'CANCELLED',
}
registerEnum(CouncilStatus, 'CouncilStatus', 'State of a council (trạng thái hội đồng).', {
  DRAFT: ['Dự kiến', 'Being put together'],
  ESTABLISHED: ['Đã thành lập', 'Established by decision'],
  IN_SESSION: ['Đang họp', 'In session'],
  CONCLUDED: ['Đã kết luận', 'Concluded; the minutes are signed'],
  DISSOLVED: ['Đã giải thể', 'Dissolved'],
  CANCELLED: ['Hủy', 'Cancelled'],
});

export enum CouncilSeatStatus {
  INVITED = 'INVITED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  REMOVED = 'REMOVED',
  REPLACED = 'REPLACED',
}
registerEnum(CouncilSeatStatus, 'CouncilSeatStatus', 'State of a seat (trạng thái thành viên hội đồng).', {
  INVITED: ['Đã mời', 'Invited; has not answered'],
  ACCEPTED: ['Đã nhận lời', 'Accepted'],
  DECLINED: ['Từ chối', 'Declined'],
  REMOVED: ['Đã rút khỏi dự kiến', 'Taken out before the council was established'],
  REPLACED: ['Đã thay thế', 'Replaced by another person'],
});

export enum CouncilSessionStatus {
  SCHEDULED = 'SCHEDULED',
  OPEN = 'OPEN',
  ADJOURNED = 'ADJOURNED',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnum(CouncilSessionStatus, 'CouncilSessionStatus', 'State of a session (trạng thái phiên họp).', {
  SCHEDULED: ['Đã lên lịch', 'Scheduled'],
  OPEN: ['Đang họp', 'Open'],
  ADJOURNED: ['Hoãn giữa chừng', 'Adjourned, or the quorum was lost'],
  CLOSED: ['Đã họp xong', 'Closed; the council has concluded'],
  CANCELLED: ['Hủy', 'Cancelled before it began'],
});

export enum CouncilVoteStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnum(CouncilVoteStatus, 'CouncilVoteStatus', 'State of a vote (trạng thái biểu quyết).', {
  OPEN: ['Đang biểu quyết', 'Ballots are being cast'],
  CLOSED: ['Đã kiểm phiếu', 'Counted'],
  CANCELLED: ['Hủy', 'Cancelled; no ballot counts'],
});

export enum BallotChoice {
  FOR = 'FOR',
  AGAINST = 'AGAINST',
  ABSTAIN = 'ABSTAIN',
}
registerEnum(BallotChoice, 'BallotChoice', 'What a ballot says (ý kiến biểu quyết).', {
  FOR: ['Tán thành', 'For'],
  AGAINST: ['Không tán thành', 'Against'],
  ABSTAIN: ['Không có ý kiến', 'Abstains'],
});
