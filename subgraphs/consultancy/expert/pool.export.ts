import { defineExport } from '../../kernel/export/index.js';
import { ExpertPoolFilter } from './pool.filters.js';

export const expertPoolExport = defineExport({
  label: { vi: 'Đội ngũ chuyên gia', en: 'Pool of experts, as `expertPool` has it' },
  fileName: 'chuyen-gia',
  query: 'expertPool',
  filter: ExpertPoolFilter,
  columns: {
    person: ['Chuyên gia', 'Expert'],
    fields: ['Lĩnh vực', 'Fields'],
    keywords: ['Từ khóa', 'Keywords'],
    status: ['Tình trạng', 'State'],
    addedOn: ['Ngày vào', 'Added on'],
    availableFrom: ['Nhận việc từ', 'Available from'],
    maxLoad: ['Số việc nhiều nhất', 'Most at once'],
    usedThisYear: ['Số lần mời trong năm', 'Engaged this year'],
    lastEngaged: ['Lần mời gần nhất', 'Engaged last'],
    id: ['Mã', 'Id'],
  },
});
