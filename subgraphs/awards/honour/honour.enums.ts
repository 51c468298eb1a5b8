import { registerEnum } from '../../kernel/index.js';

export enum HonourClass {
  FIRST = 'FIRST',
  SECOND = 'SECOND',
  THIRD = 'THIRD',
}
registerEnum(HonourClass, 'HonourClass', 'Class of an order or medal of the State (hạng).', {
  FIRST: ['Hạng Nhất', 'First class'],
  SECOND: ['Hạng Nhì', 'Second class'],
  THIRD: ['Hạng Ba', 'Third class'],
});

export enum HonourRecipientType {
  PERSON = 'PERSON',
  ORGANIZATION = 'ORGANIZATION',
  ASSOCIATION = 'ASSOCIATION',
}
registerEnum(HonourRecipientType, 'HonourRecipientType', 'Who was honoured (đối tượng khen thưởng).', {
  PERSON: ['Cá nhân', 'A person'],
  ORGANIZATION: ['Tổ chức', 'An organization'],
  ASSOCIATION: ['Hội', 'An association'],
});

export enum HonourStatus {
  CONFERRED = 'CONFERRED',
  REVOKED = 'REVOKED',
  RESTORED = 'RESTORED',
}
registerEnum(HonourStatus, 'HonourStatus', 'State of a conferred honour (tình trạng khen thưởng).', {
  CONFERRED: ['Đã tặng', 'Conferred'],
  REVOKED: ['Hủy, thu hồi', 'Revoked'],
  RESTORED: ['Phục hồi', 'Restored'],
});

export enum RevocationGround {
  FALSE_DECLARATION = 'FALSE_DECLARATION',
  FORGED_DOCUMENTS = 'FORGED_DOCUMENTS',
  UNLAWFUL_PROPOSAL = 'UNLAWFUL_PROPOSAL',
  STANDARD_NOT_MET = 'STANDARD_NOT_MET',
}
registerEnum(
  RevocationGround,
  'RevocationGround',
  'Ground on which an honour is revoked, by the Law on Emulation and Commendation (căn cứ hủy, thu hồi).',
  {
    FALSE_DECLARATION: ['Kê khai gian dối', 'False declaration'],
    FORGED_DOCUMENTS: ['Cung cấp giấy tờ giả, sai sự thật', 'False or forged documents'],
    UNLAWFUL_PROPOSAL: ['Thẩm định, trình trái quy định', 'Unlawful appraisal or proposal'],
    STANDARD_NOT_MET: [
      'Kết luận sau đó cho thấy không đủ tiêu chuẩn',
      'A later conclusion or judgment shows that the standard was not met',
    ],
  },
);
