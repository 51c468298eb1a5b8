import { defineExport } from '../../kernel/export/index.js';
import { AdministrativeUnitFilter } from './administrative-unit.resolver.js';

export const administrativeUnitsExport = defineExport({
  label: { vi: 'Đơn vị hành chính', en: 'Administrative units, as `administrativeUnits` has them' },
  fileName: 'don-vi-hanh-chinh',
  query: 'administrativeUnits',
  filter: AdministrativeUnitFilter,
  columns: {
    gsoCode: ['Mã', 'Code'],
    fullName: ['Tên', 'Name'],
    level: ['Cấp', 'Tier'],
    kind: ['Loại', 'Kind'],
    parent: ['Trực thuộc', 'Under'],
    validFrom: ['Từ ngày', 'Since'],
    validTo: ['Đến ngày', 'Until'],
    mountainous: ['Miền núi', 'Mountainous'],
    island: ['Hải đảo', 'Island'],
    coastal: ['Ven biển', 'Coastal'],
    border: ['Biên giới', 'Border'],
    id: ['Mã bản ghi', 'Id'],
  },
});
