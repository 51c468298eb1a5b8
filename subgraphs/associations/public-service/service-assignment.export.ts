import { defineExport } from '../../kernel/export/index.js';
import { ServiceAssignmentFilter } from './public-service.resolver.js';

export const serviceAssignmentsExport = defineExport({
  label: {
    vi: 'Dịch vụ công được giao',
    en: 'Services in the hands of associations, as `serviceAssignments` has them',
  },
  fileName: 'giao-dich-vu-cong',
  query: 'serviceAssignments',
  filter: ServiceAssignmentFilter,
  columns: {
    service: ['Dịch vụ', 'Service'],
    association: ['Hội thực hiện', 'Association'],
    commissionedBy: ['Cơ quan giao', 'Commissioned by'],
    legalBasis: ['Căn cứ', 'Legal basis'],
    legalBasisOn: ['Ngày văn bản', 'Of'],
    startOn: ['Từ ngày', 'Begun on'],
    endOn: ['Đến ngày', 'Ended on'],
    value: ['Giá trị (đồng)', 'Value (VND)'],
    status: ['Tình trạng', 'State'],
    id: ['Mã', 'Id'],
  },
});
