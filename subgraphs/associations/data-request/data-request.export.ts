import { defineExport } from '../../kernel/export/index.js';
import { DataSubjectRequestFilter } from './data-request.resolver.js';

export const dataRequestsExport = defineExport({
  label: { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'Requests about data, as `dataSubjectRequests` has them' },
  fileName: 'yeu-cau-du-lieu',
  query: 'dataSubjectRequests',
  filter: DataSubjectRequestFilter,
  columns: {
    person: ['Người yêu cầu', 'Person'],
    kind: ['Loại', 'Kind'],
    detail: ['Nội dung', 'Detail'],
    receivedOn: ['Ngày nhận', 'Received on'],
    acknowledgeBy: ['Hạn xác nhận', 'Acknowledge by'],
    dueOn: ['Hạn giải quyết', 'Due on'],
    status: ['Tình trạng', 'State'],
    slaState: ['Tiến độ', 'Progress'],
    closedOn: ['Ngày đóng', 'Closed on'],
    answer: ['Trả lời', 'Answer'],
    id: ['Mã', 'Id'],
  },
});
