import { registerEnum } from '../../kernel/index.js';

export enum DialogueStatus {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  HELD = 'HELD',
  CONCLUDED = 'CONCLUDED',
  CANCELLED = 'CANCELLED',
}
registerEnum(DialogueStatus, 'DialogueStatus', 'State of a dialogue (tình trạng hội nghị đối thoại).', {
  PLANNED: ['Dự kiến', 'Planned, known to the Union'],
  OPEN: ['Đang đăng ký', 'Announced: registrations and questions are taken'],
  HELD: ['Đã tổ chức', 'Held; answers and commitments are recorded'],
  CONCLUDED: ['Đã có biên bản', 'Concluded by its minutes'],
  CANCELLED: ['Đã hủy', 'Cancelled'],
});

export enum DialogueRole {
  CHAIR = 'CHAIR',
  PANELLIST = 'PANELLIST',
  PARTICIPANT = 'PARTICIPANT',
}
registerEnum(DialogueRole, 'DialogueRole', 'As what somebody takes part (vai trò tham dự).', {
  CHAIR: ['Chủ trì', 'Chairs'],
  PANELLIST: ['Trả lời, giải trình', 'Answers for a body'],
  PARTICIPANT: ['Đại biểu tham dự', 'Takes part'],
});

export enum DialogueAttendance {
  REGISTERED = 'REGISTERED',
  ATTENDED = 'ATTENDED',
  ABSENT = 'ABSENT',
  CANCELLED = 'CANCELLED',
}
registerEnum(DialogueAttendance, 'DialogueAttendance', 'State of a registration (tình trạng tham dự).', {
  REGISTERED: ['Đã đăng ký', 'Registered'],
  ATTENDED: ['Có mặt', 'Was there'],
  ABSENT: ['Vắng mặt', 'Was not there'],
  CANCELLED: ['Đã hủy đăng ký', 'Registration taken back'],
});

export enum DialogueQuestionStatus {
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
  ANSWERED = 'ANSWERED',
}
registerEnum(DialogueQuestionStatus, 'DialogueQuestionStatus', 'State of a question (tình trạng câu hỏi).', {
  SUBMITTED: ['Đã gửi', 'Sent to the Union'],
  ACCEPTED: ['Đưa vào chương trình', 'On the agenda, public'],
  REJECTED: ['Không đưa vào', 'Not taken, with the reason'],
  ANSWERED: ['Đã trả lời', 'Answered, public'],
});

export enum DialogueCommitmentStatus {
  OPEN = 'OPEN',
  OVERDUE = 'OVERDUE',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
}
registerEnum(
  DialogueCommitmentStatus,
  'DialogueCommitmentStatus',
  'State of what a body undertook (tình trạng thực hiện cam kết).',
  {
    OPEN: ['Đang thực hiện', 'To be done, within the time'],
    OVERDUE: ['Quá hạn', 'Not done in time'],
    DONE: ['Đã thực hiện', 'Done'],
    CANCELLED: ['Không thực hiện nữa', 'Dropped, with the reason'],
  },
);

/** States in which everyone may know of a dialogue. */
export const announced: readonly DialogueStatus[] = [
  DialogueStatus.OPEN,
  DialogueStatus.HELD,
  DialogueStatus.CONCLUDED,
  DialogueStatus.CANCELLED,
];

/** States in which everyone may read a question. */
export const publishedQuestions: readonly DialogueQuestionStatus[] = [
  DialogueQuestionStatus.ACCEPTED,
  DialogueQuestionStatus.ANSWERED,
];
