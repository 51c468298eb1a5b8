import { defineExport } from '../../kernel/export/index.js';
import { PersonMergeFilter } from './merge.inputs.js';

export const personMergesExport = defineExport({
  label: { vi: 'Gộp hồ sơ', en: 'Merges of people, as `personMerges` has them' },
  fileName: 'gop-ho-so',
  query: 'personMerges',
  filter: PersonMergeFilter,
  columns: {
    survivor: ['Hồ sơ giữ lại', 'Survivor'],
    mergedName: ['Hồ sơ được gộp', 'Merged'],
    status: ['Tình trạng', 'State'],
    reason: ['Lý do', 'Reason'],
    mergedAt: ['Gộp lúc', 'Merged at'],
    undoneAt: ['Hoàn tác lúc', 'Undone at'],
    isComplete: ['Đã xong ở mọi phần', 'Complete'],
    id: ['Mã', 'Id'],
  },
});
