import { registerEnum } from '../../kernel/index.js';

export enum OrganizationKind {
  PARTY_BODY = 'PARTY_BODY',
  STATE_AGENCY = 'STATE_AGENCY',
  MASS_ORGANISATION = 'MASS_ORGANISATION',
  RESEARCH_ORGANISATION = 'RESEARCH_ORGANISATION',
  EDUCATION = 'EDUCATION',
  HEALTH = 'HEALTH',
  ENTERPRISE = 'ENTERPRISE',
  UNION = 'UNION',
  OTHER = 'OTHER',
}
registerEnum(OrganizationKind, 'OrganizationKind', 'Kind of an organization (loại tổ chức).', {
  PARTY_BODY: ['Cơ quan Đảng', 'Party body'],
  STATE_AGENCY: ['Cơ quan nhà nước', 'State agency'],
  MASS_ORGANISATION: ['Mặt trận, đoàn thể', 'Fatherland Front or mass organization'],
  RESEARCH_ORGANISATION: ['Tổ chức khoa học và công nghệ', 'Science and technology organization'],
  EDUCATION: ['Cơ sở giáo dục', 'School or university'],
  HEALTH: ['Cơ sở y tế', 'Health facility'],
  ENTERPRISE: ['Doanh nghiệp', 'Enterprise'],
  UNION: ['Liên hiệp Hội', 'The Union itself'],
  OTHER: ['Khác', 'Other'],
});
