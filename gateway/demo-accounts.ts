import type { Text } from '../subgraphs/kernel/locale.js';

/** A demo account: all of them have the same known password and exist only in demo data. */
export interface DemoAccount {
  readonly username: string;
  readonly label: Text;
}

export const demoPassword = 'demo-only';

/** The accounts that demo data always has, in the order in which they are offered. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'officer', label: { vi: 'Chuyên viên', en: 'Officer' } },
  { username: 'leader', label: { vi: 'Lãnh đạo', en: 'Leader' } },
  { username: 'secretary', label: { vi: 'Thư ký hội', en: 'Secretary' } },
  { username: 'secretary2', label: { vi: 'Thư ký hội khác', en: 'Another secretary' } },
  { username: 'chair', label: { vi: 'Chủ tịch hội', en: 'Chair' } },
  { username: 'expert', label: { vi: 'Chuyên gia', en: 'Expert' } },
  { username: 'agency', label: { vi: 'Cơ quan đề nghị', en: 'Agency' } },
  { username: 'dost', label: { vi: 'Sở KH&CN', en: 'Science department' } },
  { username: 'monitor', label: { vi: 'Theo dõi chương trình', en: 'Monitor' } },
  { username: 'dpo', label: { vi: 'Bảo vệ dữ liệu', en: 'Data protection' } },
  { username: 'admin', label: { vi: 'Quản trị', en: 'Administrator' } },
];
