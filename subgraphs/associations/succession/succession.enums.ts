import { registerEnum } from '../../kernel/index.js';

export enum AssociationSuccessionKind {
  SPLIT = 'SPLIT',
  SEPARATE = 'SEPARATE',
  MERGE = 'MERGE',
  CONSOLIDATE = 'CONSOLIDATE',
  RENAME = 'RENAME',
  TERRITORIAL_REORG = 'TERRITORIAL_REORG',
}
registerEnum(
  AssociationSuccessionKind,
  'AssociationSuccessionKind',
  'How associations came of others (hình thức tổ chức lại).',
  {
    SPLIT: ['Chia', 'One ends, and two or more new ones come of it'],
    SEPARATE: ['Tách', 'A part becomes a new one, the rest goes on'],
    MERGE: ['Sáp nhập', 'One or more end and go into another'],
    CONSOLIDATE: ['Hợp nhất', 'Two or more end and form a new one'],
    RENAME: ['Đổi tên', 'The same association under another name'],
    TERRITORIAL_REORG: [
      'Sắp xếp theo địa giới hành chính mới',
      'Associations of abolished units go into those of the new ones',
    ],
  },
);
