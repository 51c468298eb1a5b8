import { registerEnum } from '../../kernel/index.js';

export enum PriorityKind {
  YOUNG = 'YOUNG',
  WOMAN = 'WOMAN',
  REMOTE_AREA = 'REMOTE_AREA',
  BORDER_SEA_ISLAND = 'BORDER_SEA_ISLAND',
  ARMED_FORCES = 'ARMED_FORCES',
  ETHNIC_MINORITY = 'ETHNIC_MINORITY',
  MOUNTAINOUS_DISADVANTAGED = 'MOUNTAINOUS_DISADVANTAGED',
}
registerEnum(
  PriorityKind,
  'PriorityKind',
  'Group that the programme gives priority to (đối tượng ưu tiên); always derived from facts, never typed.',
  {
    YOUNG: ['Trí thức trẻ', 'Young intellectuals, at most `young.maxAge` years old'],
    WOMAN: ['Trí thức nữ', 'Women'],
    REMOTE_AREA: ['Vùng sâu, vùng xa', 'Works in a remote area: mountains or an island'],
    BORDER_SEA_ISLAND: ['Biên giới, biển đảo', 'Works on the border or an island'],
    ARMED_FORCES: ['Lực lượng vũ trang', 'Armed forces'],
    ETHNIC_MINORITY: ['Dân tộc thiểu số', 'Ethnic minorities'],
    MOUNTAINOUS_DISADVANTAGED: ['Miền núi, vùng khó khăn', 'Works in the mountains'],
  },
);
