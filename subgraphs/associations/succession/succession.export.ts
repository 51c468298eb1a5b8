import { defineExport } from '../../kernel/export/index.js';
import { SuccessionFilter } from './succession.inputs.js';

export const successionEventsExport = defineExport({
  label: { vi: 'Tổ chức lại hội', en: 'Successions of associations, as `successionEvents` has them' },
  fileName: 'to-chuc-lai',
  query: 'successionEvents',
  filter: SuccessionFilter,
  columns: {
    kind: ['Hình thức', 'Kind'],
    effectiveOn: ['Hiệu lực', 'Effective on'],
    predecessors: ['Trước', 'Before', 'predecessors.nameVi'],
    successors: ['Sau', 'After', 'successors.nameVi'],
    legalBasis: ['Quyết định', 'Decision'],
    assetPlan: ['Phương án tài sản', 'Plan for the assets'],
    id: ['Mã', 'Id'],
  },
});
