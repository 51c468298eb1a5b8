import { defineExport } from '../../kernel/export/index.js';
import { MembershipFilter } from './membership.filters.js';

export const membershipsExport = defineExport({
  label: { vi: 'Hội viên', en: 'Memberships, as `memberships` has them' },
  fileName: 'hoi-vien',
  query: 'memberships',
  filter: MembershipFilter,
  columns: {
    member: ['Hội viên', 'Member', 'person|organization'],
    association: ['Hội', 'Association'],
    branch: ['Chi hội', 'Branch'],
    cardNumber: ['Số thẻ hội viên', 'Card number'],
    memberType: ['Cá nhân, tập thể', 'Type'],
    category: ['Loại hội viên', 'Category'],
    status: ['Tình trạng', 'State'],
    appliedOn: ['Ngày nộp đơn', 'Applied on'],
    admittedOn: ['Ngày vào hội', 'Admitted on'],
    endedOn: ['Ngày kết thúc', 'Ended on'],
    decisionNumber: ['Số quyết định', 'Decision number'],
    id: ['Mã', 'Id'],
  },
});
