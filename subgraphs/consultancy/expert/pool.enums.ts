import { registerEnum } from '../../kernel/index.js';

export enum ExpertPoolStatus {
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  LEFT = 'LEFT',
}
registerEnum(
  ExpertPoolStatus,
  'ExpertPoolStatus',
  'State of an entry of the pool of experts (trạng thái trong mạng lưới chuyên gia).',
  {
    ACTIVE: ['Đang tham gia', 'May be suggested and asked'],
    PAUSED: ['Tạm dừng', 'Is not suggested for the time being'],
    LEFT: ['Đã rời', 'Left, or withdrew the consent'],
  },
);
