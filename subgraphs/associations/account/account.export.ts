import { defineExport } from '../../kernel/export/index.js';

export const accountsExport = defineExport({
  label: { vi: 'Tài khoản', en: 'Accounts, as `accounts` has them' },
  fileName: 'tai-khoan',
  query: 'accounts',
  columns: {
    username: ['Tên đăng nhập', 'User name'],
    roles: ['Vai trò', 'Roles'],
    person: ['Người', 'Person'],
    associations: ['Hội', 'Associations'],
    organization: ['Cơ quan', 'Organization'],
    issuer: ['Nhà cung cấp danh tính', 'Identity provider'],
    isDisabled: ['Bị khóa', 'Disabled'],
    id: ['Mã', 'Id'],
  },
});
