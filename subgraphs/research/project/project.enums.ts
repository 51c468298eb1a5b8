import { registerEnum } from '../../kernel/index.js';

export enum ProjectType {
  TOPIC_SCI_TECH = 'TOPIC_SCI_TECH',
  TOPIC_SOCIAL = 'TOPIC_SOCIAL',
  PILOT_PRODUCTION = 'PILOT_PRODUCTION',
  ST_PROJECT = 'ST_PROJECT',
  SCIENTIFIC_SCHEME = 'SCIENTIFIC_SCHEME',
  INNOVATION_TASK = 'INNOVATION_TASK',
  GRASSROOTS_TOPIC = 'GRASSROOTS_TOPIC',
}
registerEnum(ProjectType, 'ProjectType', 'Type of a research project (loại nhiệm vụ KH&CN).', {
  TOPIC_SCI_TECH: ['Đề tài khoa học và công nghệ', 'Research topic in science and technology'],
  TOPIC_SOCIAL: [
    'Đề tài khoa học xã hội và nhân văn',
    'Research topic in the social sciences and humanities',
  ],
  PILOT_PRODUCTION: ['Dự án sản xuất thử nghiệm', 'Trial production from a result'],
  ST_PROJECT: ['Dự án khoa học và công nghệ', 'Investment-like science and technology project'],
  SCIENTIFIC_SCHEME: ['Đề án khoa học', 'Study that gives the basis of a policy'],
  INNOVATION_TASK: ['Nhiệm vụ đổi mới sáng tạo', 'Innovation task of the 2025 law'],
  GRASSROOTS_TOPIC: ['Đề tài cấp cơ sở', 'Topic of a single institution'],
});

export enum ManagingLevel {
  NATIONAL = 'NATIONAL',
  MINISTERIAL = 'MINISTERIAL',
  PROVINCIAL = 'PROVINCIAL',
  GRASSROOTS = 'GRASSROOTS',
}
registerEnum(ManagingLevel, 'ProjectLevel', 'Level that manages a research project (cấp quản lý).', {
  NATIONAL: ['Cấp quốc gia', 'National'],
  MINISTERIAL: ['Cấp bộ', 'Ministerial'],
  PROVINCIAL: ['Cấp tỉnh', 'Provincial'],
  GRASSROOTS: ['Cấp cơ sở', 'A single institution'],
});

export enum LegalRegime {
  LAW_2013 = 'LAW_2013',
  LAW_2025 = 'LAW_2025',
}
registerEnum(
  LegalRegime,
  'LegalRegime',
  'Law that a contract runs under (chế độ pháp lý); contracts keep it.',
  {
    LAW_2013: ['Luật Khoa học và công nghệ 2013', 'Law 29/2013/QH13'],
    LAW_2025: ['Luật Khoa học, công nghệ và đổi mới sáng tạo 2025', 'Law 93/2025/QH15'],
  },
);

export enum FundingRoute {
  OPEN_SELECTION = 'OPEN_SELECTION',
  DIRECT_ASSIGNMENT = 'DIRECT_ASSIGNMENT',
  GRANT = 'GRANT',
  ORDER = 'ORDER',
  FUND = 'FUND',
  SELF_FUNDED = 'SELF_FUNDED',
  COFUNDED = 'COFUNDED',
}
registerEnum(FundingRoute, 'FundingRoute', 'How executor and money were found (phương thức giao, tài trợ).', {
  OPEN_SELECTION: ['Tuyển chọn', 'Competitive selection'],
  DIRECT_ASSIGNMENT: ['Giao trực tiếp', 'Assigned to a named executor'],
  GRANT: ['Xét tài trợ', 'Grant'],
  ORDER: ['Đặt hàng', 'Ordered by the State'],
  FUND: ['Quỹ', 'Science and technology fund'],
  SELF_FUNDED: ['Không sử dụng ngân sách', 'Without state budget'],
  COFUNDED: ['Liên kết', 'Funded jointly'],
});

export enum TeamRole {
  PRINCIPAL_INVESTIGATOR = 'PRINCIPAL_INVESTIGATOR',
  CO_PI = 'CO_PI',
  SCIENTIFIC_SECRETARY = 'SCIENTIFIC_SECRETARY',
  KEY_MEMBER = 'KEY_MEMBER',
  MEMBER = 'MEMBER',
  TECHNICIAN = 'TECHNICIAN',
  FOREIGN_EXPERT = 'FOREIGN_EXPERT',
}
registerEnum(TeamRole, 'TeamRole', 'Role in the team of a research project (vai trò thực hiện).', {
  PRINCIPAL_INVESTIGATOR: ['Chủ nhiệm', 'Principal investigator'],
  CO_PI: ['Đồng chủ nhiệm', 'Co-investigator'],
  SCIENTIFIC_SECRETARY: ['Thư ký khoa học', 'Scientific secretary'],
  KEY_MEMBER: ['Thành viên chính', 'Key member'],
  MEMBER: ['Thành viên', 'Member'],
  TECHNICIAN: ['Kỹ thuật viên', 'Technician'],
  FOREIGN_EXPERT: ['Chuyên gia nước ngoài', 'Foreign expert'],
});

export enum ProductForm {
  I = 'I',
  II = 'II',
  III = 'III',
  IV = 'IV',
  V = 'V',
}
registerEnum(ProductForm, 'ProductForm', 'Form of a product of research (dạng sản phẩm).', {
  I: ['Dạng I: mẫu, sản phẩm đo được', 'Device, material or breed that can be measured'],
  II: ['Dạng II: quy trình, phần mềm, tiêu chuẩn, mô hình', 'Process, software, standard or model'],
  III: ['Dạng III: bài báo, sách', 'Publication'],
  IV: ['Dạng IV: đào tạo thạc sĩ, tiến sĩ', 'Training of masters and doctors'],
  V: ['Dạng V: sở hữu trí tuệ', 'Intellectual property'],
});

export enum Grade {
  EXCELLENT = 'EXCELLENT',
  PASS = 'PASS',
  FAIL = 'FAIL',
}
registerEnum(Grade, 'Grade', 'Grade of an acceptance (xếp loại nghiệm thu).', {
  EXCELLENT: ['Xuất sắc', 'Excellent'],
  PASS: ['Đạt', 'Pass'],
  FAIL: ['Không đạt', 'Fail'],
});

export enum FailureCause {
  OBJECTIVE = 'OBJECTIVE',
  SUBJECTIVE = 'SUBJECTIVE',
  RISK = 'RISK',
}
registerEnum(
  FailureCause,
  'FailureCause',
  'Cause that the council sees for a failure (nguyên nhân không đạt).',
  {
    OBJECTIVE: ['Nguyên nhân khách quan', 'Outside the team’s control'],
    SUBJECTIVE: ['Nguyên nhân chủ quan', 'The team’s own'],
    RISK: ['Rủi ro trong nghiên cứu', 'Risk of research; accepted under the 2025 law'],
  },
);
