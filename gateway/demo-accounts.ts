import type { Text } from '../subgraphs/kernel/locale.js';

/** Password of every demo account; production has none of them. */
export const demoPassword = 'demo-only';

/** The accounts of the demo data, as the explorer and the start message offer them. */
export const demoAccounts: readonly { readonly username: string; readonly label: Text }[] = [
  { username: 'admin', label: { vi: 'Quản trị hệ thống', en: 'administrator' } },
  { username: 'leader', label: { vi: 'Lãnh đạo Liên hiệp hội', en: 'leader of the Union' } },
  { username: 'officer', label: { vi: 'Chuyên viên Liên hiệp hội', en: 'officer of the Union' } },
  { username: 'secretary', label: { vi: 'Thư ký hội thành viên', en: 'secretary of a member association' } },
  { username: 'secretary2', label: { vi: 'Thư ký một hội khác', en: 'secretary of another association' } },
  { username: 'chair', label: { vi: 'Chủ tịch hội thành viên', en: 'chair of a member association' } },
  { username: 'expert', label: { vi: 'Chuyên gia', en: 'expert' } },
  { username: 'agency', label: { vi: 'Cơ quan đặt hàng tư vấn', en: 'requesting agency' } },
  { username: 'dost', label: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' } },
  { username: 'monitor', label: { vi: 'Giám sát chương trình', en: 'programme monitor' } },
  { username: 'dpo', label: { vi: 'Phụ trách bảo vệ dữ liệu', en: 'data protection officer' } },
];
