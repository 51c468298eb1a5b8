import { type ActorRole, registerEnum } from '../../kernel/index.js';

export const Role = {
  ADMIN: 'ADMIN',
  ASSOC_SECRETARY: 'ASSOC_SECRETARY',
  ASSOC_LEADER: 'ASSOC_LEADER',
  UNION_OFFICER: 'UNION_OFFICER',
  UNION_LEADER: 'UNION_LEADER',
  UNION_INSPECTOR: 'UNION_INSPECTOR',
  AGENCY: 'AGENCY',
  DOST: 'DOST',
  PPC: 'PPC',
  HOME_AFFAIRS: 'HOME_AFFAIRS',
  DPO: 'DPO',
  PROGRAMME_MONITOR: 'PROGRAMME_MONITOR',
} as const satisfies Record<ActorRole, ActorRole>;
export type Role = ActorRole;
registerEnum(
  Role,
  'Role',
  'What an account may act as (vai trò). Being a person, a council member or a juror follows from the record, not from a role.',
  {
    ADMIN: ['Quản trị viên', 'Administrator of accounts and configuration'],
    ASSOC_SECRETARY: ['Thư ký hội', 'Secretary of member associations'],
    ASSOC_LEADER: ['Lãnh đạo hội', 'Leader of member associations'],
    UNION_OFFICER: ['Chuyên viên Liên hiệp Hội', 'Officer of the Union'],
    UNION_LEADER: ['Lãnh đạo Liên hiệp Hội', 'Leader of the Union'],
    UNION_INSPECTOR: ['Ban Kiểm tra', 'Inspection Committee of the Union'],
    AGENCY: ['Cơ quan đề nghị', 'Requesting agency'],
    DOST: ['Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
    PPC: ['Ủy ban nhân dân tỉnh', 'Provincial People’s Committee'],
    HOME_AFFAIRS: ['Sở Nội vụ', 'Department of Home Affairs'],
    DPO: ['Cán bộ bảo vệ dữ liệu', 'Data protection officer'],
    PROGRAMME_MONITOR: ['Theo dõi chương trình', 'Monitor of the action programme'],
  },
);
