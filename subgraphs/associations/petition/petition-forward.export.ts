import { defineExport } from '../../kernel/export/index.js';
import { PetitionForwardFilter } from './petition.filters.js';

export const petitionForwardsExport = defineExport({
  label: { vi: 'Kiến nghị tại cơ quan', en: 'Petitions at bodies, as `petitionForwards` has them' },
  fileName: 'chuyen-kien-nghi',
  query: 'petitionForwards',
  filter: PetitionForwardFilter,
  columns: {
    petition: ['Kiến nghị', 'Petition'],
    number: ['Số kiến nghị', 'Number', 'petition.number'],
    organization: ['Cơ quan', 'Body'],
    letterNumber: ['Số công văn', 'Letter'],
    forwardedOn: ['Ngày chuyển', 'Sent on'],
    dueOn: ['Hạn trả lời', 'Due on'],
    status: ['Tình trạng', 'State'],
    isOverdue: ['Quá hạn', 'Overdue'],
    answerNumber: ['Số văn bản trả lời', 'Answer'],
    answeredOn: ['Ngày trả lời', 'Answered on'],
    answerWorkingDays: ['Số ngày làm việc', 'Working days'],
    isInTime: ['Đúng hạn', 'In time'],
    outcome: ['Kết quả', 'Outcome'],
    id: ['Mã', 'Id'],
  },
});
