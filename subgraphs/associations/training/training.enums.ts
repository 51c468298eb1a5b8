import { registerEnum } from '../../kernel/index.js';

export enum TrainingKind {
  DEGREE = 'DEGREE',
  POSTDOC = 'POSTDOC',
  COURSE = 'COURSE',
  LANGUAGE = 'LANGUAGE',
  RETRAINING = 'RETRAINING',
}
registerEnum(TrainingKind, 'TrainingKind', 'Kind of a training (loại hình đào tạo, bồi dưỡng).', {
  DEGREE: ['Đào tạo cấp bằng', 'Studies towards a degree'],
  POSTDOC: ['Thực tập sau tiến sĩ', 'Postdoctoral stay'],
  COURSE: ['Bồi dưỡng chuyên môn', 'Professional course'],
  LANGUAGE: ['Bồi dưỡng ngoại ngữ', 'Language course'],
  RETRAINING: ['Đào tạo lại', 'Retraining'],
});

export enum TrainingFunding {
  STATE_BUDGET = 'STATE_BUDGET',
  SCHOLARSHIP = 'SCHOLARSHIP',
  EMPLOYER = 'EMPLOYER',
  SELF = 'SELF',
  OTHER = 'OTHER',
}
registerEnum(TrainingFunding, 'TrainingFunding', 'Who pays for a training (nguồn kinh phí).', {
  STATE_BUDGET: ['Ngân sách nhà nước', 'State budget'],
  SCHOLARSHIP: ['Học bổng', 'A scholarship'],
  EMPLOYER: ['Cơ quan, đơn vị', 'The employer'],
  SELF: ['Tự túc', 'The person'],
  OTHER: ['Khác', 'Other'],
});

export enum TrainingStatus {
  PLANNED = 'PLANNED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
  DISCONTINUED = 'DISCONTINUED',
  RETURNED = 'RETURNED',
  NOT_RETURNED = 'NOT_RETURNED',
}
registerEnum(TrainingStatus, 'TrainingStatus', 'State of a training (tình trạng đào tạo).', {
  PLANNED: ['Đã cử', 'Sent, not begun'],
  IN_PROGRESS: ['Đang học', 'Under way'],
  COMPLETED: ['Hoàn thành', 'Completed'],
  DISCONTINUED: ['Dừng học', 'Broken off'],
  RETURNED: ['Đã về công tác', 'Came back to work as obliged'],
  NOT_RETURNED: ['Không trở về theo cam kết', 'Did not come back as obliged'],
});

export enum AttractionStatus {
  SERVING = 'SERVING',
  FULFILLED = 'FULFILLED',
  LEFT = 'LEFT',
}
registerEnum(AttractionStatus, 'AttractionStatus', 'State of an attraction (tình trạng thu hút).', {
  SERVING: ['Đang công tác', 'Works where recruited'],
  FULFILLED: ['Hoàn thành cam kết', 'Served the time agreed'],
  LEFT: ['Thôi việc trước hạn', 'Left before'],
});

export enum SuccessorStatus {
  NOMINATED = 'NOMINATED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  APPOINTED = 'APPOINTED',
  REMOVED = 'REMOVED',
}
registerEnum(
  SuccessorStatus,
  'SuccessorStatus',
  'State in the successor pool (tình trạng quy hoạch kế cận).',
  {
    NOMINATED: ['Được giới thiệu', 'Nominated'],
    APPROVED: ['Đã phê duyệt quy hoạch', 'In the pool'],
    REJECTED: ['Không phê duyệt', 'Not approved'],
    APPOINTED: ['Đã được bầu, bổ nhiệm', 'Holds the office'],
    REMOVED: ['Đưa ra khỏi quy hoạch', 'Taken out of the pool'],
  },
);
