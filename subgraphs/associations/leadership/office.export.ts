import { defineExport } from '../../kernel/export/index.js';
import { OfficeHoldingFilter } from './leadership.payloads.js';

export const officeHoldingsExport = defineExport({
  label: { vi: 'Người giữ chức vụ', en: 'Office holders, as `officeHoldings` has them' },
  fileName: 'chuc-vu',
  query: 'officeHoldings',
  filter: OfficeHoldingFilter,
  columns: {
    association: ['Hội', 'Association'],
    body: ['Cơ quan', 'Body'],
    title: ['Chức vụ', 'Office'],
    displayName: ['Họ và tên', 'Holder'],
    isActing: ['Quyền', 'Acting'],
    status: ['Tình trạng', 'State'],
    startedOn: ['Từ ngày', 'Since'],
    endedOn: ['Đến ngày', 'Until'],
    source: ['Hình thức', 'By'],
    endReason: ['Lý do thôi', 'Why it ended'],
    decisionNumber: ['Số quyết định', 'Decision number'],
    id: ['Mã', 'Id'],
  },
});
