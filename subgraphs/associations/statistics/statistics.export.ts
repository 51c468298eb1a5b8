import { labelOf } from '../../kernel/enums.js';
import { defineExport, type ExportColumn, percent } from '../../kernel/export/index.js';
import { AssociationDimension, MembershipDimension, PeopleDimension } from './statistics.enums.js';
import {
  AssociationStatisticsArgs,
  IntellectualStatisticsArgs,
  MembershipStatisticsArgs,
} from './statistics.inputs.js';

const share: ExportColumn = ['Tỷ lệ (%)', 'Share (%)', 'share', percent];
const persons: ExportColumn = ['Số người', 'Distinct people', 'distinctPersons'];
const hidden: ExportColumn = ['Số nhỏ được che', 'Hidden because small', 'isSuppressed'];
const asOf: ExportColumn = ['Tính đến ngày', 'As of'];
const protection: Record<string, ExportColumn> = {
  asOf,
  boundaryOn: ['Địa giới ngày', 'Boundaries of'],
  isProtected: ['Số đã làm tròn', 'Numbers are rounded'],
  isWithheld: ['Không công bố', 'Withheld'],
};
/** One column for each dimension that is asked for. */
const keys: Record<string, ExportColumn> = Object.fromEntries(
  [1, 2, 3].map((n) => [`key${n}`, [`Chiều ${n}`, `Dimension ${n}`, `keys.${n - 1}.label`]]),
);
const header = (dimensions: object) => (key: string, filter: { groupBy?: string[] } | null) => {
  const place = /^key(\d)$/.exec(key)?.[1];
  if (!place) return undefined;
  const dimension = filter?.groupBy?.[Number(place) - 1];
  return dimension ? labelOf(dimensions, dimension) : null;
};

export const intellectualStatisticsExport = defineExport({
  label: { vi: 'Thống kê trí thức', en: 'Counts of intellectuals, as `intellectualStatistics` has them' },
  fileName: 'thong-ke-tri-thuc',
  query: 'intellectualStatistics',
  filter: IntellectualStatisticsArgs,
  about: protection,
  header: header(PeopleDimension),
  columns: {
    ...keys,
    persons,
    verified: ['Đã xác minh', 'Verified'],
    stale: ['Quá hạn rà soát', 'Stale'],
    share,
    hidden,
  },
});

export const membershipStatisticsExport = defineExport({
  label: { vi: 'Thống kê hội viên', en: 'Counts of members, as `membershipStatistics` has them' },
  fileName: 'thong-ke-hoi-vien',
  query: 'membershipStatistics',
  filter: MembershipStatisticsArgs,
  about: protection,
  header: header(MembershipDimension),
  columns: {
    ...keys,
    persons,
    memberships: ['Số tư cách hội viên', 'Memberships'],
    organizations: ['Hội viên tập thể', 'Collective members'],
    share,
    hidden,
  },
});

export const associationStatisticsExport = defineExport({
  label: { vi: 'Thống kê hội', en: 'Counts of associations, as `associationStatistics` has them' },
  fileName: 'thong-ke-hoi',
  query: 'associationStatistics',
  filter: AssociationStatisticsArgs,
  about: { asOf },
  header: header(AssociationDimension),
  columns: { ...keys, associations: ['Số hội', 'Associations'], share },
});
