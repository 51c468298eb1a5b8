import { registerEnum } from '../../kernel/index.js';

export enum ConsultancyType {
  CONSULTANCY = 'CONSULTANCY',
  CRITIQUE = 'CRITIQUE',
  SOCIAL_APPRAISAL = 'SOCIAL_APPRAISAL',
}
registerEnum(ConsultancyType, 'ConsultancyType', 'What the Union is asked for (loại nhiệm vụ tư vấn).', {
  CONSULTANCY: ['Tư vấn', 'Knowledge and advice while something is being prepared'],
  CRITIQUE: ['Phản biện', 'Assessment of a draft'],
  SOCIAL_APPRAISAL: ['Giám định xã hội', 'Independent appraisal of a scheme that is under way'],
});

export enum ConsultancyOrigin {
  AGENCY_REQUEST = 'AGENCY_REQUEST',
  ASSIGNED_BY_PARTY_OR_PPC = 'ASSIGNED_BY_PARTY_OR_PPC',
  UNION_INITIATIVE = 'UNION_INITIATIVE',
  FATHERLAND_FRONT_REQUEST = 'FATHERLAND_FRONT_REQUEST',
  MEMBER_ASSOCIATION_PROPOSAL = 'MEMBER_ASSOCIATION_PROPOSAL',
}
registerEnum(ConsultancyOrigin, 'ConsultancyOrigin', 'Where a request comes from (nguồn đề nghị).', {
  AGENCY_REQUEST: ['Theo đề nghị của cơ quan', 'An agency asks'],
  ASSIGNED_BY_PARTY_OR_PPC: [
    'Được Tỉnh ủy, UBND tỉnh giao',
    'Assigned by the provincial Party or People’s Committee',
  ],
  UNION_INITIATIVE: ['Liên hiệp Hội tự đề xuất', 'The Union’s own initiative'],
  FATHERLAND_FRONT_REQUEST: ['Theo đề nghị của Mặt trận', 'The Fatherland Front asks'],
  MEMBER_ASSOCIATION_PROPOSAL: ['Hội thành viên đề xuất', 'A member association proposes'],
});

export enum SchemeKind {
  PARTY_POLICY = 'PARTY_POLICY',
  LEGAL_DRAFT = 'LEGAL_DRAFT',
  STRATEGY = 'STRATEGY',
  MASTER_PLAN = 'MASTER_PLAN',
  PLAN = 'PLAN',
  PROGRAMME = 'PROGRAMME',
  INVESTMENT_PROJECT = 'INVESTMENT_PROJECT',
  CONSTRUCTION_WORK = 'CONSTRUCTION_WORK',
  POLICY_SCHEME = 'POLICY_SCHEME',
  ENVIRONMENT_REPORT = 'ENVIRONMENT_REPORT',
  OTHER = 'OTHER',
}
registerEnum(SchemeKind, 'SchemeKind', 'Kind of scheme that is put up for review (loại đề án).', {
  PARTY_POLICY: ['Chủ trương của Đảng', 'Party policy'],
  LEGAL_DRAFT: ['Dự thảo văn bản quy phạm pháp luật', 'Draft of a legal text'],
  STRATEGY: ['Chiến lược', 'Strategy'],
  MASTER_PLAN: ['Quy hoạch', 'Master plan'],
  PLAN: ['Kế hoạch', 'Plan'],
  PROGRAMME: ['Chương trình', 'Programme'],
  INVESTMENT_PROJECT: ['Dự án đầu tư', 'Investment project'],
  CONSTRUCTION_WORK: ['Công trình', 'Construction work'],
  POLICY_SCHEME: ['Đề án', 'Policy scheme'],
  ENVIRONMENT_REPORT: ['Báo cáo đánh giá tác động môi trường', 'Environmental impact report'],
  OTHER: ['Khác', 'Other'],
});

export enum ConsultancyMethod {
  COUNCIL = 'COUNCIL',
  EXPERT_PANEL = 'EXPERT_PANEL',
  WRITTEN_OPINION = 'WRITTEN_OPINION',
  WORKSHOP = 'WORKSHOP',
  FIELD_SURVEY = 'FIELD_SURVEY',
}
registerEnum(ConsultancyMethod, 'ConsultancyMethod', 'How opinions are gathered (hình thức thực hiện).', {
  COUNCIL: ['Hội đồng', 'Council'],
  EXPERT_PANEL: ['Nhóm chuyên gia', 'Panel of experts'],
  WRITTEN_OPINION: ['Lấy ý kiến bằng văn bản', 'Written opinions'],
  WORKSHOP: ['Hội thảo', 'Workshop'],
  FIELD_SURVEY: ['Khảo sát thực tế', 'Survey on the spot'],
});

export enum Confidentiality {
  PUBLIC = 'PUBLIC',
  INTERNAL = 'INTERNAL',
  RESTRICTED = 'RESTRICTED',
  STATE_SECRET = 'STATE_SECRET',
}
registerEnum(Confidentiality, 'Confidentiality', 'Who may know of a request (độ mật).', {
  PUBLIC: ['Công khai', 'Everyone, once accepted'],
  INTERNAL: ['Nội bộ', 'The parties and, once accepted, the member associations'],
  RESTRICTED: ['Hạn chế', 'The parties and the Union'],
  STATE_SECRET: [
    'Bí mật nhà nước',
    'Union officers and leaders; metadata only, no file is ever in this graph',
  ],
});

export enum ConsultancyUrgency {
  NORMAL = 'NORMAL',
  URGENT = 'URGENT',
  COMPLEX = 'COMPLEX',
}
registerEnum(ConsultancyUrgency, 'ConsultancyUrgency', 'Which performance time is agreed (thời hạn).', {
  NORMAL: ['Thông thường', 'The usual time'],
  URGENT: ['Khẩn', 'A shorter time'],
  COMPLEX: ['Phức tạp', 'A longer time'],
});
