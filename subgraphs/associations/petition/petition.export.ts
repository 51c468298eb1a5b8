import { defineExport } from '../../kernel/export/index.js';
import { PetitionFilter } from './petition.filters.js';

export const petitionsExport = defineExport({
  label: { vi: 'Kiến nghị', en: 'Petitions, as `petitions` has them' },
  fileName: 'kien-nghi',
  query: 'petitions',
  filter: PetitionFilter,
  columns: {
    number: ['Số', 'Number'],
    title: ['Nội dung', 'Summary'],
    kind: ['Lĩnh vực', 'Kind'],
    petitionerKind: ['Người kiến nghị là', 'Kind of petitioner'],
    petitioner: ['Người kiến nghị', 'Petitioner', 'signature|association'],
    unit: ['Địa bàn', 'Administrative unit'],
    status: ['Tình trạng', 'State'],
    filedOn: ['Ngày gửi', 'Filed on'],
    registeredOn: ['Ngày vào sổ', 'Registered on'],
    answeredOn: ['Ngày trả lời', 'Answered on'],
    closedOn: ['Ngày kết thúc', 'Closed on'],
    outcome: ['Kết quả', 'Outcome'],
    overdueCount: ['Số cơ quan quá hạn', 'Bodies overdue'],
    satisfaction: ['Mức độ hài lòng', 'Satisfaction'],
    id: ['Mã', 'Id'],
  },
});
