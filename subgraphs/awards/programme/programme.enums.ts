import { registerEnum } from '../../kernel/index.js';

export enum AwardKind {
  CONTEST = 'CONTEST',
  PRIZE = 'PRIZE',
  TITLE = 'TITLE',
  STATE_DECORATION = 'STATE_DECORATION',
  STATE_HONORARY_TITLE = 'STATE_HONORARY_TITLE',
  EMULATION_TITLE = 'EMULATION_TITLE',
  MERIT_CERTIFICATE = 'MERIT_CERTIFICATE',
  CERTIFICATE_OF_COMMENDATION = 'CERTIFICATE_OF_COMMENDATION',
  COMMEMORATIVE_BADGE = 'COMMEMORATIVE_BADGE',
  LETTER = 'LETTER',
}
registerEnum(
  AwardKind,
  'AwardKind',
  'Kind of an award or honour (loại giải thưởng, hình thức khen thưởng).',
  {
    CONTEST: ['Hội thi, cuộc thi', 'Contest'],
    PRIZE: ['Giải thưởng', 'Prize'],
    TITLE: ['Danh hiệu tôn vinh', 'Title of honour'],
    STATE_DECORATION: ['Huân chương, huy chương', 'Order or medal of the State'],
    STATE_HONORARY_TITLE: ['Danh hiệu vinh dự Nhà nước', 'Honorary title of the State'],
    EMULATION_TITLE: ['Danh hiệu thi đua', 'Emulation title'],
    MERIT_CERTIFICATE: ['Bằng khen', 'Certificate of merit'],
    CERTIFICATE_OF_COMMENDATION: ['Giấy khen', 'Certificate of commendation'],
    COMMEMORATIVE_BADGE: ['Kỷ niệm chương', 'Commemorative badge'],
    LETTER: ['Thư khen', 'Letter of commendation'],
  },
);

export enum AwardLevel {
  INTERNATIONAL = 'INTERNATIONAL',
  STATE = 'STATE',
  GOVERNMENT = 'GOVERNMENT',
  NATIONAL_ORGANISATION = 'NATIONAL_ORGANISATION',
  MINISTRY = 'MINISTRY',
  PROVINCE = 'PROVINCE',
  UNION = 'UNION',
  GRASSROOTS = 'GRASSROOTS',
}
registerEnum(AwardLevel, 'AwardLevel', 'Level that confers an award or honour (cấp khen thưởng).', {
  INTERNATIONAL: ['Quốc tế', 'International'],
  STATE: ['Nhà nước', 'State'],
  GOVERNMENT: ['Chính phủ', 'Government'],
  NATIONAL_ORGANISATION: ['Tổ chức trung ương', 'Central organization, such as VUSTA'],
  MINISTRY: ['Bộ, ngành', 'Ministry or branch'],
  PROVINCE: ['Tỉnh', 'Province'],
  UNION: ['Liên hiệp Hội', 'The Union'],
  GRASSROOTS: ['Cơ sở', 'Grassroots'],
});
