import { defineExport } from '../../kernel/export/index.js';
import { ExpertDirectoryFilter } from './directory.filters.js';

export const expertsExport = defineExport({
  label: { vi: 'Danh bạ chuyên gia', en: 'The directory of experts, as `expertDirectory` has it' },
  fileName: 'chuyen-gia',
  query: 'expertDirectory',
  filter: ExpertDirectoryFilter,
  columns: {
    fullName: ['Họ và tên', 'Full name', 'name'],
    highestDegree: ['Trình độ', 'Highest degree'],
    title: ['Học hàm', 'Academic title', 'titles'],
    expertise: ['Lĩnh vực', 'Fields', 'expertise.field'],
    keywords: ['Từ khóa', 'Keywords'],
    workplace: ['Nơi công tác', 'Workplace', 'employments.organization'],
    expertSince: ['Chuyên gia từ năm', 'Expert since'],
    orcid: ['ORCID', 'ORCID'],
    id: ['Mã', 'Id'],
  },
});
