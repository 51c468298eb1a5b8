import { registerEnum } from '../../kernel/index.js';

export enum InterestKind {
  POST = 'POST',
  SHARES = 'SHARES',
  FAMILY = 'FAMILY',
  FUNDING = 'FUNDING',
  OTHER = 'OTHER',
}
registerEnum(
  InterestKind,
  'InterestKind',
  'Kind of interest that may conflict with a council’s work (loại lợi ích liên quan).',
  {
    POST: ['Chức vụ', 'A post, paid or not'],
    SHARES: ['Cổ phần, vốn góp', 'Shares or capital'],
    FAMILY: ['Quan hệ gia đình', 'A close relative works there or owns it'],
    FUNDING: ['Tài trợ, hợp đồng', 'Funding or contracts received'],
    OTHER: ['Lợi ích khác', 'Another interest'],
  },
);
