import { defineExport } from '../../kernel/export/index.js';
import { ServiceAssignmentFilter } from './public-service.resolver.js';

export const serviceResultsExport = defineExport({
  label: { vi: 'Kết quả dịch vụ công', en: 'Yearly results of the services that `serviceAssignments` has' },
  fileName: 'ket-qua-dich-vu-cong',
  query: 'serviceAssignments',
  filter: ServiceAssignmentFilter,
  // One a year: all are in the first page.
  each: 'results(first: 100).nodes',
  columns: {
    service: ['Dịch vụ', 'Service'],
    association: ['Hội thực hiện', 'Association'],
    year: ['Năm', 'Year', '@year'],
    quantity: ['Khối lượng', 'Quantity', '@quantity'],
    unit: ['Đơn vị tính', 'Unit', '@unit'],
    cost: ['Kinh phí (đồng)', 'Cost (VND)', '@cost'],
    status: ['Tình trạng', 'State', '@status'],
    rating: ['Đánh giá', 'Rating', '@rating'],
    note: ['Ghi chú', 'Note', '@note'],
    id: ['Mã', 'Id', '@id'],
  },
});
