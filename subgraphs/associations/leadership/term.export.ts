import { defineExport } from '../../kernel/export/index.js';
import { TermFilter } from './leadership.payloads.js';

export const termsExport = defineExport({
  label: { vi: 'Nhiệm kỳ', en: 'Terms, as `terms` has them' },
  fileName: 'nhiem-ky',
  query: 'terms',
  filter: TermFilter,
  columns: {
    association: ['Hội', 'Association'],
    ordinal: ['Nhiệm kỳ thứ', 'Number'],
    startedOn: ['Bắt đầu', 'Began on'],
    endedOn: ['Kết thúc', 'Ended on'],
    dueOn: ['Hạn đại hội', 'Next congress due'],
    isExtended: ['Được gia hạn', 'Extended'],
    daysToCongress: ['Số ngày còn lại', 'Days to the congress'],
    isOverdue: ['Quá hạn', 'Overdue'],
    id: ['Mã', 'Id'],
  },
});
