import { defineExport } from '../../kernel/export/index.js';

export const profileClaimsExport = defineExport({
  label: { vi: 'Yêu cầu nhận hồ sơ', en: 'Claims to profiles, as `profileClaims` has them' },
  fileName: 'nhan-ho-so',
  query: 'profileClaims',
  columns: {
    person: ['Hồ sơ', 'Profile'],
    status: ['Tình trạng', 'State'],
    note: ['Ghi chú', 'Note'],
    createdAt: ['Ngày gửi', 'Made at'],
    id: ['Mã', 'Id'],
  },
});
