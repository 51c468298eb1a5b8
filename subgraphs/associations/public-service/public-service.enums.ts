import { registerEnum } from '../../kernel/index.js';

export enum ServiceKind {
  CONSULTING = 'CONSULTING',
  EXPERT_ASSESSMENT = 'EXPERT_ASSESSMENT',
  TRAINING = 'TRAINING',
  PRACTICE_CERTIFICATION = 'PRACTICE_CERTIFICATION',
  QUALITY_CERTIFICATION = 'QUALITY_CERTIFICATION',
  PROFESSIONAL_SUPERVISION = 'PROFESSIONAL_SUPERVISION',
  DISSEMINATION = 'DISSEMINATION',
  OTHER = 'OTHER',
}
registerEnum(
  ServiceKind,
  'ServiceKind',
  'Kind of a public service or quality work that associations take over (loại dịch vụ công).',
  {
    CONSULTING: ['Tư vấn', 'Consulting'],
    EXPERT_ASSESSMENT: ['Giám định', 'Expert assessment'],
    TRAINING: ['Đào tạo, bồi dưỡng', 'Training'],
    PRACTICE_CERTIFICATION: ['Cấp chứng chỉ hành nghề', 'Certificates to practise'],
    QUALITY_CERTIFICATION: ['Kiểm định, đánh giá chất lượng', 'Quality control and certification'],
    PROFESSIONAL_SUPERVISION: ['Giám sát nghề nghiệp', 'Supervision of a profession'],
    DISSEMINATION: ['Phổ biến kiến thức', 'Dissemination of knowledge'],
    OTHER: ['Khác', 'Other'],
  },
);

export enum ServiceAssignmentStatus {
  PROPOSED = 'PROPOSED',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
  TERMINATED = 'TERMINATED',
  REJECTED = 'REJECTED',
}
registerEnum(
  ServiceAssignmentStatus,
  'ServiceAssignmentStatus',
  'State of a service in the hands of an association (tình trạng giao dịch vụ).',
  {
    PROPOSED: ['Đề xuất', 'Proposed'],
    ACTIVE: ['Đang thực hiện', 'The association performs it'],
    SUSPENDED: ['Tạm dừng', 'Suspended'],
    ENDED: ['Hết thời hạn', 'Came to its end'],
    TERMINATED: ['Chấm dứt trước hạn', 'Taken back before its end'],
    REJECTED: ['Không giao', 'Not assigned'],
  },
);

export enum ServiceResultStatus {
  REPORTED = 'REPORTED',
  RETURNED = 'RETURNED',
  CONFIRMED = 'CONFIRMED',
}
registerEnum(
  ServiceResultStatus,
  'ServiceResultStatus',
  'State of a yearly result (tình trạng kết quả năm).',
  {
    REPORTED: ['Đã báo cáo', 'Reported by the association'],
    RETURNED: ['Trả lại', 'Returned for correction'],
    CONFIRMED: ['Đã nghiệm thu', 'Confirmed and rated, public'],
  },
);

export enum ServiceRating {
  EXCELLENT = 'EXCELLENT',
  GOOD = 'GOOD',
  SATISFACTORY = 'SATISFACTORY',
  UNSATISFACTORY = 'UNSATISFACTORY',
}
registerEnum(ServiceRating, 'ServiceRating', 'Quality of what was done in a year (chất lượng).', {
  EXCELLENT: ['Xuất sắc', 'Excellent'],
  GOOD: ['Tốt', 'Good'],
  SATISFACTORY: ['Đạt', 'Satisfactory'],
  UNSATISFACTORY: ['Không đạt', 'Not satisfactory'],
});

/** States in which everyone may know that an association performs or performed a service. */
export const publicAssignments: readonly ServiceAssignmentStatus[] = [
  ServiceAssignmentStatus.ACTIVE,
  ServiceAssignmentStatus.SUSPENDED,
  ServiceAssignmentStatus.ENDED,
  ServiceAssignmentStatus.TERMINATED,
];
