import { defineExport } from '../../kernel/export/index.js';
import { OpinionFilter } from './opinion.filters.js';

export const opinionsExport = defineExport({
  label: { vi: 'Phiếu nhận xét, ý kiến', en: 'Opinions, as `opinions` has them' },
  fileName: 'y-kien-phan-bien',
  query: 'opinions',
  filter: OpinionFilter,
  columns: {
    request: ['Số yêu cầu', 'Request', 'request.code'],
    title: ['Tên đề án, dự thảo', 'Title of the request', 'request.title'],
    round: ['Vòng', 'Round'],
    number: ['Số phiếu', 'Number'],
    association: ['Hội', 'Association'],
    person: ['Chuyên gia', 'Expert'],
    status: ['Tình trạng', 'State'],
    invitedOn: ['Ngày mời', 'Invited on'],
    dueOn: ['Hạn nộp', 'Due on'],
    submittedAt: ['Nộp lúc', 'Submitted at'],
    isLate: ['Nộp muộn', 'Late'],
    conclusion: ['Kết luận', 'Conclusion'],
    summary: ['Tóm tắt', 'Summary'],
    openedOn: ['Ngày mở', 'Opened on'],
    id: ['Mã', 'Id'],
  },
});
