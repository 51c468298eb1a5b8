import { registerEnum } from '../../kernel/index.js';

export enum PetitionKind {
  RIGHTS = 'RIGHTS',
  POLICY = 'POLICY',
  WORKING_CONDITIONS = 'WORKING_CONDITIONS',
  INTELLECTUAL_PROPERTY = 'INTELLECTUAL_PROPERTY',
  FUNDING = 'FUNDING',
  HONOURS = 'HONOURS',
  OTHER = 'OTHER',
}
registerEnum(PetitionKind, 'PetitionKind', 'What a petition is about (nội dung kiến nghị).', {
  RIGHTS: ['Quyền, lợi ích hợp pháp', 'Rights and legitimate interests'],
  POLICY: ['Cơ chế, chính sách', 'Policy and mechanisms'],
  WORKING_CONDITIONS: ['Điều kiện làm việc', 'Working conditions'],
  INTELLECTUAL_PROPERTY: ['Sở hữu trí tuệ', 'Intellectual property'],
  FUNDING: ['Kinh phí, cơ sở vật chất', 'Funding and facilities'],
  HONOURS: ['Tôn vinh, khen thưởng', 'Honours and commendation'],
  OTHER: ['Khác', 'Other'],
});

export enum PetitionerKind {
  PERSON = 'PERSON',
  ASSOCIATION = 'ASSOCIATION',
}
registerEnum(PetitionerKind, 'PetitionerKind', 'Who petitions (chủ thể kiến nghị).', {
  PERSON: ['Cá nhân', 'A person, alone or through an association'],
  ASSOCIATION: ['Hội thành viên', 'An association in its own name'],
});

export enum PetitionStatus {
  DRAFT = 'DRAFT',
  FILED = 'FILED',
  RETURNED = 'RETURNED',
  REGISTERED = 'REGISTERED',
  FORWARDED = 'FORWARDED',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnum(PetitionStatus, 'PetitionStatus', 'State of a petition (tình trạng kiến nghị).', {
  DRAFT: ['Bản thảo', 'A draft that only the petitioner’s side knows'],
  FILED: ['Đã gửi', 'Filed with the Union'],
  RETURNED: ['Trả lại', 'Returned for completion, with the reason'],
  REGISTERED: ['Đã vào sổ', 'Registered under a number'],
  FORWARDED: ['Đã chuyển cơ quan', 'Sent to the competent bodies, at least one answer is open'],
  ANSWERED: ['Đã có trả lời', 'Every body asked has answered'],
  CLOSED: ['Kết thúc', 'The answer was given to the petitioner'],
  WITHDRAWN: ['Đã rút', 'Withdrawn by the petitioner'],
});

export enum PetitionForwardStatus {
  PREPARED = 'PREPARED',
  WAITING = 'WAITING',
  OVERDUE = 'OVERDUE',
  REMINDED = 'REMINDED',
  ESCALATED = 'ESCALATED',
  ANSWERED = 'ANSWERED',
  CANCELLED = 'CANCELLED',
}
registerEnum(
  PetitionForwardStatus,
  'PetitionForwardStatus',
  'State of a petition at one competent body (tình trạng xử lý tại cơ quan).',
  {
    PREPARED: ['Chờ phát hành', 'The letter waits for its number'],
    WAITING: ['Chờ trả lời', 'Sent, within the time'],
    OVERDUE: ['Quá hạn', 'No answer in time'],
    REMINDED: ['Đã đôn đốc', 'A reminder was sent after the time'],
    ESCALATED: ['Đã báo cáo cấp trên', 'Taken to a higher body'],
    ANSWERED: ['Đã trả lời', 'The body answered'],
    CANCELLED: ['Đã thu hồi', 'Taken back'],
  },
);

export enum PetitionOutcome {
  ACCEPTED = 'ACCEPTED',
  PARTLY_ACCEPTED = 'PARTLY_ACCEPTED',
  EXPLAINED = 'EXPLAINED',
  REJECTED = 'REJECTED',
}
registerEnum(PetitionOutcome, 'PetitionOutcome', 'What a body answered (kết quả trả lời).', {
  ACCEPTED: ['Tiếp thu', 'Accepted'],
  PARTLY_ACCEPTED: ['Tiếp thu một phần', 'Accepted in part'],
  EXPLAINED: ['Giải trình', 'Explained, nothing changes'],
  REJECTED: ['Không tiếp thu', 'Rejected'],
});

export enum PetitionSatisfaction {
  SATISFIED = 'SATISFIED',
  PARTLY_SATISFIED = 'PARTLY_SATISFIED',
  NOT_SATISFIED = 'NOT_SATISFIED',
}
registerEnum(
  PetitionSatisfaction,
  'PetitionSatisfaction',
  'How the petitioner sees the answer (mức độ hài lòng).',
  {
    SATISFIED: ['Hài lòng', 'Satisfied'],
    PARTLY_SATISFIED: ['Hài lòng một phần', 'Satisfied in part'],
    NOT_SATISFIED: ['Không hài lòng', 'Not satisfied'],
  },
);

/** States of a forward in which the body still owes its answer. */
export const openForwards: readonly PetitionForwardStatus[] = [
  PetitionForwardStatus.PREPARED,
  PetitionForwardStatus.WAITING,
  PetitionForwardStatus.OVERDUE,
  PetitionForwardStatus.REMINDED,
];

/** States of a forward whose letter went out and was not taken back: those that the body knows and statistics count. */
export const sentForwards: readonly PetitionForwardStatus[] = [
  PetitionForwardStatus.WAITING,
  PetitionForwardStatus.OVERDUE,
  PetitionForwardStatus.REMINDED,
  PetitionForwardStatus.ESCALATED,
  PetitionForwardStatus.ANSWERED,
];
