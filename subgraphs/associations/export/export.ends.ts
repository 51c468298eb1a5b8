import type { ExportSource } from '../../kernel/export/index.js';

/** What is shown of a record or a value of several fields, where a path ends at it. */
export const ends: ExportSource['ends'] = {
  AcademicTitle: 'kind',
  AdministrativeUnit: 'fullName',
  AgeBand: { fields: 'from to', show: ({ from, to }) => `${from}–${to}` },
  Association: 'nameVi',
  AssociationBody: 'kind',
  Branch: 'nameVi',
  Congress: 'ordinal',
  Dialogue: 'topic',
  LegalDocument: 'number',
  Organization: 'nameVi',
  Person: 'name.full',
  PersonName: 'full',
  Petition: 'title',
  PublicService: 'nameVi',
  ResearchField: 'nameVi',
};

/** Names of what statistics are asked, in their order; anything else is called as in the API. */
export const parameters: ExportSource['parameters'] = {
  groupBy: { vi: 'Phân theo', en: 'By' },
  measure: { vi: 'Số liệu', en: 'Measure' },
  asOf: { vi: 'Tính đến ngày', en: 'As of' },
  boundary: { vi: 'Địa giới', en: 'Boundaries' },
  mode: { vi: 'chế độ', en: 'mode' },
  on: { vi: 'ngày', en: 'on' },
  localityLevel: { vi: 'Cấp địa bàn', en: 'Tier' },
  place: { vi: 'Nơi tính', en: 'Place' },
  territoryId: { vi: 'Trong đơn vị', en: 'Within the unit' },
  regionId: { vi: 'Trong vùng', en: 'Within the region' },
  filter: { vi: 'Điều kiện', en: 'Conditions' },
};
