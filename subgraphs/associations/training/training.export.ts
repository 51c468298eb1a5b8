import { defineExport } from '../../kernel/export/index.js';
import { TrainingRecordFilter } from './training.filters.js';

export const trainingRecordsExport = defineExport({
  label: { vi: 'Đào tạo, bồi dưỡng', en: 'Trainings, as `trainingRecords` has them' },
  fileName: 'dao-tao',
  query: 'trainingRecords',
  filter: TrainingRecordFilter,
  columns: {
    person: ['Người được đào tạo', 'Person'],
    association: ['Hội', 'Association'],
    kind: ['Loại', 'Kind'],
    programme: ['Chương trình', 'Programme'],
    institution: ['Cơ sở đào tạo', 'Institution'],
    country: ['Nước', 'Country'],
    isAbroad: ['Ngoài nước', 'Abroad'],
    level: ['Trình độ', 'Level'],
    field: ['Lĩnh vực', 'Field'],
    funding: ['Kinh phí', 'Funding'],
    decisionNumber: ['Số quyết định', 'Decision number'],
    startOn: ['Từ ngày', 'Begun on'],
    endOn: ['Đến ngày', 'Ended on'],
    status: ['Tình trạng', 'State'],
    result: ['Kết quả', 'Result'],
    id: ['Mã', 'Id'],
  },
});
