import { defineExport } from '../../kernel/export/index.js';
import { SuccessorEntryFilter } from './training.filters.js';

export const successorPoolExport = defineExport({
  label: { vi: 'Nguồn kế cận', en: 'The successor pool, as `successorPool` has it' },
  fileName: 'nguon-ke-can',
  query: 'successorPool',
  filter: SuccessorEntryFilter,
  columns: {
    person: ['Người được quy hoạch', 'Person'],
    association: ['Hội', 'Association'],
    targetTitle: ['Chức danh quy hoạch', 'For'],
    term: ['Nhiệm kỳ', 'Term'],
    status: ['Tình trạng', 'State'],
    startOn: ['Từ ngày', 'Since'],
    endOn: ['Đến ngày', 'Ended on'],
    decisionNumber: ['Số quyết định', 'Decision number'],
    id: ['Mã', 'Id'],
  },
});
