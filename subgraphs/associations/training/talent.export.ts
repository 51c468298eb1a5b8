import { defineExport } from '../../kernel/export/index.js';
import { TalentAttractionFilter } from './training.filters.js';

export const talentAttractionsExport = defineExport({
  label: { vi: 'Thu hút nhân tài', en: 'People attracted, as `talentAttractions` has them' },
  fileName: 'thu-hut',
  query: 'talentAttractions',
  filter: TalentAttractionFilter,
  columns: {
    person: ['Người được thu hút', 'Person'],
    organization: ['Cơ quan tiếp nhận', 'Organization'],
    level: ['Trình độ', 'Degree'],
    isReturning: ['Người trở về', 'Returning'],
    policyNumber: ['Chính sách', 'Policy'],
    support: ['Hỗ trợ (đồng)', 'Support (VND)'],
    startOn: ['Từ ngày', 'Since'],
    committedUntil: ['Cam kết đến', 'Committed until'],
    endOn: ['Đến ngày', 'Ended on'],
    status: ['Tình trạng', 'State'],
    id: ['Mã', 'Id'],
  },
});
