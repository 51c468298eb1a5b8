import { defineExport } from '../../kernel/export/index.js';
import { DuplicateCandidateFilter } from './duplicate.inputs.js';

export const duplicateCandidatesExport = defineExport({
  label: { vi: 'Hồ sơ nghi trùng', en: 'Pairs of possible duplicates, as `duplicateCandidates` has them' },
  fileName: 'nghi-trung',
  query: 'duplicateCandidates',
  filter: DuplicateCandidateFilter,
  columns: {
    first: ['Hồ sơ thứ nhất', 'First'],
    second: ['Hồ sơ thứ hai', 'Second'],
    score: ['Điểm', 'Score'],
    status: ['Tình trạng', 'State'],
    dismissReason: ['Lý do loại', 'Why it was dismissed'],
    firstId: ['Mã thứ nhất', 'First id', 'first.id'],
    secondId: ['Mã thứ hai', 'Second id', 'second.id'],
    id: ['Mã', 'Id'],
  },
});
