import { defineExport } from '../../kernel/export/index.js';
import { CongressFilter } from './congress.payloads.js';

export const congressesExport = defineExport({
  label: { vi: 'Đại hội', en: 'Congresses, as `congresses` has them' },
  fileName: 'dai-hoi',
  query: 'congresses',
  filter: CongressFilter,
  columns: {
    association: ['Hội', 'Association'],
    ordinal: ['Lần thứ', 'Number'],
    kind: ['Loại đại hội', 'Kind'],
    form: ['Hình thức', 'Form'],
    status: ['Tình trạng', 'State'],
    plannedOn: ['Ngày dự kiến', 'Planned on'],
    place: ['Địa điểm', 'Place'],
    heldFrom: ['Từ ngày', 'Held from'],
    heldTo: ['Đến ngày', 'Held to'],
    eligibleCount: ['Đại biểu được triệu tập', 'Eligible delegates'],
    presentCount: ['Đại biểu có mặt', 'Delegates present'],
    quorumMet: ['Đủ điều kiện tiến hành', 'Quorum'],
    resolutionNumber: ['Số nghị quyết', 'Resolution'],
    id: ['Mã', 'Id'],
  },
});
